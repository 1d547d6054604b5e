import type { ChartFigures } from '../../chart/chartFigures.ts'
import type { IndicatorPage } from '../../contract/indicators.ts'
import { yearEndMeasure } from '../../domain/forecast/yearEndMeasure.ts'
import { compareQuarters } from '../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'

type Judgement = Pick<ChartFigures, 'usualRanges' | 'noUsualRange' | 'signals' | 'forecast'>

/** What the chart draws of variation and of the year end. */
export function chartJudgementOf(page: IndicatorPage): Judgement {
  const { process, outlook } = page
  const { variation, variationSentence } = process
  const isSilent = variation.variation === 'tooFew' || variation.variation === 'notCharted'
  const hasFigures = variation.variation !== 'tooFew' || variation.have > 0
  return {
    usualRanges: process.usualRanges.map((range) => ({
      ...range,
      from: quarterFromSlug(range.from),
      until: quarterFromSlug(range.until),
    })),
    noUsualRange: isSilent && hasFigures ? variationSentence : '',
    signals: process.signals.map(({ quarter, judgement }) => ({
      quarter: quarterFromSlug(quarter),
      judgement,
    })),
    forecast:
      outlook.isForecast && outlook.value !== null && isOfOneFigure(page)
        ? { yearEnd: quarterFromSlug(outlook.yearEnd), value: outlook.value }
        : null,
  }
}

/** Decisions that started the usual range afresh, lettered where they are on the chart. */
export function rebasesOf({ process, decisions }: IndicatorPage): ChartFigures['breaks'] {
  return process.rebases.map(({ from, decisionId, reason }) => {
    const letter = decisions.find(({ decision }) => decision.id === decisionId)?.letter
    return {
      quarter: quarterFromSlug(from),
      words: reason,
      kind: 'rebase' as const,
      ...(letter === undefined ? {} : { decision: letter }),
    }
  })
}

/** What four quarters add up to is four times the height of any of them: it has no place on a line of quarters. */
export function isOfOneFigure({ definition, targets, outlook }: IndicatorPage): boolean {
  const yearEnd = quarterFromSlug(outlook.yearEnd)
  const target = targets.findLast(
    ({ kind, from, until }) =>
      kind === 'target' &&
      compareQuarters(quarterFromSlug(from), yearEnd) <= 0 &&
      compareQuarters(yearEnd, quarterFromSlug(until)) <= 0,
  )
  return yearEndMeasure(definition, target?.basis ?? null) !== 'sumOfQuarters'
}
