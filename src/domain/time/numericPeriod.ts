import { monthName } from './calendarMonth.ts'
import { firstYear, lastYear } from './isoDate.ts'
import { calendarYearPeriod, financialYearPeriod, monthPeriod } from './period.ts'
import {
  type PeriodReading,
  type PossibleReading,
  isoMonthWords,
  okReading,
  possible,
  readingOf,
  refused,
} from './periodReading.ts'
import { figuresProblem, financialYearProblem, followsOn, pairedYears, yearOfFigures } from './writtenYear.ts'

/** Figures that could be years or months: the two readings a column must not mix. */
export type FigurePair = { readonly year: number | undefined; readonly month: PossibleMonth | undefined }
type PossibleMonth = { readonly year: number; readonly month: number }

/** Two years this far apart are still read as a range: 2010-12 may be 2010 to 2012; 2010-06 is not to 2106. */
const longestRangeInYears = 50

/**
 * The start of the financial year and the month that '2010-11', '201011' or '10/11' could be, each undefined
 * where it cannot. Undefined for any other writing, '2010/11' too, since a slash after a full year is no month.
 */
export function figurePair(tidy: string): FigurePair | undefined {
  const yearFirst = /^(\d{4}) ?-? ?(\d{2})$/.exec(tidy)
  const short = /^(\d{2}) ?[-/] ?(\d{2})$/.exec(tidy)
  const [, first, second] = yearFirst ?? short ?? []
  if (first === undefined || second === undefined || /^\d{4} \d{2}$/.test(tidy)) return undefined
  const startYear = yearOfFigures(first)
  if (startYear === undefined) return undefined
  const paired = followsOn(startYear, second) && financialYearProblem(startYear) === undefined
  const month = yearFirst
    ? { year: startYear, month: Number(second) }
    : { year: yearOfFigures(second) ?? startYear, month: Number(first) }
  return { year: paired ? startYear : undefined, month: isMonth(month) ? month : undefined }
}

const isMonth = ({ year, month }: PossibleMonth): boolean =>
  month >= 1 && month <= 12 && year >= firstYear && year <= lastYear

/** The period of text that is only figures, slashes and hyphens; undefined for any other text. */
export function numericPeriod(tidy: string): PeriodReading | undefined {
  const tight = tidy.replaceAll(/ ?- ?/g, '-')
  if (/^\d+$/.test(tight)) return figuresAlone(tight)
  const [, first, mark, second] = /^(\d+)([-/])(\d+)$/.exec(tight) ?? []
  if (first === undefined || second === undefined) return undefined
  if (first.length <= 2 && second.length === 4) return monthReading(Number(second), Number(first))
  if (first.length === 4 && second.length <= 2 && mark === '-') return yearThenFigures(first, second)
  if (first.length <= 2 && second.length === 2) return shortPair(first, second)
  const paired = pairedYears(first, second)
  if ('startYear' in paired) return okReading(financialYearPeriod(paired.startYear))
  const slashed = mark === '/' && /^(0?[1-9]|1[0-2])$/.test(second) && !followsOn(Number(first), second)
  return refused(slashed ? `${paired.because} After a slash it is never read as a month.` : paired.because)
}

/** The three readings of a year on its own, none of them likelier than the others. */
export function readingsOfBareYear(year: number): PossibleReading[] {
  return [
    ...(financialYearProblem(year) === undefined ? [possible(financialYearPeriod(year))] : []),
    ...(year >= firstYear && year <= lastYear ? [possible(calendarYearPeriod(year))] : []),
    ...(financialYearProblem(year - 1) === undefined ? [possible(financialYearPeriod(year - 1))] : []),
  ]
}

function figuresAlone(figures: string): PeriodReading {
  if (figures.length === 4) {
    const year = Number(figures)
    return readingOf(readingsOfBareYear(year), `The year ${year} is outside ${firstYear} to ${lastYear}.`)
  }
  const pair = figures.length === 6 ? figurePair(figures) : undefined
  if (!pair) return refused(figuresProblem(figures))
  return readingOf(pairReadings(pair), `“${figures}” is neither a year and a month nor a financial year.`)
}

const pairReadings = ({ year, month }: FigurePair): PossibleReading[] => [
  ...(year === undefined ? [] : [possible(financialYearPeriod(year))]),
  ...(month === undefined ? [] : [possible(monthPeriod(month.year, month.month))]),
]

function monthReading(year: number, month: number): PeriodReading {
  if (month < 1 || month > 12) return refused(`There is no month ${month}: months are 1 to 12.`)
  if (year < firstYear || year > lastYear) {
    return refused(`The year ${year} is outside ${firstYear} to ${lastYear}.`)
  }
  return okReading(monthPeriod(year, month))
}

/** House rule: years that follow one another with a hyphen are a financial year, never the ISO month. */
function yearThenFigures(first: string, second: string): PeriodReading {
  const { year, month } = figurePair(`${first}-${second}`) ?? { year: undefined, month: undefined }
  if (year !== undefined) {
    return okReading(
      financialYearPeriod(year),
      month && `Read as a financial year; also readable as ${isoMonthWords(month.year, month.month)}.`,
    )
  }
  if (second.length < 2 || month === undefined) {
    if (Number(second) >= 1 && Number(second) <= 12) return monthReading(Number(first), Number(second))
    const consecutive = pairedYears(first, second)
    return refused(
      `There is no month ${Number(second)}${'because' in consecutive && Number(second) > 12 ? `, and ${consecutive.because}` : '.'}`,
    )
  }
  const yearsApart = (((Number(second) - (month.year % 100)) % 100) + 100) % 100
  if (yearsApart === 0 || yearsApart >= longestRangeInYears) return monthReading(month.year, month.month)
  const readings = [
    {
      label: `ISO month ${monthName(month.month)} ${month.year}`,
      period: monthPeriod(month.year, month.month),
    },
    { label: `range ${month.year} to ${month.year + yearsApart}`, period: null },
  ]
  return { outcome: 'ambiguous', readings }
}

/** '10/11' may be years or a month and a year; '06/10' a month and a year or a day and a month. */
function shortPair(first: string, second: string): PeriodReading {
  const pair = figurePair(`${first.padStart(2, '0')}/${second}`)
  const day = Number(first)
  const monthOfDay = Number(second)
  const couldBeDay = day >= 1 && day <= 31 && monthOfDay >= 1 && monthOfDay <= 12
  const readings = pair ? pairReadings(pair) : []
  if (pair?.year === undefined && couldBeDay) {
    if (readings.length === 0) return refused(`“${day} ${monthName(monthOfDay)}” has no year.`)
    readings.push({ label: `${day} ${monthName(monthOfDay)}, without a year`, period: null })
  }
  const paired = pairedYears(first, second)
  return readingOf(readings, 'because' in paired ? paired.because : figuresProblem(first))
}
