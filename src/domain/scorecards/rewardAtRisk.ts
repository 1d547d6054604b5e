import type { Pence } from '../rewardGrant/pence.ts'
import type { StretchStanding } from './stretchStanding.ts'

/** Sums of pence over stretch targets whose position is known, and beside them what cannot be judged: never in one sum. */
export type RewardAtRisk = {
  readonly earned: Pence
  readonly atRisk: Pence
  readonly notKnown: Pence
  /** The indicators whose figure is awaited. */
  readonly awaiting: readonly string[]
}

/** A stretch target is in danger while it has not earned the most that is paid and is not likely to be reached. */
export function isInDanger({ position, chance }: StretchStanding): boolean {
  return position.position === 'known' && position.atRisk > 0 && chance.chance !== 'likely'
}

export function rewardAtRisk(standings: readonly StretchStanding[]): RewardAtRisk {
  let [earned, atRisk, notKnown] = [0, 0, 0]
  const awaiting: string[] = []
  for (const { indicatorId, position } of standings) {
    if (position.position === 'known') {
      earned += position.earnedIfYearEndedNow
      atRisk += position.atRisk
      continue
    }
    notKnown += carried(position)
    if (position.because === 'noFigure') awaiting.push(indicatorId)
  }
  return { earned: earned as Pence, atRisk: atRisk as Pence, notKnown: notKnown as Pence, awaiting }
}

const carried = (position: Exclude<StretchStanding['position'], { position: 'known' }>): number =>
  'available' in position ? (position.available ?? 0) : 0

/** The most at risk first, then what is not known, then what is earned in full. */
export function mostAtRiskFirst(a: StretchStanding, b: StretchStanding): number {
  return rank(a) - rank(b) || atRiskOf(b) - atRiskOf(a)
}

const atRiskOf = ({ position }: StretchStanding): number =>
  position.position === 'known' ? position.atRisk : 0

const rank = (each: StretchStanding): number =>
  isInDanger(each) ? 0 : each.position.position === 'notKnown' ? 1 : 2
