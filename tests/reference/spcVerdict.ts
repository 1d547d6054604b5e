import type { Polarity } from '../../src/domain/indicators/polarity.ts'
import { assuranceVerdict } from '../../src/domain/processControl/assurance.ts'
import { figuresInOrder } from '../../src/domain/processControl/figuresInOrder.ts'
import { outsideSide } from '../../src/domain/processControl/outsideRule.ts'
import {
  fixedBaselineChart,
  lastFigure,
  processChart,
  type ProcessChart,
} from '../../src/domain/processControl/processChart.ts'
import { sideOfMean } from '../../src/domain/processControl/runRule.ts'
import { startsByPlace } from '../../src/domain/processControl/seriesPhase.ts'
import { causesAt, type SpecialCause } from '../../src/domain/processControl/specialCause.ts'
import { isBeyondTwoSigma } from '../../src/domain/processControl/twoOfThreeRule.ts'
import { variationOf } from '../../src/domain/processControl/variation.ts'
import {
  each,
  type Compared,
  type ComparedPhase,
  type ComparedPoint,
  type Each,
  type SpcCase,
  type Variant,
} from './spcCase.ts'

export const polarities: Each<Polarity> = {
  increase: 'higherIsBetter',
  decrease: 'lowerIsBetter',
  neutral: 'noJudgement',
}

/**
 * The case's rows by date, one place a row: the reference takes rows without a placeholder between them for neighbours. A
 * rebase takes effect at the first row on or after its date.
 */
export function rowsOf({ input }: SpcCase) {
  const dates = [...new Set(input.points.map(({ date }) => date))].sort()
  const ordered = figuresInOrder(
    input.points.map(
      ({ date, value }) => [dates.indexOf(date), value === null ? null : String(value)] as const,
    ),
  )
  const asNumber = (date: string) => Number(date.replaceAll('-', ''))
  const starts = startsByPlace(
    input.rebase_dates.map((date) => ({ quarter: asNumber(date), because: 'rebase' })),
    dates.map(asNumber),
  )
  return { dates, ordered, starts }
}

/** Our verdict on a case in the words of the reference, or that we refuse it. */
export function verdict(published: SpcCase, variant: Variant): Compared | { refused: string } {
  const { dates, ordered, starts } = rowsOf(published)
  if (ordered.outcome === 'refused') return { refused: ordered.because }
  const figures = ordered.figures.map((text) => (text === null ? null : Number(text)))
  const { fix_after_n_points: fixAfter, target } = published.input
  const options = { phaseStarts: [...starts.keys()], screening: variant === 'screened' }
  const chart =
    fixAfter === null
      ? ({ outcome: 'charted', ...processChart(figures, options) } as const)
      : fixedBaselineChart(figures, fixAfter, options)
  if (chart.outcome === 'refused') return { refused: chart.because }
  return {
    phases: chart.phases.map((phase) => phaseOf(phase, dates)),
    points: figures.map((figure, place) => pointOf(chart, place, figure, dates[place] ?? '')),
    variation: each((direction) =>
      variationWord(causesAt(chart.marks, lastFigure(figures)), polarities[direction]),
    ),
    assurance: each((direction) => assuranceWord(chart, target, polarities[direction])),
  }
}

function phaseOf(
  { from, have, mean, limits }: ProcessChart['phases'][number],
  dates: readonly string[],
): ComparedPhase {
  return {
    start: dates[from] ?? '',
    figures: have,
    mean,
    averageRange: limits?.averageMovingRange ?? null,
    lower: limits?.lowerProcessLimit ?? null,
    upper: limits?.upperProcessLimit ?? null,
    lowerTwoSigma: limits?.lowerTwoSigma ?? null,
    upperTwoSigma: limits?.upperTwoSigma ?? null,
    screenedOut: limits?.screenedOut ?? 0,
  }
}

function pointOf(chart: ProcessChart, place: number, value: number | null, date: string): ComparedPoint {
  const limits = chart.phases.find(({ from, until }) => from <= place && place < until)?.limits
  const causes = causesAt(chart.marks, place)
  const has = (rule: SpecialCause['rule']) => causes.some((cause) => cause.rule === rule)
  const placed =
    value === null || !limits
      ? { side: null, outside: null, close: null }
      : {
          side: { high: 1, low: -1, on: 0 }[sideOfMean(value, limits) ?? 'on'],
          outside: has('outside'),
          close:
            outsideSide(value, limits) === null &&
            (isBeyondTwoSigma(value, 'high', limits) || isBeyondTwoSigma(value, 'low', limits)),
        }
  return {
    date,
    value,
    ...placed,
    trend: has('trend'),
    twoOfThree: has('twoOfThree'),
    run: has('run'),
    type: pointType(causes[0]),
  }
}

function pointType(icon: SpecialCause | undefined): string {
  if (!icon) return 'Common Cause'
  const side = icon.side === 'high' ? 'Above' : 'Below'
  switch (icon.rule) {
    case 'outside':
      return `${side} ${icon.side === 'high' ? 'UCL' : 'LCL'}`
    case 'trend':
      return `7 Point Trend (${icon.side === 'high' ? 'Increasing' : 'Decreasing'})`
    case 'twoOfThree':
      return `2 in 3 ${side} CL`
    case 'run':
      return `7 Points ${side} CL`
  }
}

function variationWord(causes: readonly SpecialCause[], polarity: Polarity): string {
  const variation = variationOf(causes, polarity)
  if (variation.variation === 'usual') return 'common_cause'
  switch (variation.judgement) {
    case 'better':
      return 'special_cause_improvement'
    case 'worse':
      return 'special_cause_concern'
    case 'noJudgement':
      return `special_cause_neutral_${variation.side}`
  }
}

/** Where a phase has no limits the reference says inconsistent, and we give none: the same silence. */
function assuranceWord({ phases }: ProcessChart, target: number | null, polarity: Polarity): string | null {
  if (target === null || polarity === 'noJudgement' || polarity === 'range') return null
  const limits = phases.at(-1)?.limits
  if (!limits) return 'inconsistent'
  return { meets: 'consistent_pass', either: 'inconsistent', misses: 'consistent_fail' }[
    assuranceVerdict(limits, target, polarity)
  ]
}
