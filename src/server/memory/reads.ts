import type { KyselyPlugin } from 'kysely'
import type { Database, Trx } from '../database/database.ts'
import { EVERYTHING } from '../database/storeParts.ts'
import { partsReadBy } from './partsRead.ts'

/** A value that an answer rests on in place of the rows it was worked out from, as JSON. */
export type ValueRead = { readonly text: string; readonly work: (trx: Trx) => Promise<unknown> }

/** What was read of the store to make one answer: it stays true for as long as none of it has moved. */
export class Reads {
  readonly database: Database
  /** Of the standing it was begun under. */
  readonly history: number
  readonly #parts = new Set<string>()
  readonly #values = new Map<string, ValueRead>()

  constructor(database: Database, history: number) {
    this.database = database
    this.history = history
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
