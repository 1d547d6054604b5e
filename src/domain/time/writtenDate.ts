import { monthName } from './calendarMonth.ts'
import { type IsoDate, calendarDate, daysInMonth, firstYear, lastYear } from './isoDate.ts'
import { monthOfWord, monthPattern } from './monthWords.ts'
import { monthPeriod, periodOf } from './period.ts'
import { type PeriodReading, okReading, possible, refused } from './periodReading.ts'
import { yearOfFigures } from './writtenYear.ts'

const timeOfDay = String.raw`(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?`
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day |(?:mon|tue|wed|thu|fri|sat|sun) )?'
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const word = `(?<word>${monthPattern})`
const year = String.raw`(?<year>\d{4}|\d{2})`

/** Day before month, as in Britain; year first only with four figures. */
const forms = [
  String.raw`(?<year>\d{4})(?<s>[-/.])(?<month>\d{1,2})\k<s>(?<day>\d{1,2})${timeOfDay}`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  String.raw`(?<day>\d{1,2})(?<s>[-/.])(?<month>\d{1,2})\k<s>${year}${timeOfDay}`,
  String.raw`${weekday}${day}(?: of)?[- /]?${word}\.?,?[- /]?(?:${year}${timeOfDay})?`,
  String.raw`${weekday}${word}\.? ${day},? (?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`))

/** 'June 30' may be June 2030 or a day without a year; 'Jun-10', as Excel prints months, is June 2010. */
const monthThenFigures = new RegExp(`^${word}\\.? (?<figures>\\d{2})$`)

/** The single day written in tidied text, or undefined when it has not the form of a date. */
export function writtenDate(tidy: string): PeriodReading | undefined {
  const loose = monthThenFigures.exec(tidy)?.groups
  if (loose) return monthOrDay(monthOfWord(loose['word'] ?? '') ?? 0, loose['figures'] ?? '')
  const parts = forms.map((form) => form.exec(tidy)?.groups).find((groups) => groups !== undefined)
  if (!parts) return undefined
  const month = parts['word'] === undefined ? Number(parts['month']) : monthOfWord(parts['word'])
  if (month === undefined) return undefined
  const dayOfMonth = Number(parts['day'])
  const figures = parts['year']
  const fullYear = figures === undefined ? undefined : yearOfFigures(figures)
  if (fullYear === undefined) {
    return refused(`“${dayOfMonth} ${monthName(month)}” has no year.`)
  }
  const date = calendarDate(fullYear, month, dayOfMonth)
  if (date === undefined) return refused(noSuchDate(fullYear, month, dayOfMonth, tidy))
  return dayReading(date, figures?.length === 2 ? `The year ${figures} was read as ${fullYear}.` : undefined)
}

function monthOrDay(month: number, figures: string): PeriodReading | undefined {
  const fullYear = yearOfFigures(figures)
  const couldBeDay = Number(figures) >= 1 && Number(figures) <= 31
  if (fullYear === undefined || !couldBeDay) return undefined
  const asDay = { label: `${Number(figures)} ${monthName(month)}, without a year`, period: null }
  return { outcome: 'ambiguous', readings: [possible(monthPeriod(fullYear, month)), asDay] }
}

export function dayReading(date: IsoDate, warning?: string): PeriodReading {
  return okReading(periodOf('day', date, date), warning)
}

function noSuchDate(inYear: number, month: number, dayOfMonth: number, written: string): string {
  if (inYear < firstYear || inYear > lastYear) {
    return `The year ${inYear} is outside ${firstYear} to ${lastYear}.`
  }
  if (month > 12 && dayOfMonth <= 12) {
    return `There is no month ${month} in “${written}”: dates are read day first, as 30/06/2010 for 30 June 2010.`
  }
  if (month < 1 || month > 12) return `There is no month ${month}.`
  if (month === 2 && dayOfMonth === 29) {
    return `${inYear} is not a leap year, so there is no 29 February ${inYear}.`
  }
  return `There is no ${dayOfMonth} ${monthName(month)}: ${monthName(month)} ${inYear} has ${daysInMonth(inYear, month)} days.`
}
