import { quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ActualPoint, BreakMark } from './actualMarks.ts'
import type { ChartFigures, ChartSignal, ChartUsualRange } from './chartFigures.ts'
import type { PlotLabel } from './plotLabels.ts'
import { isOutsideUsual, usualRangeFor, usualRangeTexts } from './usualRangeWords.ts'
import { capitalised } from '../domain/sentence.ts'

type Judgement = ChartSignal['judgement']

const judgementWords: Readonly<Record<Judgement, string>> = {
  better: 'better',
  worse: 'worse',
  noJudgement: 'not judged',
}
const markWords: Readonly<Record<Judgement, string>> = {
  better: 'Open ring',
  worse: 'Solid diamond',
  noJudgement: 'Open square',
}

/** "Break in the series at Q1 2010/11: …", "New usual range from Q1 2010/11, by decision B: …"; without a full stop. */
export function changeWords(
  { kind, quarterLabel: from, words, decision }: BreakMark,
  shorthand = '',
): string {
  const change =
    kind === 'break'
      ? `${shorthand === '' ? 'Break' : `${shorthand}break`} in the series at ${from}`
      : `New usual range from ${from}${decision === null ? '' : `, by decision ${decision}`}`
  return words ? `${change}: ${words}` : change
}

/**
 * What a figure's signal says: "outside its usual range, worse"; of a year-to-date figure, "an increase outside …"; of a
 * figure inside its limits, which is part of a run, "signal, worse".
 */
export function signalWords(
  figures: ChartFigures,
  { quarter, value, signal }: Pick<ActualPoint, 'quarter' | 'value' | 'signal'>,
): string {
  if (signal === null) return ''
  const judged = judgementWords[signal]
  return isOutsideUsual(figures, quarter, value) ? `outside its usual range, ${judged}` : `signal, ${judged}`
}

/** "Outside its usual range, worse" or "Inside its usual range"; empty where neither can be said of a figure by itself. */
export function usualPlaceWords(
  figures: ChartFigures,
  point: Pick<ActualPoint, 'quarter' | 'value' | 'signal'>,
): string {
  if (point.signal !== null) return capitalised(signalWords(figures, point))
  return usualRangeFor(figures, point.quarter) && !figures.yearToDate ? 'Inside its usual range' : ''
}

/** Each usual range with its span and mean, and why the latest figures have none, in sentences. */
export function usualRangeSentences(figures: ChartFigures): string[] {
  const ranges = figures.usualRanges.map((range) => {
    const { words, mean } = usualRangeTexts(figures, range)
    return `${words}, mean ${mean}, ${spanOf(range)}.`
  })
  return [...ranges, ...(figures.noUsualRange ? [figures.noUsualRange] : [])]
}

/** "Signals: Q1 2010/11, outside its usual range, better; …" in one sentence, or none. */
export function signalSentences(figures: ChartFigures, points: readonly ActualPoint[]): string[] {
  const said = points.flatMap((point) =>
    point.signal === null ? [] : [`${point.periodLabel}, ${signalWords(figures, point)}`],
  )
  return said.length === 0 ? [] : [`Signals: ${said.join('; ')}.`]
}

/** What each mark in use stands for: "Solid diamond: outside its usual range, worse." */
export function signalMarkSentences(figures: ChartFigures, points: readonly ActualPoint[]): string[] {
  return (['better', 'worse', 'noJudgement'] as const).flatMap((judgement) => {
    const marked = points.filter(({ signal }) => signal === judgement)
    const words = [...new Set(marked.map((point) => signalWords(figures, point)))]
    if (words.length === 0) return []
    return [
      `${markWords[judgement]}: ${words.length === 1 ? words[0] : `signal, ${judgementWords[judgement]}`}.`,
    ]
  })
}

/** The usual ranges the plot does not name, why a band is not drawn or is provisional, and why there is none. */
export function usualRangeNotes(figures: ChartFigures, plotLabels: readonly PlotLabel[]): string[] {
  const { usualRanges, yearToDate, noUsualRange } = figures
  const named = new Set(plotLabels.map(({ words }) => words))
  const notes = usualRanges.flatMap((range) => {
    const { words } = usualRangeTexts(figures, range)
    if (named.has(words)) return []
    return [`${words}${usualRanges.length > 1 ? `, ${spanOf(range)}` : ''}.`]
  })
  if (yearToDate && usualRanges.length > 0) {
    notes.push('It is not drawn, because these figures add up over the year.')
  }
  if (usualRanges.some(({ firmness }) => firmness === 'provisional')) {
    notes.push('A usual range is provisional until it rests on 13 figures.')
  }
  return noUsualRange ? [...notes, noUsualRange] : notes
}

const spanOf = ({ from, until }: ChartUsualRange): string => `${quarterLabel(from)} to ${quarterLabel(until)}`
