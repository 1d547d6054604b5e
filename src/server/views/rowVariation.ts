import type { ScorecardRow } from '../../contract/scorecards.ts'
import type { IndicatorJudgement } from '../../domain/performance/indicatorJudgement.ts'
import type { RagStatus } from '../../domain/performance/ragStatus.ts'
import type { Charted, NotCharted } from '../../domain/processControl/seriesChart.ts'
import { variationSentence, variationWord } from '../../domain/processControl/variationWords.ts'
import { disagreement } from '../../domain/scorecards/disagreement.ts'
import { quarterIndex, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import { assuranceShown, signalsOf, usualRanges, variationShown } from './processChart.ts'

type Chart = Charted | NotCharted
type RowVariation = Pick<ScorecardRow, 'variation' | 'variationWord' | 'variationSentence' | 'assurance'>
type RangeMarks = Pick<ScorecardRow['spark'], 'usual' | 'signals'>

/** Quarters in which a signal is still news. */
const RECENT_QUARTERS = 4

/** Variation and assurance as a row of a scorecard says them. */
export function rowVariation(judgement: IndicatorJudgement, chart: Chart): RowVariation {
  return {
    variation: variationShown(chart),
    variationWord: variationWord(chart),
    variationSentence: sentence(judgement, chart),
    assurance: assuranceShown(chart),
  }
}

/** Nothing of a figure that is not there. Where status and variation disagree that first. Of a usual figure its own sentence says already what may be chance. */
function sentence({ status, definition }: IndicatorJudgement, chart: Chart): string {
  if (!hasFigure(status)) return ''
  const usual = variationSentence(chart, definition.decimals)
  const isSignal = chart.charted !== 'notCharted' && chart.variation.variation === 'signal'
  const apart = isSignal ? disagreement(status, chart) : null
  return apart === null ? usual : `${apart} ${usual}`
}

/** A figure that nothing judges is a figure all the same. */
const hasFigure = (status: RagStatus): boolean =>
  status.status !== 'notRated' || ['noTarget', 'noStretch', 'noJudgement'].includes(status.because)

/** Usual ranges and recent signals by their place among the quarters drawn. What increments do is not drawn on totals. */
export function rangeMarks(
  chart: Chart,
  { polarity, decimals }: IndicatorJudgement['definition'],
  series: readonly FinancialQuarter[],
): RangeMarks {
  const [first] = series
  if (!first) return { usual: [], signals: [] }
  const start = quarterIndex(first)
  const drawn = (limit: number) => Number(limit.toFixed(decimals + 1))
  const ranges = chart.charted === 'figures' ? usualRanges(chart) : []
  return {
    usual: ranges
      .filter(({ lastQuarter }) => lastQuarter >= start)
      .map(({ firstQuarter, lastQuarter, lower, upper }) => [
        Math.max(0, firstQuarter - start),
        lastQuarter - start,
        drawn(lower),
        drawn(upper),
      ]),
    signals: signalsOf(chart, polarity, start + series.length - RECENT_QUARTERS).map(
      ({ quarter, judgement }) => [quarter - start, judgement],
    ),
  }
}
