import type { Database } from '../database/database.ts'
import type { Refusal } from '../refusal.ts'
import {
  type MadePaper,
  makePaper,
  type PaperAsked,
  type PaperProgress,
  type PaperTools,
} from './makePaper.ts'
import type { PackReading } from './readPack.ts'

/** Makes files of what the store holds. Rejects with the signal's reason when it is told to stop. */
export type PaperMaker = {
  make(
    asked: PaperAsked,
    reading: Omit<PackReading, 'onRead'> & { readonly onProgress?: PaperProgress },
  ): Promise<MadePaper | Refusal>
  close(): Promise<void>
}

/** The whole work on the caller's own thread: for the demonstration and tests. */
export function inlinePapers(database: Database, tools: PaperTools = {}): PaperMaker {
  return {
    make: (asked, reading) => makePaper(database, tools, asked, reading),
    close: async () => undefined,
  }
}
