import { figureWords } from '../../../domain/indicators/figureWords.ts'
import type { Observation } from '../../../contract/figures.ts'
import type { IndicatorPage, SeriesQuarter } from '../../../contract/indicators.ts'
import type { Status, TargetLevel } from '../../../contract/performance.ts'
import { change } from '../../../domain/performance/directionOfTravel.ts'
import { statusWord } from '../../../domain/performance/statusWord.ts'
import { shortDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { targetWords } from '../../../papers/words/targetWords.ts'
import { absenceWords } from '../../../domain/indicators/absenceWords.ts'
import { quartersShown } from '../../../papers/sheet/chartFiguresOf.ts'

/** One row of the table behind the chart. */
export type FigureRow = {
  readonly quarter: string
  readonly periodLabel: string
  /** The reading in force; null where none has been recorded. */
  readonly observation: Observation | null
  /** Decimal text; null where there is no figure. */
  readonly value: string | null
  /** Why there is no figure, in a word or two. */
  readonly absence: string
  readonly target: string
  /** Actual less target with its sign, "inside" for a range that holds it; empty where either is missing. */
  readonly difference: string
  readonly status: Status
  readonly statusWord: string
  readonly notes: readonly string[]
}

/** The figures to the quarter shown, newest first; of an annual indicator, only the quarters a year's figure stands in. */
export function figureRows(page: IndicatorPage): FigureRow[] {
  const shown = quartersShown(page)
  const given = page.annual ? shown.filter(({ observation }) => observation !== null) : shown
  return given.map((each) => rowOf(each, page)).toReversed()
}

function rowOf(each: SeriesQuarter, page: IndicatorPage): FigureRow {
  const { quarter, observation, target, status } = each
  const { decimals } = page.definition
  const value = observation?.value ?? null
  return {
    quarter,
    periodLabel: observation?.periodLabel ?? quarterLabelOf(quarter),
    observation,
    value,
    absence: absenceOf(each),
    target: target ? targetWords(target, decimals) : '',
    difference: value !== null && target ? difference(value, target, decimals) : '',
    status,
    statusWord: statusWord(status),
    notes: notesOf(each, page),
  }
}

function absenceOf({ observation, status }: SeriesQuarter): string {
  if (observation?.absence) return absenceWords[observation.absence]
  return status.status === 'notRated' && status.because === 'notPublished' ? '–' : 'No figure'
}

function difference(value: string, target: TargetLevel, decimals: number): string {
  if (target.value !== null) return signed(target.value, value, decimals)
  if (target.low !== null && change(target.low, value).movement === 'down')
    return signed(target.low, value, decimals)
  if (target.high !== null && change(target.high, value).movement === 'up')
    return signed(target.high, value, decimals)
  return target.low === null && target.high === null ? '' : 'inside'
}

function signed(from: string, to: string, decimals: number): string {
  const { movement, by } = change(from, to)
  const sign = movement === 'up' ? '+' : movement === 'down' ? '−' : ''
  return `${sign}${figureWords(by, decimals)}`
}

function notesOf(
  { observation, revisions, quarter, breakBefore }: SeriesQuarter,
  page: IndicatorPage,
): string[] {
  const notes: string[] = []
  if (observation?.value && observation.verification === 'provisional')
    notes.push('[p] provisional, awaiting verification')
  const before = revisions.at(-1)
  if (observation && before) notes.push(`[r] ${revisedFrom(before, observation, page.definition.decimals)}`)
  const signal = page.process.signals.find((each) => each.quarter === quarter)
  if (signal) notes.push(signal.judgement === 'noJudgement' ? 'Signal' : `Signal: ${signal.judgement}`)
  if (breakBefore !== null) notes.push(`[b] ${breakBefore}`)
  for (const { letter, quarter: taken } of page.decisions) {
    if (taken === quarter) notes.push(`Decision ${letter}`)
  }
  if (observation?.note) notes.push(observation.note)
  return notes
}

/** "revised from 161.2 on 22 Feb 2010"; of a reading that was only verified, "verified on 22 Feb 2010". */
export function revisedFrom(before: Observation, after: Observation, decimals: number): string {
  const on = shortDate(isoDate(after.record.knownOn))
  if (before.value !== null && before.value === after.value) {
    const verified = before.verification === 'provisional' && after.verification === 'verified'
    return verified ? `verified on ${on}` : `note or source revised on ${on}`
  }
  return before.value === null
    ? `first given on ${on}; until then ${before.absence ? absenceWords[before.absence].toLowerCase() : 'no figure'}`
    : `revised from ${figureWords(before.value, decimals)} on ${on}`
}
