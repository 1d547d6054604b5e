import type { Assurance, ProcessChart, Variation } from '../../contract/judgement.ts'
import { assuranceSentence, assuranceWord } from '../../domain/processControl/assuranceWords.ts'
import { causesShownAt, type Charted, type NotCharted } from '../../domain/processControl/seriesChart.ts'
import { variationOf } from '../../domain/processControl/variation.ts'
import { variationSentence, variationWord } from '../../domain/processControl/variationWords.ts'
import type { IndicatorDefinition } from '../../domain/indicators/indicator.ts'
import { quarterFromIndex, quarterSlug } from '../../domain/time/financialQuarter.ts'
import type { StoredRebase } from '../stores/chartRebaseStore.ts'

/** An indicator's variation and assurance, with the limits and signals its chart draws. */
export function processChart(
  chart: Charted | NotCharted,
  { polarity, decimals }: Pick<IndicatorDefinition, 'polarity' | 'decimals'>,
  rebases: readonly StoredRebase[],
): ProcessChart {
  return {
    variation: variationShown(chart),
    variationWord: variationWord(chart),
    variationSentence: variationSentence(chart, decimals),
    assurance: assuranceShown(chart),
    assuranceWord: chart.charted === 'notCharted' ? '' : assuranceWord(chart.assurance),
    assuranceSentence: chart.charted === 'notCharted' ? '' : assuranceSentence(chart.assurance),
    charted: chart.charted,
    usualRanges: usualRanges(chart).map(({ firstQuarter, lastQuarter, firmness, ...limits }) => ({
      from: quarterSlug(quarterFromIndex(firstQuarter)),
      until: quarterSlug(quarterFromIndex(lastQuarter)),
      ...limits,
      firmness,
    })),
    signals: signalsOf(chart, polarity).map(({ quarter, judgement }) => ({
      quarter: quarterSlug(quarterFromIndex(quarter)),
      judgement,
    })),
    rebases: rebases.map(({ from, decisionId, reason }) => ({ from: quarterSlug(from), decisionId, reason })),
  }
}

export function variationShown(chart: Charted | NotCharted): Variation {
  if (chart.charted === 'notCharted') return { variation: 'notCharted', because: chart.because }
  const { variation } = chart
  switch (variation.variation) {
    case 'usual':
    case 'tooFew':
      return variation
    case 'signal':
      return { variation: 'signal', side: variation.side, judgement: variation.judgement }
  }
}

export function assuranceShown(chart: Charted | NotCharted): Assurance {
  if (chart.charted === 'notCharted' || chart.assurance.assurance === 'notGiven') return null
  return chart.assurance.assurance
}

/** The limits of each phase with figures enough to show them. */
export function usualRanges(chart: Charted | NotCharted) {
  if (chart.charted === 'notCharted') return []
  return chart.phases.flatMap(({ limits, strength, firstQuarter, lastQuarter }) =>
    limits === null || strength === 'tooFew'
      ? []
      : [
          {
            firstQuarter,
            lastQuarter,
            mean: limits.mean,
            lower: limits.lowerProcessLimit,
            upper: limits.upperProcessLimit,
            firmness: strength,
          },
        ],
  )
}

/** The quarters, by quarterIndex, whose figure says something has changed, from `since` on. */
export function signalsOf(
  chart: Charted | NotCharted,
  polarity: IndicatorDefinition['polarity'],
  since = -Infinity,
) {
  if (chart.charted === 'notCharted') return []
  return chart.quarters.flatMap((quarter, place) => {
    if (quarter < since) return []
    const found = variationOf(causesShownAt(chart, place), polarity)
    return found.variation === 'signal' ? [{ quarter, judgement: found.judgement }] : []
  })
}
