import { shortDate } from '../domain/time/dateWords.ts'
import { type FinancialQuarter, quarterIndex, quarterLabel } from '../domain/time/financialQuarter.ts'
import { isoDate } from '../domain/time/isoDate.ts'
import type { ChartFigures, ChartObservation } from './chartFigures.ts'
import { plainFigure } from '../domain/indicators/figureWords.ts'
import { toYearEnd } from './plotArea.ts'
import { signalWords } from './judgementNotes.ts'
import { usualRangeFor } from './usualRangeWords.ts'
import { targetInForce } from './targetMarks.ts'

/** One quarter of the chart as text. Figures are for a machine: no thousands separators; empty where there is none. */
export type ExportRow = {
  readonly quarter: string
  readonly period: string
  readonly actual: string
  readonly target: string
  readonly targetLow: string
  readonly targetHigh: string
  readonly stretchTarget: string
  readonly status: string
  /** What the limits are: "firm", "provisional", "firm, of the quarter’s increase"; with no limits, empty. */
  readonly usualRange: string
  /** Process limits and mean, unrounded beyond three decimal places more than the figures. */
  readonly usualLower: string
  readonly usualMean: string
  readonly usualUpper: string
  readonly signal: string
  /** Where the year is expected to end, in the row of its last quarter. */
  readonly forecast: string
  /** [p] provisional, [r] revised, [b] break before, [x] not available, [z] not applicable. */
  readonly marks: string
  readonly decisions: string
  readonly notes: string
}

/** Exactly what is drawn (given the layers drawn), a row for each quarter of the plot, including those after the last figure that have targets. */
export function exportRows(figures: ChartFigures): ExportRow[] {
  const observed = new Map(figures.observations.map((given) => [quarterIndex(given.quarter), given]))
  const statuses = new Map(figures.statuses.map(({ quarter, word }) => [quarterIndex(quarter), word]))
  return toYearEnd(figures.quarters).map((quarter, column) => {
    const observation = observed.get(quarterIndex(quarter))
    const target = targetInForce(figures.targets, quarter)
    const plain = (value: string | null | undefined) =>
      value === null || value === undefined ? '' : plainFigure(value, figures.decimals)
    return {
      quarter: quarterLabel(quarter),
      period: observation?.periodLabel ?? (figures.annual ? '' : quarterLabel(quarter)),
      actual: plain(observation?.value),
      target: plain(target?.value),
      targetLow: target?.value === undefined ? plain(target?.low) : '',
      targetHigh: target?.value === undefined ? plain(target?.high) : '',
      stretchTarget: plain(targetInForce(figures.stretch, quarter)?.value),
      status: statuses.get(quarterIndex(quarter)) ?? '',
      ...usualColumns(figures, quarter, observation),
      forecast:
        figures.forecast && sameQuarter(figures.forecast.yearEnd, quarter)
          ? plain(figures.forecast.value)
          : '',
      decisions: decisionsOf(figures, quarter),
      ...marksOf(figures, { quarter, observation, isShown: column < figures.quarters.length }),
    }
  })
}

/** Decimal places of limits beyond those of the figures: what a spreadsheet needs to draw the same chart. */
const LIMIT_PLACES = 3

function usualColumns(
  figures: ChartFigures,
  quarter: FinancialQuarter,
  observation: ChartObservation | undefined,
): Pick<ExportRow, 'usualRange' | 'usualLower' | 'usualMean' | 'usualUpper' | 'signal'> {
  const range = usualRangeFor(figures, quarter)
  const limit = (value: number) =>
    plainFigure(value.toFixed(figures.decimals + LIMIT_PLACES), figures.decimals)
  const signal = figures.signals.find((given) => sameQuarter(given.quarter, quarter))?.judgement ?? null
  const value = Number(observation?.value ?? Number.NaN)
  return {
    usualRange: range ? `${range.firmness}${figures.yearToDate ? ', of the quarter’s increase' : ''}` : '',
    usualLower: range ? limit(range.lower) : '',
    usualMean: range ? limit(range.mean) : '',
    usualUpper: range ? limit(range.upper) : '',
    signal: signalWords(figures, { quarter, value, signal }),
  }
}

const sameQuarter = (a: FinancialQuarter, b: FinancialQuarter) => quarterIndex(a) === quarterIndex(b)

const decisionsOf = ({ decisions }: ChartFigures, quarter: FinancialQuarter): string =>
  decisions
    .filter((decision) => sameQuarter(decision.quarter, quarter))
    .map(({ letter, date, words }) => `${letter}: ${shortDate(isoDate(date))}. ${words}`)
    .join('; ')

function marksOf(
  { annual, breaks: changes }: ChartFigures,
  given: { quarter: FinancialQuarter; observation: ChartObservation | undefined; isShown: boolean },
): Pick<ExportRow, 'marks' | 'notes'> {
  const { quarter, observation, isShown } = given
  const marks: string[] = []
  const notes: string[] = []
  if (observation?.provisional) marks.push('[p]')
  if (observation?.revised) marks.push('[r]')
  const here = changes.filter((at) => sameQuarter(at.quarter, quarter))
  const broken = here.filter(({ kind }) => kind === 'break')
  if (broken.length > 0 || observation?.breakBefore) {
    marks.push('[b]')
    notes.push(['Break in the series', ...broken.map(({ words }) => words).filter(Boolean)].join(': '))
  }
  for (const { kind, words, decision } of here) {
    if (kind === 'break') continue
    notes.push(['New usual range', decision ? `decision ${decision}` : '', words].filter(Boolean).join(': '))
  }
  if (!isShown || (annual && !observation)) {
    marks.push('[z]')
    notes.push(isShown ? 'No annual period ends in this quarter' : 'After the last quarter reported')
  } else if (!observation || observation.value === null) {
    marks.push('[x]')
    notes.push(`No figure: ${observation?.absence ?? 'not available'}`)
  }
  return { marks: marks.join(''), notes: notes.join('; ') }
}
