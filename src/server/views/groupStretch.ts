import type { GroupStretch, ManagementGroupPage } from '../../contract/managementGroups.ts'
import type { RewardTerms } from '../../contract/partnership.ts'
import type { IndicatorJudgement } from '../../domain/performance/indicatorJudgement.ts'
import { penceAvailable } from '../../domain/rewardGrant/rewardTerms.ts'
import { shareWords } from '../../domain/rewardGrant/shareOfStretch.ts'
import { isInDanger, mostAtRiskFirst, rewardAtRisk } from '../../domain/scorecards/rewardAtRisk.ts'
import { stretchIn, stretchStanding, type StretchStanding } from '../../domain/scorecards/stretchStanding.ts'
import type { FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { KnownIndicator } from './indicatorFacts.ts'

/**
 * A group's stretch targets in a quarter. What each carries is its part of the agreement's total, shared with every
 * other stretch target of the partnership.
 */
export function groupStretch(
  known: ReadonlyMap<string, KnownIndicator>,
  judged: ReadonlyMap<string, IndicatorJudgement>,
  quarter: FinancialQuarter,
  terms: RewardTerms | null,
): Pick<ManagementGroupPage, 'stretch' | 'reward'> {
  const stretched = [...known.values()].filter((each) => stretchIn(each, quarter)).map(({ id }) => id)
  const carried = terms && penceAvailable(terms, stretched.toSorted())
  const standings = stretched.flatMap((id) => {
    const facts = known.get(id)
    const judgement = judged.get(id)
    if (!facts || !judgement) return []
    const atStake = terms && { scale: terms, available: carried?.get(id) ?? null }
    return stretchStanding(facts, judgement, quarter, atStake) ?? []
  })
  return {
    stretch: standings.toSorted(mostAtRiskFirst).map(stretchOf),
    reward: rewardAtRisk(standings),
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
