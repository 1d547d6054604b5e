import { chanceOfReaching, type Chance } from '../forecast/chanceOfReaching.ts'
import { goalOf, type Goal } from '../forecast/goal.ts'
import { outturnIfYearEndedNow } from '../forecast/outturnIfYearEndedNow.ts'
import type { PlainSum } from '../forecast/plainSum.ts'
import { plainSumToReach } from '../forecast/plainSumToReach.ts'
import type { QuarterlySeries } from '../forecast/quarterlySeries.ts'
import { yearEndMeasure } from '../forecast/yearEndMeasure.ts'
import { isLessThanQuarterly } from '../indicators/indicator.ts'
import type { IndicatorFacts } from '../performance/indicatorFacts.ts'
import type { IndicatorJudgement } from '../performance/indicatorJudgement.ts'
import type { Pence } from '../rewardGrant/pence.ts'
import { rewardPosition, type RewardPosition } from '../rewardGrant/rewardPosition.ts'
import type { RewardScale } from '../rewardGrant/rewardTerms.ts'
import { targetFor } from '../targets/targetLine.ts'
import { compareQuarters, quarterIndex, type FinancialQuarter } from '../time/financialQuarter.ts'
import { yearEndBasis, type YearEndBasis } from './yearEndBasis.ts'

/** One stretch target in a quarter of its span: what it earns, and whether it will be reached. */
export type StretchStanding = {
  readonly indicatorId: string
  /** Decimal text. */
  readonly stretch: string
  /** `totalStillRunning`: a total that should be low is low at first, which says nothing of the year. */
  readonly position: RewardPosition | NoPosition
  readonly plainSum: PlainSum
  readonly chance: Chance
}

type NoPosition =
  | { readonly position: 'notKnown'; readonly because: 'noTerms' }
  | {
      readonly position: 'notKnown'
      readonly because: 'totalStillRunning'
      readonly available: Pence | null
    }

/** What the agreement pays: the scale, and the pence this target carries; null where they are not recorded. */
export type RewardAtStake = { readonly scale: RewardScale; readonly available: Pence | null }

/** The stretch target that a quarter lies in; of several, the one agreed last. Ranges earn by no rule we have. */
export function stretchIn(
  { stretch }: Pick<IndicatorFacts, 'stretch'>,
  quarter: FinancialQuarter,
): IndicatorFacts['stretch'][number] | undefined {
  return stretch.findLast(
    (each) =>
      each.value !== null &&
      compareQuarters(each.from, quarter) <= 0 &&
      compareQuarters(quarter, each.until) <= 0,
  )
}

/**
 * How the stretch target of a quarter stands; undefined where there is none. What it would earn if the year ended now is
 * reckoned from the quarter's own figures, of an indicator reported less often from its latest; where that figure is
 * missing, nothing is known, and no older figure stands in for it. `reckoned`: the basis of the same quarter's outlook,
 * used where it is of the same year and measure.
 */
export function stretchStanding(
  facts: IndicatorFacts,
  judgement: Pick<IndicatorJudgement, 'definition' | 'latest' | 'status'>,
  quarter: FinancialQuarter,
  atStake: RewardAtStake | null,
  reckoned?: YearEndBasis,
): StretchStanding | undefined {
  const line = stretchIn(facts, quarter)
  if (!line || line.value === null) return undefined
  const { definition } = judgement
  const { unit, decimals } = definition
  const year = line.until.startYear
  // Both are in the same terms, so the target's basis says what the year's outturn is: a level, or what quarters add up to.
  const agreed = targetFor(facts.targets, { startYear: year, quarter: 4 }) ?? line
  const measure = yearEndMeasure(definition, agreed.basis)
  const { series, forecast } =
    reckoned?.startYear === year && reckoned.measure === measure
      ? reckoned
      : yearEndBasis(facts, quarter, { startYear: year, measure })
  const goal = goalOf(line, definition.polarity)
  const plainSum = plainSumToReach(series, goal, year, { unit, decimals })
  const isRunning = isLowTotalRunning(series, goal, quarter, year)
  return {
    indicatorId: facts.id,
    stretch: line.value,
    position: isRunning
      ? { position: 'notKnown', because: 'totalStillRunning', available: atStake?.available ?? null }
      : atStake === null
        ? { position: 'notKnown', because: 'noTerms' }
        : rewardPosition(
            {
              stretch: line.value,
              // Without it there is no enhancement to share: the position is not known for want of a stretch.
              expectedWithout: line.expectedWithout ?? line.value,
              outturn: outturnNow(facts, judgement, quarter, { series, year }),
              available: atStake.available,
              unit,
              decimals,
            },
            atStake.scale,
          ),
    plainSum,
    chance: chanceOfReaching(series, forecast, goal, plainSum, decimals),
  }
}

function isLowTotalRunning(
  series: QuarterlySeries | null,
  goal: Goal | null,
  quarter: FinancialQuarter,
  year: number,
): boolean {
  const isTotal = series !== null && series.measure !== 'quarterFour'
  const isOver = quarter.startYear > year || quarter.quarter === 4
  return isTotal && !isOver && goal !== null && goal.high !== null
}

function outturnNow(
  facts: IndicatorFacts,
  { definition, latest, status }: Pick<IndicatorJudgement, 'definition' | 'latest' | 'status'>,
  quarter: FinancialQuarter,
  { series, year }: { readonly series: QuarterlySeries | null; readonly year: number },
): string | null {
  if (series === null || isLessThanQuarterly(definition)) {
    const isOwed = status.status === 'notRated' && status.because === 'late'
    return isOwed ? null : (latest?.value ?? null)
  }
  const reading = facts.readings.get(quarterIndex(quarter))
  return reading && reading.value !== null ? outturnIfYearEndedNow(series, year).outturn : null
}
