import { type CalendarMonth, monthName, monthsSpanned, plusMonths } from './calendarMonth.ts'
import { financialYearLabel } from './financialYear.ts'
import type { SpanPart, YearPart } from './labelParts.ts'
import type { Period } from './period.ts'
import { type PossibleReading, possible } from './periodReading.ts'
import type { YearWord } from './periodTokens.ts'
import { spanOfMonths } from './spanOfMonths.ts'
import { figuresProblem, pairedYears, yearOfFigures } from './writtenYear.ts'

/** Every sensible reading, or the sentence that says why there is none. */
export type Readings = readonly PossibleReading[] | { readonly because: string }

/** `alone` when no other part says the same again; `ownYear` when the year was written for this part. */
export type SpanSetting = {
  readonly words: ReadonlySet<YearWord>
  readonly alone: boolean
  readonly ownYear: boolean
}

type NumberedSpan = Extract<SpanPart, { part: 'quarter' | 'half' | 'periodNumber' }>
type MonthsSpan = Extract<SpanPart, { part: 'months' }>
type FinancialOrOther = { readonly startYear: number; readonly note?: string }

const numbered = {
  quarter: { months: 3, count: 4, noun: 'quarter', all: 'a financial year has four quarters' },
  half: { months: 6, count: 2, noun: 'half', all: 'a financial year has two halves' },
  periodNumber: { months: 1, count: 12, noun: 'period', all: 'a financial year has twelve monthly periods' },
} as const

export const namedByEnd = 'year named by its end'
export const namedByStart = 'year named by its start'

/** The readings of a part of a year, given the year that stands with it. */
export function spanReadings(span: SpanPart, year: YearPart, setting: SpanSetting): Readings {
  if (setting.words.has('academic')) {
    return {
      because: 'Quarters, halves and months of an academic year are not read: give the months and year.',
    }
  }
  return span.part === 'months'
    ? readingsOfMonths(span, year, setting)
    : readingsOfNumber(span, year, setting)
}

/** The sentence for a quarter, half or period number that no year has, such as Q5, H3 or Q1.5. */
export function numberProblem(span: SpanPart): string | undefined {
  if (span.part === 'months') return undefined
  const { count, noun, all } = numbered[span.part]
  for (const number of [span.from, span.to]) {
    if (!Number.isInteger(number)) return `“${span.written}” is not a whole ${noun}.`
    if (number < 1 || number > count) return `There is no ${noun} ${number}: ${all}.`
  }
  return span.to < span.from ? `“${span.written}” to ${span.to} runs backwards.` : undefined
}

/** The financial years that one number may name; a sentence when it is no year. */
export function financialYearsNamed(figures: string, words: ReadonlySet<YearWord>): FinancialOrOther[] {
  const year = yearOfFigures(figures)
  if (year === undefined) return []
  if (words.has('yearEnd')) return [{ startYear: year - 1 }]
  if (!words.has('financial')) return [{ startYear: year }, { startYear: year - 1 }]
  return [
    { startYear: year - 1, note: namedByEnd },
    { startYear: year, note: namedByStart },
  ]
}

function readingsOfNumber(span: NumberedSpan, year: YearPart, { words, alone }: SpanSetting): Readings {
  const within = (january: CalendarMonth): Period | { because: string } => {
    const { months } = numbered[span.part]
    return spanOfMonths(
      plusMonths(january, (span.from - 1) * months),
      plusMonths(january, span.to * months - 1),
    )
  }
  if (year.part === 'years') {
    const pair = pairedYears(year.first, year.second)
    if ('because' in pair) return pair
    return readingsOf([[within({ year: pair.startYear, month: 4 })]])
  }
  const calendarYear = yearOfFigures(year.figures)
  if (calendarYear === undefined) return { because: figuresProblem(year.figures) }
  const calendar = within({ year: calendarYear, month: 1 })
  const note = `calendar ${numbered[span.part].noun} ${span.from} of ${calendarYear}`
  if (words.has('calendar')) return readingsOf([[calendar]])
  const [first, ...others] = financialYearsNamed(year.figures, words).map(
    (named) => [within({ year: named.startYear, month: 4 }), named.note] as const,
  )
  const financial = !alone || words.has('financial') || words.has('yearEnd')
  const asCalendar = financial ? [] : [[calendar, note] as const]
  return readingsOf([...(first ? [first] : []), ...asCalendar, ...others])
}

function readingsOfMonths(span: MonthsSpan, year: YearPart, { words, ownYear }: SpanSetting): Readings {
  if (year.part === 'years') return monthsOfPair(span, year)
  const last = yearOfFigures(year.figures)
  if (last === undefined) return { because: figuresProblem(year.figures) }
  if (words.has('financial') || words.has('yearEnd')) {
    return readingsOf(
      financialYearsNamed(year.figures, words).map(
        (named) => [monthsWithinFinancialYear(span, named.startYear), named.note] as const,
      ),
    )
  }
  const endingIn = (from: number, to: number): Period | { because: string } =>
    spanOfMonths({ year: from, month: span.from }, { year: to, month: span.to })
  if (span.fromYear !== undefined) {
    const from = yearOfFigures(span.fromYear)
    return from === undefined
      ? { because: figuresProblem(span.fromYear) }
      : readingsOf([[endingIn(from, last)]])
  }
  if (span.from <= span.to) {
    return readingsOf(
      ownYear ? [[endingIn(last, last)]] : [[endingIn(last, last)], [endingIn(last + 1, last + 1)]],
    )
  }
  return readingsOf([[endingIn(last - 1, last)], [endingIn(last, last + 1)]])
}

/** With two-figure years and a hyphen, '10-11' after months may also be a range of years or of days. */
function monthsOfPair(span: MonthsSpan, year: Extract<YearPart, { part: 'years' }>): Readings {
  const pair = pairedYears(year.first, year.second)
  if ('because' in pair) return pair
  if (span.fromYear !== undefined) return { because: 'A year is given twice: write one year for the months.' }
  const readings = readingsOf([[monthsWithinFinancialYear(span, pair.startYear)]])
  if (year.mark === 'slash' || year.first.length === 4 || 'because' in readings) return readings
  const words =
    span.from === span.to ? monthName(span.from) : `${monthName(span.from)} to ${monthName(span.to)}`
  const range = `${words} ${pair.startYear} to ${pair.startYear + 1}`
  return [...readings, { label: range, period: null }]
}

function monthsWithinFinancialYear(span: MonthsSpan, startYear: number): Period | { because: string } {
  const inYear = (month: number): CalendarMonth => ({ year: month < 4 ? startYear + 1 : startYear, month })
  const first = inYear(span.from)
  const last = inYear(span.to)
  if (monthsSpanned(first, last) >= 1) return spanOfMonths(first, last)
  const months = `${monthName(span.from)} to ${monthName(span.to)}`
  return { because: `${months} does not lie within the financial year ${financialYearLabel(startYear)}.` }
}

type Attempt = readonly [period: Period | { because: string }, note?: string | undefined]

/** The attempts that gave a period; when none did, why the first did not. */
function readingsOf(attempts: readonly Attempt[]): Readings {
  const readings = attempts.flatMap(([period, note]) => ('because' in period ? [] : [possible(period, note)]))
  const failure = attempts.map(([period]) => period).find((period) => 'because' in period)
  return readings.length === 0 && failure ? failure : readings
}
