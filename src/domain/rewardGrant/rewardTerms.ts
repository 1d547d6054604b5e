import { penceOfPounds, penceShared, type Pence } from './pence.ts'

/** How far along the stretch a reward begins and stops: shares of one, decimal text. "0.6" pays nothing below 60%. */
export type RewardScale = { readonly threshold: string; readonly maximumShare: string }

/** What one stretch target of an agreement carries, where it is not an equal share: pounds, or a weight among the rest. */
type TargetReward = {
  readonly indicatorId: string
  readonly pounds: string | null
  readonly weight: string | null
  readonly source: string
}

/** How a reward is divided when it comes: "capital and revenue", 30 and 70. Weights are decimal text. */
export type RewardSplit = {
  readonly name: string
  readonly shares: readonly { readonly to: string; readonly weight: string }[]
  readonly source: string
}

/**
 * What an agreement says of its reward, as recorded. `onAccount`: paid before the claim, taken off the last instalment
 * first. `finalInstalmentShare`: how much of the last instalment is really paid, of one; the instalments of 2010/11 were
 * halved (Performance Reward Grant Determination 2010/11 No. 31/1848).
 */
export type RewardTerms = RewardScale & {
  readonly totalPounds: string | null
  readonly instalments: number
  readonly source: string
  readonly targets?: readonly TargetReward[] | undefined
  readonly onAccount?: readonly { readonly pounds: string; readonly source: string }[] | undefined
  readonly finalInstalmentShare?: { readonly share: string; readonly source: string } | undefined
  readonly splits?: readonly RewardSplit[] | undefined
}

/**
 * What each stretch target of the agreement carries, by indicator. One with pounds of its own carries those; the rest
 * of the total is shared by weight, equally unless weights are stated, into whole pence that add up to it again. Null
 * where neither pounds nor a total is known; nothing where the pounds stated use the total up.
 */
export function penceAvailable(
  terms: RewardTerms,
  indicatorIds: readonly string[],
): ReadonlyMap<string, Pence | null> {
  const own = new Map(terms.targets?.map((target) => [target.indicatorId, target]))
  const poundsOf = (id: string) => own.get(id)?.pounds ?? null
  const available = new Map<string, Pence | null>()
  let left = terms.totalPounds === null ? null : penceOfPounds(terms.totalPounds)
  for (const id of indicatorIds) {
    const pounds = poundsOf(id)
    if (pounds === null) continue
    available.set(id, penceOfPounds(pounds))
    if (left !== null) left = Math.max(0, left - penceOfPounds(pounds)) as Pence
  }
  const sharing = indicatorIds.filter((id) => poundsOf(id) === null)
  const weights = sharing.map((id) => own.get(id)?.weight ?? '1')
  const shares =
    left === null || weights.every((weight) => Number(weight) === 0) ? null : penceShared(left, weights)
  for (const [place, id] of sharing.entries()) available.set(id, shares?.[place] ?? null)
  return available
}
