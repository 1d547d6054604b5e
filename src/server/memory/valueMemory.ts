import type { Database, Trx } from '../database/database.ts'
import { storeRevision } from '../database/database.ts'
import type { StoreStanding } from '../database/storeStanding.ts'
import { Reads, watchOf } from './reads.ts'

type Held = {
  readonly parts: ReadonlySet<string>
  readonly history: number
  /** The last revision at which it is known to be true. */
  heldAt: number
}

/** Whether anything of these parts has moved since a revision. */
export function hasMoved({ parts, history, heldAt }: Held, standing: StoreStanding): boolean {
  if (history !== standing.history) return true
  if (heldAt >= standing.revision) return false
  for (const part of parts) if (standing.movedAt(part) > heldAt) return true
  return false
}

type Value = Held & { readonly value: unknown; readonly text: string; readonly from: number }
type Work = (trx: Trx) => Promise<unknown>

/** Values of which no more are kept than this: a few for each indicator. */
const MOST_VALUES = 1_000

const ofDatabases = new WeakMap<Database, ValueMemory>()

/** Small values that many answers rest on, each worked out once after what it was worked out from has moved. */
export class ValueMemory {
  readonly #database: Database
  readonly #values = new Map<string, Value>()
  readonly #underWay = new Map<string, Promise<string>>()

  private constructor(database: Database) {
    this.#database = database
  }

  /** The one that everything remembered of a store shares. */
  static of(database: Database): ValueMemory {
    const known = ofDatabases.get(database) ?? new ValueMemory(database)
    ofDatabases.set(database, known)
    return known
  }

  /** The value as JSON, as the store stands or later. */
  async textOf(standing: StoreStanding, key: string, work: Work): Promise<string> {
    const known = this.#values.get(key)
    if (known && !hasMoved(known, standing)) {
      known.heldAt = Math.max(known.heldAt, standing.revision)
      return known.text
    }
    const asked = `${standing.history} ${standing.revision} ${key}`
    const underWay = this.#underWay.get(asked)
    if (underWay) return underWay
    const { history, revision } = standing
    const working = this.#database
      .read((trx) => this.#workOut(trx, { history, revision }, key, work))
      .then(({ text }) => text)
      .finally(() => this.#underWay.delete(asked))
    this.#underWay.set(asked, working)
    return working
  }

  /** The value and its JSON, as a transaction sees the store. */
  async within(trx: Trx, history: number, key: string, work: Work): Promise<Pick<Value, 'value' | 'text'>> {
    const revision = await storeRevision(trx)
    const known = this.#values.get(key)
    if (known && known.history === history && known.from <= revision && revision <= known.heldAt) return known
    return this.#workOut(trx, { history, revision }, key, work)
  }

  async #workOut(
    trx: Trx,
    { history, revision }: { readonly history: number; readonly revision: number },
    key: string,
    work: Work,
  ): Promise<Value> {
    const reads = new Reads(this.#database, history)
    const value = await work(reads.watch(trx))
    const text = JSON.stringify(value) ?? ''
    const worked = { value, text, parts: reads.parts, history, from: revision, heldAt: revision }
    if (this.#values.size >= MOST_VALUES) this.#values.clear()
    this.#values.set(key, worked)
    return worked
  }
}

/**
 * A small value worked out from many rows, which an answer then rests on instead of on them: while it comes out the
 * same, their moving leaves the answer true. `key` says all that `work` depends on besides the store; what it gives is
 * JSON, and nobody’s to change.
 */
export async function workedOut<T>(trx: Trx, key: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  const watch = watchOf(trx)
  if (!watch) return work(trx)
  const { reads, unseen } = watch
  const { value, text } = await ValueMemory.of(reads.database).within(unseen, reads.history, key, work)
  reads.addValue(key, { text, work })
  return value as T
}
