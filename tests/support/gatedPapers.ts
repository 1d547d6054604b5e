import type { Database } from '../../src/server/database/database.ts'
import type { PaperTools } from '../../src/server/papers/makePaper.ts'
import { inlinePapers, type PaperMaker } from '../../src/server/papers/paperMaker.ts'

/** Papers that are begun only when a test lets them: an export can be under way for as long as the test likes. */
export class GatedPapers {
  #gate: Promise<void> = Promise.resolve()

  of(database: Database, tools: PaperTools = {}): PaperMaker {
    const whole = inlinePapers(database, tools)
    return {
      ...whole,
      make: async (asked, reading) => {
        await this.#gate
        return whole.make(asked, reading)
      },
    }
  }

  /** Holds every export begun from now on, until the function given is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#gate = promise
    return () => {
      this.#gate = Promise.resolve()
      resolve()
    }
  }
}
