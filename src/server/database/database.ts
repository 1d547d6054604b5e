import type { Transaction } from 'kysely'
import type { DatabaseKind } from './dialect.ts'
import type { Schema } from './schema.ts'
import type { StoreStanding } from './storeStanding.ts'

export type Trx = Transaction<Schema>

/** One store, on either database. */
export type Database = {
  readonly kind: DatabaseKind
  /** Reads that all see the store at one moment. */
  read<T>(work: (trx: Trx) => Promise<T>): Promise<T>
  /**
   * One write transaction: all of it or nothing. Writers wait their turn; readers never wait for them.
   * The store's revision grows by one, unless the work is only preparation nobody reads yet.
   */
  write<T>(work: (trx: Trx) => Promise<T>, kind?: 'change' | 'preparation'): Promise<T>
  /** As of the last commit of any server: asked for with every answer, so in one statement and waiting for no reader. */
  standing(): Promise<StoreStanding>
  /** Calls `heard` soon after each change, whichever server, thread or command made it, until the function given is called. */
  watch(heard: (revision: number) => void): () => void
  close(): Promise<void>
}

export async function bumpRevision(trx: Trx): Promise<number> {
  const { revision } = await trx
    .updateTable('store_revision')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}

/** Grows with every change: the same revision means the same answers for the same business date. */
export async function storeRevision(trx: Trx): Promise<number> {
  const { revision } = await trx.selectFrom('store_revision').select('revision').executeTakeFirstOrThrow()
  return revision
}
