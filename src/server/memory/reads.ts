import type { KyselyPlugin } from 'kysely'
import type { Database, Trx } from '../database/database.ts'
import { EVERYTHING } from '../database/storeParts.ts'
import { partsReadBy } from './partsRead.ts'

/** A value that an answer rests on in place of the rows it was worked out from, as JSON. */
export type ValueRead = { readonly text: string; readonly work: (trx: Trx) => Promise<unknown> }

/** What was read of the store to make one answer: it stays true for as long as none of it has moved. */
export class Reads {
  readonly database: Database
  readonly #parts = new Set<string>()
  readonly #values = new Map<string, ValueRead>()

  constructor(database: Database) {
    this.database = database
  }

  /** An answer of which nothing was seen to be read rests on everything. */
  get parts(): ReadonlySet<string> {
    return this.#parts.size + this.#values.size === 0 ? new Set([EVERYTHING]) : this.#parts
  }

  get values(): ReadonlyMap<string, ValueRead> {
    return this.#values
  }

  add(parts: Iterable<string>): void {
    for (const part of parts) this.#parts.add(part)
  }

  addValue(key: string, value: ValueRead): void {
    this.#values.set(key, value)
  }

  /** The transaction, of which every statement's reads are noted here. */
  watch(trx: Trx): Trx {
    const plugin: KyselyPlugin = {
      transformQuery: ({ node }) => {
        this.add(partsReadBy(node))
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const seen = trx.withPlugin(plugin) as Trx
    watching.set(seen, { reads: this, unseen: trx })
    return seen
  }
}

const watching = new WeakMap<Trx, { readonly reads: Reads; readonly unseen: Trx }>()

/** What a watched transaction's reads are noted in, and the transaction unseen; undefined for one that nobody watches. */
export const watchOf = (trx: Trx) => watching.get(trx)

/**
 * A small value worked out from many rows, which an answer then rests on instead of on them: while it comes out the
 * same, their moving leaves the answer true. `key` says all that `work` depends on besides the store.
 */
export async function workedOut<T>(trx: Trx, key: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  const watch = watching.get(trx)
  if (!watch) return work(trx)
  const value = await work(watch.unseen)
  watch.reads.addValue(key, { text: JSON.stringify(value) ?? '', work })
  return value
}
