import { monthName, monthOf, monthsSpanned } from './calendarMonth.ts'
import { longDate } from './dateWords.ts'
import { financialYearLabel, financialYearOf } from './financialYear.ts'
import { twoFigures } from './isoDate.ts'
import { type Period, halfOfFinancialYear, periodLabel, periodQuarter } from './period.ts'

/** What a cell holds: text as typed, the serial of a date-formatted Excel cell, or a plain number. */
export type WrittenPeriod = { text: string } | { excelDate: number } | { excelNumber: number }

/** One sensible reading of what was written; `period` is null when it is no period a figure can be kept for. */
export type PossibleReading = { readonly label: string; readonly period: Period | null }

/**
 * What was written, understood in exactly one way, in several, or not at all. `canonical` is one unvarying
 * text a period. `warning` and `because` are sentences for the officer who wrote it; `provisional` when a word beside
 * the period says that its figure is.
 */
export type PeriodReading =
  | {
      readonly outcome: 'ok'
      readonly period: Period
      readonly canonical: string
      readonly warning?: string
      readonly provisional?: true
    }
  | { readonly outcome: 'ambiguous'; readonly readings: readonly PossibleReading[] }
  | { readonly outcome: 'refused'; readonly because: string }

export function okReading(period: Period, warning?: string): PeriodReading {
  const canonical = canonicalPeriod(period)
  return warning === undefined
    ? { outcome: 'ok', period, canonical }
    : { outcome: 'ok', period, canonical, warning }
}

export const refused = (because: string): PeriodReading => ({ outcome: 'refused', because })

export const possible = (period: Period, note?: string): PossibleReading => ({
  label: note === undefined ? possibleLabel(period) : `${possibleLabel(period)} (${note})`,
  period,
})

/** Ambiguous when several readings are left, ok when one period is, and refused with `otherwise` when none is. */
export function readingOf(readings: readonly PossibleReading[], otherwise: string): PeriodReading {
  const [only, another] = readings
  if (only === undefined) return refused(otherwise)
  if (another === undefined && only.period !== null) return okReading(only.period)
  return { outcome: 'ambiguous', readings }
}

/**
 * '2010-06-30', '2010-06', '2010/11 Q1', '3m to 2010-02', '2010/11 H1', '6m to 2010-12', '2010/11 YTD Q3',
 * '2010/11 YTD M8', '12m to 2010-09', '2010/11', 'CY2010' or 'AY2009/10'.
 */
export function canonicalPeriod(period: Period): string {
  const lastMonth = period.end.slice(0, 7)
  const year = financialYearLabel(financialYearOf(period.end))
  switch (period.kind) {
    case 'day':
      return period.end
    case 'month':
      return lastMonth
    case 'financialQuarter':
      return `${year} Q${periodQuarter(period).quarter}`
    case 'rollingQuarter':
      return `3m to ${lastMonth}`
    case 'halfYear': {
      const half = halfOfFinancialYear(period)
      return half ? `${year} H${half}` : `6m to ${lastMonth}`
    }
    case 'yearToDate': {
      const months = monthsSpanned(monthOf(period.start), monthOf(period.end))
      return `${year} YTD ${months % 3 === 0 ? `Q${months / 3}` : `M${months}`}`
    }
    case 'rollingYear':
      return `12m to ${lastMonth}`
    case 'financialYear':
      return year
    case 'calendarYear':
      return `CY${period.end.slice(0, 4)}`
    case 'academicYear':
      return `AY${financialYearLabel(monthOf(period.start).year)}`
  }
}

function possibleLabel(period: Period): string {
  const { year, month } = monthOf(period.end)
  if (period.kind === 'day') return longDate(period.end)
  if (period.kind === 'month') return `${monthName(month)} ${year}`
  if (period.kind === 'calendarYear') return `calendar ${year}`
  const canonical = canonicalPeriod(period)
  return /^\d+m to/.test(canonical) ? periodLabel(period) : canonical
}

/** 'ISO month 2010-11', for a month that may be taken for a financial year. */
export const isoMonthWords = (year: number, month: number): string => `ISO month ${year}-${twoFigures(month)}`
