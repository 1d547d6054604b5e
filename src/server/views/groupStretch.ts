import type { GroupStretch, ManagementGroupPage } from '../../contract/managementGroups.ts'
import type { RewardTerms } from '../../contract/partnership.ts'
import { judgeIndicator, type IndicatorJudgement } from '../../domain/performance/indicatorJudgement.ts'
import { penceAvailable } from '../../domain/rewardGrant/rewardTerms.ts'
import { shareWords } from '../../domain/rewardGrant/shareOfStretch.ts'
import { isInDanger, mostAtRiskFirst, rewardAtRisk } from '../../domain/scorecards/rewardAtRisk.ts'
import { stretchIn, stretchStanding, type StretchStanding } from '../../domain/scorecards/stretchStanding.ts'
import type { FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { KnownIndicator } from './indicatorFacts.ts'
import { paymentsOf } from './payments.ts'

/** `judged`: the group's own indicators. */
type Shown = {
  readonly judged: ReadonlyMap<string, IndicatorJudgement>
  readonly quarter: FinancialQuarter
  readonly asAt: IsoDate
}

/**
 * A group's stretch targets in a quarter. What each carries is its part of the agreement's total, shared with every
 * other stretch target of the partnership; what is paid on account, and the instalments, are of them all.
 */
export function groupStretch(
  known: ReadonlyMap<string, KnownIndicator>,
  { judged, quarter, asAt }: Shown,
  terms: RewardTerms | null,
): Pick<ManagementGroupPage, 'stretch' | 'reward' | 'payments'> {
  const stretched = [...known.values()].filter((each) => stretchIn(each, quarter)).map(({ id }) => id)
  const carried = terms && penceAvailable(terms, stretched.toSorted())
  const standings = stretched.flatMap((id) => {
    const facts = known.get(id)
    if (!facts || (!terms && !judged.has(id))) return []
    const judgement = judged.get(id) ?? judgeIndicator(facts, quarter, asAt)
    const atStake = terms && { scale: terms, available: carried?.get(id) ?? null }
    return stretchStanding(facts, judgement, quarter, atStake) ?? []
  })
  const own = standings.filter(({ indicatorId }) => judged.has(indicatorId))
  const all = rewardAtRisk(standings)
  return {
    stretch: own.toSorted(mostAtRiskFirst).map(stretchOf),
    reward: rewardAtRisk(own),
    payments: terms && { ...paymentsOf(all.earned, terms), notKnown: all.notKnown },
  }
}

export function stretchOf(standing: StretchStanding): GroupStretch {
  const { indicatorId, stretch, position, plainSum, chance } = standing
  return {
    indicatorId,
    stretch,
    share: 'share' in position ? shareWords(position.share) : null,
    reward:
      position.position === 'known'
        ? { position: 'known', earned: position.earnedIfYearEndedNow, atRisk: position.atRisk }
        : {
            position: 'notKnown',
            because: position.because,
            carries: 'available' in position ? position.available : null,
          },
    nextStep: 'nextStep' in position ? position.nextStep.words : null,
    isInDanger: isInDanger(standing),
    plainSum: plainSum.words,
    chance: chance.chance,
    howComputed: chance.howComputed,
  }
}
