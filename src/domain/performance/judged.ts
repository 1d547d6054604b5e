import type { IsoDate } from '../time/isoDate.ts'
import type { StatusBasis } from './ragStatus.ts'

/** What the sentence beside a status speaks of. */
export type Judged = {
  readonly value: string | null
  readonly periodWords: string
  readonly basis: StatusBasis
  /** The same quarter last year, as printed. */
  readonly lastYearWords: string
  readonly unit: string
  readonly decimals: number
  /** Who owes the figure and, when known, since when: completes the sentence of a late figure. */
  readonly leadPartner: string | null
  /** The absence's own note, when the recorder gave one. */
  readonly absenceNote: string
  /** The last day a figure that is awaited or late was due by, where that is reckoned and not recorded. */
  readonly dueBy: IsoDate | null
}
