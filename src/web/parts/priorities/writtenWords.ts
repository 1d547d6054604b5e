import type { Decision } from '../../../contract/decisions.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'

/** "Written on 29 October 2010 by Policy officer"; where it was entered later, on both days. */
export function writtenWords({ knownOn, recordedOn, recordedBy, enteredLate }: Decision['record']): string {
  const late = enteredLate ? `, entered on ${longDate(isoDate(recordedOn))}` : ''
  return `Written on ${longDate(isoDate(knownOn))}${late} by ${recordedBy}`
}
