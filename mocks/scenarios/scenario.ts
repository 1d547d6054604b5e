import type { Database } from '../../src/server/database/database.ts'

/** How the service answers one request: `answer` is the real API's own answer. */
type Behaviour = (request: Request, answer: () => Promise<Response>) => Promise<Response>

/** Something that happens or fails, to be seen in a demonstration or in development. */
export type Scenario = {
  /** What happens, in a sentence for the person who chose it. */
  readonly happening: string
  /** Without the example partnership: nothing is set up yet. */
  readonly isEmpty?: boolean
  /** What else is put into the store once the example partnership is in it. */
  readonly prepare?: (database: Database) => Promise<void>
  /** A new one for each page; left out, every answer is the API's own, at once. */
  readonly behaviour?: () => Behaviour
}
