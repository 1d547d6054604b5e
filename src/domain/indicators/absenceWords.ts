import type { Absence } from './observation.ts'

/** Why there is no figure, as a person chooses it or reads it in a table. */
export const absenceWords: Readonly<Record<Absence, string>> = {
  late: 'Late',
  notDue: 'Not due',
  suppressed: 'Withheld by the source',
  notCollected: 'Not collected',
  incomplete: 'Part of the period is missing',
}
