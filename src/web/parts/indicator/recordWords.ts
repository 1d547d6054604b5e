import type { Observation } from '../../../contract/figures.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'

type Recorded = Observation['record']

/** The day something counts from: "18 October 2010". */
export const knownWords = ({ knownOn }: Recorded): string => longDate(isoDate(knownOn))

/** Who wrote it down, and when if not on the day: "Policy officer; entered late, on 29 November 2010". */
export const recordWords = ({ recordedBy, recordedOn, enteredLate }: Recorded): string =>
  enteredLate ? `${recordedBy}; entered late, on ${longDate(isoDate(recordedOn))}` : recordedBy
