import { numberOf } from '../decimalNumber.ts'
import type { Frequency, OutturnType } from '../indicators/indicator.ts'
import type { Polarity } from '../indicators/polarity.ts'
import type { TargetLevel } from '../targets/targetLine.ts'
import { quartersApart, readingsByPoint, type QuarterlyReadings } from './chartedPoints.ts'
import { mostDecimals, type Decimals } from './decimals.ts'
import { increments } from './increments.ts'
import { lastFigure, processChart } from './processChart.ts'
import { seriesAssurance, type Assurance } from './seriesAssurance.ts'
import { seriesPhase, startsByPlace, type PhaseStart, type SeriesPhase } from './seriesPhase.ts'
import { causesAt, type Marks, type SpecialCause } from './specialCause.ts'
import { FEWEST_PROVISIONAL, type Strength } from './strength.ts'
import { targetDifferences } from './targetDifferences.ts'
import { variationOf, type Variation } from './variation.ts'
import type { Figures } from './xmrLimits.ts'

/** One indicator's readings and terms, one place a quarter. */
export type SeriesTerms = QuarterlyReadings<TargetLevel> & {
  readonly frequency: Frequency
  readonly outturnType: OutturnType
  readonly polarity: Polarity
  readonly phaseStarts: readonly PhaseStart[]
}

/** The variation at the last figure; too few figures in its phase give none. */
type SeriesVariation =
  Variation | { readonly variation: 'tooFew'; readonly have: number; readonly need: number }

export type Charted = {
  /** Year-to-date figures are charted by what each period added; all others as they stand. */
  readonly charted: 'figures' | 'increments'
  /** Quarters from one point to the next: 1, 2, 4 or 8. */
  readonly apart: number
  /** The points, alike in length: the quarter of each, what is charted there, and what the rules found: causesShownAt. */
  readonly quarters: readonly number[]
  readonly values: Figures
  readonly marks: Marks
  readonly phases: readonly SeriesPhase[]
  /** The place of the last figure; -1 where there is none. */
  readonly latest: number
  /** The phase of the last figure. */
  readonly phase: SeriesPhase | null
  readonly strength: Strength
  readonly variation: SeriesVariation
  readonly assurance: Assurance
}

/**
 * Why a series has no chart. `rollingYear`: twelve months of each figure's are nine of the last one's, so that they rise and
 * fall together and every rule would see signals. `noFixedInterval`: a gap could not be told from a quarter without a figure
 * due. `noNeighbours`: figures enough, but a gap between each two.
 */
export type NotCharted = {
  readonly charted: 'notCharted'
  readonly because: 'rollingYear' | 'noFixedInterval' | 'noNeighbours'
}

/**
 * What the chart and the row need to know of one indicator's variation and assurance at its last figure: the XmR chart in the
 * Making Data Count manner, with the partnership's own rules on top (strength.ts, and the section on variation in the
 * domain's README).
 */
export function seriesChart(terms: SeriesTerms): Charted | NotCharted {
  const { outturnType, polarity } = terms
  if (outturnType === 'rollingYear') return { charted: 'notCharted', because: 'rollingYear' }
  const apart = quartersApart(terms.frequency, outturnType)
  if (apart === null) return { charted: 'notCharted', because: 'noFixedInterval' }
  const { figures: texts, targets, quarters } = readingsByPoint(terms, apart)
  const starts = startsByPlace(terms.phaseStarts, quarters)
  const figures = texts.map((text) => (text === null ? null : numberOf(text)))
  const decimals = mostDecimals(texts)
  const differences = targetDifferences(figures, targets, polarity, decimals)
  const isYearToDate = outturnType === 'yearToDate'
  const asCharted = (each: Decimals) =>
    isYearToDate ? increments({ ...each, quarters, apart, starts }) : each.figures
  const values = asCharted({ figures, decimals })
  const chart = processChart(values, { phaseStarts: [...starts.keys()] })
  const phases = chart.phases.map((phase) => seriesPhase(phase, quarters, starts))
  const latest = lastFigure(values)
  const phase = phases.find(({ from, until }) => from <= latest && latest < until) ?? null
  if (phase && phase.strength !== 'tooFew' && !phase.limits)
    return { charted: 'notCharted', because: 'noNeighbours' }
  return {
    charted: isYearToDate ? 'increments' : 'figures',
    apart,
    quarters,
    values,
    marks: chart.marks,
    phases,
    latest,
    phase,
    strength: phase?.strength ?? 'tooFew',
    variation:
      !phase || phase.strength === 'tooFew'
        ? { variation: 'tooFew', have: phase?.have ?? 0, need: FEWEST_PROVISIONAL }
        : variationOf(causesAt(chart.marks, latest), polarity),
    assurance: seriesAssurance(asCharted(differences), phase, targets[latest], polarity),
  }
}

/**
 * The special causes the chart shows at a point, the one its icon shows first: none in a phase with too few figures.
 */
export function causesShownAt({ phases, marks }: Charted, place: number): readonly SpecialCause[] {
  const phase = phases.find(({ from, until }) => from <= place && place < until)
  return !phase || phase.strength === 'tooFew' ? [] : causesAt(marks, place)
}
