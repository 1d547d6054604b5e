import type { Database } from '../../database/database.ts'
import type { Uploads } from '../uploads.ts'

/** What the long work of an import needs; it runs in a thread of its own, or in line. */
export type JobContext = {
  readonly database: Database
  readonly uploads: Uploads
  /** The instant, as UTC text. */
  readonly now: () => string
}

/** The import was cancelled while it was worked on: a signal between the parts of the work, never an answer. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}
