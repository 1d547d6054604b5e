import type { Override } from '../../../contract/settings.ts'
import { compareQuarters, plusQuarters, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'

export const statusWords: Readonly<Record<Override['status'], string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
}

/** "Q2 2010/11 to Q4 2010/11", or that it was withdrawn before it held. */
export function overrideSpan({ from, until, givenUntil }: Override): string {
  if (compareQuarters(quarterFromSlug(until), quarterFromSlug(from)) < 0)
    return `Withdrawn whole; it was to hold to ${quarterLabelOf(givenUntil)}`
  const span = from === until ? quarterLabelOf(from) : `${quarterLabelOf(from)} to ${quarterLabelOf(until)}`
  return until === givenUntil ? span : `${span}, not to ${quarterLabelOf(givenUntil)} as given`
}

const QUARTERS_AHEAD = 8

/** The quarters an override may begin or end in: from a year before the one given to two years on, oldest first. */
export function overrideQuarters(quarter: string): string[] {
  const first = plusQuarters(quarterFromSlug(quarter), -4)
  return Array.from({ length: 4 + QUARTERS_AHEAD + 1 }, (_, at) => quarterSlug(plusQuarters(first, at)))
}
