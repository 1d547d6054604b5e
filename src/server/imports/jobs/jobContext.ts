import type { Database } from '../../database/database.ts'
import { letOthersGo } from '../../letOthersGo.ts'
import type { Uploads } from '../uploads.ts'

/** What the long work of an import needs; it runs in a thread of its own, or in line. */
export type JobContext = {
  readonly database: Database
  readonly uploads: Uploads
  /** The instant, as UTC text. */
  readonly now: () => string
  /** Whether the process is ending, so that the work is to be left where it stands. Absent where it is always ended. */
  readonly isStopping?: () => boolean
}

/** The import was cancelled while it was worked on: a signal between the parts of the work, never an answer. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** The process ends before the work does: the next one finds the import unfinished and clears it. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** Between two parts of the work, others are let go first. Throws Stopped when the process is ending. */
export async function betweenParts({ isStopping }: JobContext): Promise<void> {
  await letOthersGo()
  if (isStopping?.()) throw new Stopped('The process ended before this import did.')
}
