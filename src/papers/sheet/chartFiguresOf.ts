import type {
  ChartDecision,
  ChartFigures,
  ChartObservation,
  ChartStatus,
  ChartStretch,
  ChartTarget,
} from '../../chart/chartFigures.ts'
import type { StatusMark } from '../../chart/glyphs.ts'
import type { IndicatorPage, SeriesQuarter } from '../../contract/indicators.ts'
import type { Status, TargetLevel } from '../../contract/performance.ts'
import { statusWord } from '../../domain/performance/statusWord.ts'
import { compareQuarters, type FinancialQuarter, quarterSlug } from '../../domain/time/financialQuarter.ts'
import { absenceWords } from '../../domain/indicators/absenceWords.ts'
import { chartJudgementOf, rebasesOf } from './chartJudgementOf.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'

/**
 * What the chart room is given to draw an indicator's page: figures to the quarter shown, and targets to the end of its
 * financial year.
 */
export function chartFiguresOf(page: IndicatorPage): ChartFigures {
  const { definition, reference, annual } = page
  const shown = quartersShown(page)
  return {
    reference,
    title: definition.title,
    unit: definition.unit,
    decimals: definition.decimals,
    polarity: definition.polarity,
    annual,
    yearToDate: definition.outturnType === 'yearToDate',
    quarters: shown.map(({ quarter }) => quarterFromSlug(quarter)),
    observations: shown.flatMap(observationOf),
    targets: page.series.flatMap(({ quarter, target }) => spell(quarterFromSlug(quarter), target)),
    stretch: stretchOf(page),
    decisions: page.decisions.map(decisionOf),
    breaks: [
      ...shown.flatMap(({ quarter, breakBefore }) =>
        breakBefore === null
          ? []
          : [{ quarter: quarterFromSlug(quarter), words: breakBefore, kind: 'break' as const }],
      ),
      ...rebasesOf(page),
    ],
    statuses: shown.flatMap(statusOf),
    ...chartJudgementOf(page),
  }
}

/** The series without the quarters after the one shown, which have targets but no figures yet. */
export function quartersShown({ series, quarter }: IndicatorPage): SeriesQuarter[] {
  const last = quarterFromSlug(quarter)
  return series.filter((each) => compareQuarters(quarterFromSlug(each.quarter), last) <= 0)
}

function observationOf({ quarter, observation, revisions, breakBefore }: SeriesQuarter): ChartObservation[] {
  if (observation === null) return []
  return [
    {
      quarter: quarterFromSlug(quarter),
      value: observation.value,
      periodLabel: observation.periodLabel,
      provisional: observation.verification === 'provisional',
      revised: revisions.length > 0,
      ...(observation.absence === null ? {} : { absence: absenceWords[observation.absence] }),
      ...(breakBefore === null ? {} : { breakBefore: true }),
    },
  ]
}

function statusOf({ quarter, observation, status }: SeriesQuarter): ChartStatus[] {
  if (observation === null) return []
  return [{ quarter: quarterFromSlug(quarter), mark: statusMark(status), word: statusWord(status) }]
}

export function statusMark(status: Status): StatusMark {
  if (status.status !== 'notRated') return status.status
  return status.because === 'late' || status.because === 'notDue' ? status.because : 'none'
}

function spell(quarter: FinancialQuarter, level: TargetLevel | null): ChartTarget[] {
  if (level === null) return []
  const span = { from: quarter, until: quarter }
  if (level.value !== null) return [{ ...span, value: level.value }]
  if (level.low === null && level.high === null) return []
  return [
    {
      ...span,
      ...(level.low === null ? {} : { low: level.low }),
      ...(level.high === null ? {} : { high: level.high }),
    },
  ]
}

/**
 * Stretch targets that touch the series; one that a later line replaced is left out. One set for a year's end is drawn
 * over that financial year, whenever it was agreed.
 */
function stretchOf({ targets, series }: IndicatorPage): ChartStretch[] {
  const [first, last] = [series[0], series.at(-1)]
  if (!first || !last) return []
  const lines = targets.filter((line) => line.kind === 'stretch')
  return lines.flatMap(({ level, from: agreedFrom, until, basis }, at) => {
    const from = basis === 'yearEnd' ? startOfYear(until) : agreedFrom
    const replaced = lines.slice(at + 1).some((later) => later.until === until)
    if (level.value === null || replaced) return []
    const outside = isBefore(until, first.quarter) || isBefore(last.quarter, from)
    return outside ? [] : [{ from: quarterFromSlug(from), until: quarterFromSlug(until), value: level.value }]
  })
}

const startOfYear = (slug: string): string => quarterSlug({ ...quarterFromSlug(slug), quarter: 1 })

const isBefore = (one: string, other: string): boolean =>
  compareQuarters(quarterFromSlug(one), quarterFromSlug(other)) < 0

function decisionOf({ letter, quarter, decision }: IndicatorPage['decisions'][number]): ChartDecision {
  return {
    letter,
    quarter: quarterFromSlug(quarter),
    date: decision.meetingDate,
    words: decision.recommendation || decision.wording,
  }
}
