import { compareQuarters, type FinancialQuarter, quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ChartFigures, ChartObservation, ChartTarget } from './chartFigures.ts'
import { figureWords, withSign } from '../domain/indicators/figureWords.ts'
import { usualRangeFor } from './usualRangeWords.ts'
import { targetInForce, targetText } from './targetMarks.ts'

/** ONS: the headline title of a chart states the main trend in 15 words or fewer. */
export const MOST_HEADLINE_WORDS = 15

export const hasTooManyWords = (sentence: string): boolean =>
  sentence.trim().split(/\s+/).length > MOST_HEADLINE_WORDS

/**
 * A headline the figures support: the latest figure, which way it went since the period before, where it stands to its
 * usual range and to the target in force then. It says nothing of causes, compares nothing across a break or a gap nor a
 * year-to-date figure with the quarter before, which it always adds to, and
 * "still" and "now" only where the period before had a target too. At most 15 words: the target's figure goes first, then
 * the usual range, then the target, and a long title gives way to the reference.
 */
export function headline(figures: ChartFigures): string {
  const { reference, title, unit, decimals } = figures
  const given = [...figures.observations].sort((a, b) => compareQuarters(a.quarter, b.quarter))
  const latest = given.findLast(({ value }) => value !== null)
  const lastQuarter = figures.quarters.at(-1)
  const said = latest ? withSign(figureWords(latest.value ?? '', decimals), unit) : ''
  const expected = missingPeriod(given, latest, lastQuarter, figures.annual)
  const endings = !latest
    ? [': no figures yet']
    : expected
      ? [`: no figure for ${expected}; ${latest.periodLabel} was ${said}`, `: no figure for ${expected}`]
      : standing(figures, given, latest)
  const sentences = [title, reference].flatMap((subject) => endings.map((ending) => `${subject}${ending}`))
  return sentences.find((sentence) => !hasTooManyWords(sentence)) ?? sentences.at(-1)!
}

/** The label of the latest period when it has no figure: the last quarter shown, or the last annual period given. */
function missingPeriod(
  given: readonly ChartObservation[],
  latest: ChartObservation | undefined,
  lastQuarter: FinancialQuarter | undefined,
  annual: boolean,
): string | null {
  const last = given.at(-1)
  if (last && last !== latest) return last.periodLabel
  if (annual || !latest || !lastQuarter || compareQuarters(latest.quarter, lastQuarter) === 0) return null
  return quarterLabel(lastQuarter)
}

/** Endings of the sentence from the fullest to the shortest. */
function standing(
  figures: ChartFigures,
  given: readonly ChartObservation[],
  latest: ChartObservation,
): string[] {
  const { unit, decimals } = figures
  const before = comparable(figures, given, latest)
  const text = withSign(figureWords(latest.value ?? '', decimals), unit)
  const soFar = figures.yearToDate && latest.quarter.quarter < 4 ? ' so far this year' : ''
  const figure = ` ${verb(before?.value ?? null, latest.value ?? '')} ${text}${soFar}`
  const target = targetInForce(figures.targets, latest.quarter)
  const side = target && sideOf(latest.value ?? '', target)
  const usual = usualPlace(figures, latest)
  const both = usual ? `${figure}, ${usual}` : figure
  if (!target || !side) return [both, figure]
  const targetBefore = before && targetInForce(figures.targets, before.quarter)
  const sideBefore = before && targetBefore ? sideOf(before.value ?? '', targetBefore) : null
  const adverb = adverbFor(figures, side, sideBefore)
  const range = target.low !== undefined && target.high !== undefined ? ' range' : ''
  const place = `${adverb}${side === 'within' && target.value !== undefined ? 'on' : side}`
  const level = `the target${range} of ${targetText(target, decimals, unit)}`
  return [
    `${both}, ${place} ${level}`,
    `${both}, ${place} target`,
    `${figure}, ${place} ${level}`,
    `${figure}, ${place} target`,
    both,
    figure,
  ]
}

/**
 * Where the latest figure stands to its usual range; a signal inside the limits, which is part of a run, is called that.
 * Empty for a year-to-date figure, whose limits are those of one quarter's increase, and where there is no range.
 */
function usualPlace(figures: ChartFigures, { quarter, value }: ChartObservation): string {
  const range = usualRangeFor(figures, quarter)
  if (!range || value === null || figures.yearToDate) return ''
  if (Number(value) < range.lower) return 'below the usual range'
  if (Number(value) > range.upper) return 'above the usual range'
  const signalled = figures.signals.some((signal) => compareQuarters(signal.quarter, quarter) === 0)
  return signalled ? 'a signal of change' : 'inside the usual range'
}

function verb(before: string | null, latest: string): string {
  if (before === null) return 'stood at'
  if (Number(latest) === Number(before)) return 'stayed at'
  return Number(latest) > Number(before) ? 'rose to' : 'fell to'
}

/** The figure for the period before, where the two can be compared: the next quarter along, or the last annual figure. */
function comparable(
  { annual, yearToDate, breaks }: ChartFigures,
  given: readonly ChartObservation[],
  latest: ChartObservation,
): ChartObservation | undefined {
  const before = given[given.indexOf(latest) - 1]
  if (!before || before.value === null || latest.breakBefore || yearToDate) return undefined
  if (!annual && compareQuarters(latest.quarter, before.quarter) !== 1) return undefined
  const broken = breaks.some(
    ({ kind, quarter }) =>
      kind === 'break' &&
      compareQuarters(quarter, before.quarter) > 0 &&
      compareQuarters(quarter, latest.quarter) <= 0,
  )
  return broken ? undefined : before
}

type Side = 'above' | 'below' | 'within'

/** Compared as numbers: exact for figures of 15 digits or fewer. Null for a target with neither figure nor bound. */
function sideOf(text: string, { value, low, high }: ChartTarget): Side | null {
  const figure = Number(text)
  const [least, most] = [value ?? low, value ?? high]
  if (least === undefined && most === undefined) return null
  if (least !== undefined && figure < Number(least)) return 'below'
  return most !== undefined && figure > Number(most) ? 'above' : 'within'
}

function adverbFor({ polarity }: ChartFigures, side: Side, before: Side | null): '' | 'still ' | 'now ' {
  if (before === null || polarity === 'noJudgement') return ''
  const isMet = (at: Side) =>
    at === 'within' || (polarity !== 'range' && (at === 'above') === (polarity === 'higherIsBetter'))
  if (isMet(side) !== isMet(before)) return 'now '
  return !isMet(side) && side === before ? 'still ' : ''
}
