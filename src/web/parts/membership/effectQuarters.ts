import {
  compareQuarters,
  plusQuarters,
  quarterEnd,
  quarterLabel,
  quarterOf,
  quarterStart,
  type FinancialQuarter,
} from '../../../domain/time/financialQuarter.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'

/** Quarters offered beyond the newest the scorecard can show: a decision may take effect later. */
const quartersAhead = 4

/** A change decided on a day takes effect in the quarter of that day: 29 November 2010 is Q3 2010/11. */
export function firstQuarterOf(meetingDate: IsoDate): FinancialQuarter {
  return quarterOf(meetingDate)
}

/** The quarters a change may start in, newest first, and always the one asked for. */
export function quartersToChoose(
  first: FinancialQuarter,
  last: FinancialQuarter,
  chosen: FinancialQuarter,
): FinancialQuarter[] {
  const newest = later(plusQuarters(last, quartersAhead), chosen)
  const oldest = compareQuarters(chosen, first) < 0 ? chosen : first
  const count = compareQuarters(newest, oldest) + 1
  return Array.from({ length: count }, (_, i) => plusQuarters(newest, -i))
}

const later = (a: FinancialQuarter, b: FinancialQuarter) => (compareQuarters(a, b) > 0 ? a : b)

/** How a quarter of effect is offered: its last day when it is the last one shown, else its first. */
export function effectLabel(from: FinancialQuarter, wording: 'lastShown' | 'first'): string {
  if (wording === 'first') return `${quarterLabel(from)} (from ${longDate(quarterStart(from))})`
  const last = plusQuarters(from, -1)
  return `${quarterLabel(last)} (to ${longDate(quarterEnd(last))})`
}
