import { Big } from 'big.js'
import type { Pence } from './pence.ts'
import { nextRewardStep, type NextRewardStep } from './nextRewardStep.ts'
import { penceForShare, type NoGrantReason } from './rewardGrant.ts'
import type { RewardScale } from './rewardTerms.ts'
import { shareOfStretch, type ShareOfStretch, type StretchTarget } from './shareOfStretch.ts'

/** One stretch target as it stands. `outturn`: what it would be if the year ended now; null when that is not known. */
export type StandingStretch = StretchTarget & {
  readonly outturn: string | null
  readonly available: Pence | null
  readonly unit: string
  readonly decimals: number
}

/**
 * What a stretch target earns if the year ended now, what is still at risk of what it carries, and the next step. An
 * unknown figure leaves both sums unknown, never zero; so do pounds that were never recorded (`noPounds`), beside
 * which the share and the step in the unit still hold.
 */
export type RewardPosition =
  | {
      readonly position: 'known'
      readonly share: ShareOfStretch
      readonly earnedIfYearEndedNow: Pence
      readonly atRisk: Pence
      readonly nextStep: NextRewardStep
    }
  | {
      readonly position: 'notKnown'
      readonly because: 'noPounds'
      readonly share: ShareOfStretch
      readonly nextStep: NextRewardStep
    }
  | { readonly position: 'notKnown'; readonly because: NoGrantReason; readonly available: Pence | null }

export function rewardPosition(stretch: StandingStretch, scale: RewardScale): RewardPosition {
  const { outturn, available } = stretch
  if (outturn === null) return { position: 'notKnown', because: 'noFigure', available }
  const share = shareOfStretch(outturn, stretch)
  if (share === null) return { position: 'notKnown', because: 'noStretch', available }
  const nextStep = nextRewardStep({ ...stretch, outturn }, share, scale)
  if (available === null) return { position: 'notKnown', because: 'noPounds', share, nextStep }
  const earned = penceForShare(share, available, scale)
  const most = penceForShare({ part: new Big(scale.maximumShare), whole: new Big(1) }, available, scale)
  return {
    position: 'known',
    share,
    earnedIfYearEndedNow: earned,
    atRisk: (most - earned) as Pence,
    nextStep,
  }
}
