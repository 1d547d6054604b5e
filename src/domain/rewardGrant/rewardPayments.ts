import { Big } from 'big.js'
import { noPence, penceOfPounds, penceRounded, penceShared, type Pence } from './pence.ts'
import type { RewardSplit, RewardTerms } from './rewardTerms.ts'

/**
 * `due`: what each instalment brings, in order. `withheld`: taken off the last by its halving or the like.
 * `toRepay`: what was paid on account above all that is due.
 */
export type RewardPayments = {
  readonly due: readonly Pence[]
  readonly onAccount: Pence
  readonly withheld: Pence
  readonly toRepay: Pence
}

/**
 * How an earned reward is paid: equal instalments, of uneven pennies the first the larger; the last reduced where the
 * terms say so; what was paid on account settled against the last instalment and, if that is too small, those before.
 */
export function rewardPayments(earned: Pence, terms: RewardTerms): RewardPayments {
  const due = penceShared(
    earned,
    Array.from({ length: terms.instalments }, () => '1'),
  )
  const last = due.at(-1) ?? noPence
  const paid = terms.finalInstalmentShare
    ? penceRounded(new Big(last).times(terms.finalInstalmentShare.share), new Big(1))
    : last
  due[due.length - 1] = paid
  const onAccount = (terms.onAccount ?? []).reduce(
    (sum, { pounds }) => sum + penceOfPounds(pounds),
    0,
  ) as Pence
  let left: number = onAccount
  for (let instalment = due.length - 1; instalment >= 0; instalment--) {
    const settled = Math.min(left, due[instalment] ?? 0)
    due[instalment] = ((due[instalment] ?? 0) - settled) as Pence
    left -= settled
  }
  return { due, onAccount, withheld: (last - paid) as Pence, toRepay: left as Pence }
}

/** What each receiver of a split gets, in whole pence that add up to the amount again. */
export function splitReward(
  amount: Pence,
  { shares }: Pick<RewardSplit, 'shares'>,
): { readonly to: string; readonly pence: Pence }[] {
  const parts = penceShared(
    amount,
    shares.map(({ weight }) => weight),
  )
  return shares.map(({ to }, place) => ({ to, pence: parts[place] ?? noPence }))
}
