import type { Absence } from '../../../domain/indicators/observation.ts'
import { meaningOf } from './meaningOf.ts'

/** What a mark in place of a figure means: a reason, none (zero), or nothing at all. */
export type MarkMeaning = Absence | 'zero' | 'leaveOut'

/**
 * Marks as published statistics use them: Government Analysis Function, "Symbols in tables" ([c] confidential,
 * [x] not available, [z] not applicable), the older "*", "<5" and "..", and what officers write. A dash is not
 * here: the older symbol means nil, others mean that there is no figure.
 */
const usual: Readonly<Record<string, Absence>> = {
  '*': 'suppressed',
  '**': 'suppressed',
  c: 'suppressed',
  '[c]': 'suppressed',
  suppressed: 'suppressed',
  confidential: 'suppressed',
  withheld: 'suppressed',
  '..': 'late',
  '[x]': 'late',
  tbc: 'late',
  tba: 'late',
  late: 'late',
  awaited: 'late',
  pending: 'late',
  'not available': 'late',
  'not yet available': 'late',
  'n/a': 'notDue',
  na: 'notDue',
  'n.a.': 'notDue',
  '[z]': 'notDue',
  'not applicable': 'notDue',
  'not due': 'notDue',
  notdue: 'notDue',
  'not collected': 'notCollected',
  notcollected: 'notCollected',
  discontinued: 'notCollected',
  incomplete: 'incomplete',
}

const belowThreshold = /^(?:<|less than|fewer than|under)\s*\d+%?$/

/** The mark in one form: lower case, single spaces. */
export const tidyMark = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')

/** What the mark means by published usage, or undefined when it is none that has one meaning. */
export function absenceMark(text: string): Absence | undefined {
  const mark = tidyMark(text)
  if (belowThreshold.test(mark)) return 'suppressed'
  return meaningOf(usual, mark)
}

/** In words, as a preview and a record say it. */
export const absenceWords: Record<Absence, string> = {
  late: 'late: due and not arrived',
  notDue: 'not due',
  suppressed: 'suppressed by the source',
  notCollected: 'no longer collected',
  incomplete: 'incomplete',
}
