import type { Database, Trx } from '../database/database.ts'
import type { StoreStanding } from '../database/storeStanding.ts'
import { Reads } from './reads.ts'

type Value = {
  readonly text: string
  readonly parts: ReadonlySet<string>
  readonly history: number
  heldAt: number
}

/** Values of which no more are kept than this: one for each class of readers and date. */
const MOST_VALUES = 200

/** Whether anything of these parts has moved since a revision. */
export function hasMoved(
  { parts, history, heldAt }: Pick<Value, 'parts' | 'history' | 'heldAt'>,
  standing: StoreStanding,
): boolean {
  if (history !== standing.history) return true
  if (heldAt >= standing.revision) return false
  for (const part of parts) if (standing.movedAt(part) > heldAt) return true
  return false
}

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
  async textOf(standing: StoreStanding, key: string, work: (trx: Trx) => Promise<unknown>): Promise<string> {
    const known = this.#values.get(key)
    if (known && !hasMoved(known, standing)) {
      known.heldAt = Math.max(known.heldAt, standing.revision)
      return known.text
    }
    const asked = `${standing.history} ${standing.revision} ${key}`
    const working = this.#underWay.get(asked) ?? this.#workOut(standing, key, work)
    this.#underWay.set(asked, working)
    return working.finally(() => this.#underWay.delete(asked))
  }

  async #workOut(
    { revision, history }: StoreStanding,
    key: string,
    work: (trx: Trx) => Promise<unknown>,
  ): Promise<string> {
    const reads = new Reads(this.#database)
    const value = await this.#database.read((trx) => work(reads.watch(trx)))
    const text = JSON.stringify(value) ?? ''
    if (this.#values.size >= MOST_VALUES) this.#values.clear()
    this.#values.set(key, { text, parts: reads.parts, history, heldAt: revision })
    return text
  }
}
