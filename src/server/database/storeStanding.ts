import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { DatabaseKind } from './dialect.ts'
import { EVERYTHING, partNamed, whicheverIndicator } from './storeParts.ts'

/** What answers depend on besides what was asked: how far the store has moved, and the date an example keeps (otherwise null). */
export type StoreStanding = {
  readonly revision: number
  readonly ownDate: IsoDate | null
  /** Another number once the store has gone back to an earlier revision, as one that was restored has. */
  readonly history: number
  /** The revision at which a part last moved, or an earlier one than this process has known. */
  readonly movedAt: (part: string) => number
}

export type StandingRow = {
  readonly revision: number
  readonly ownDate: IsoDate | null
  readonly part: string | null
  readonly movedAt: number | null
}

/** The statement that says how the store stands and, beside it, which parts have moved since a revision. */
export const STANDING: Record<DatabaseKind, string> = {
  sqlite: standingText('?'),
  postgres: standingText('$1'),
}

function standingText(since: string): string {
  return `select r.revision, (select own_date from partnership) as "ownDate", p.part, p.revision as "movedAt"
    from store_revision as r left join store_parts as p on p.revision > coalesce(cast(${since} as bigint), r.revision)`
}

/** How one process knows the store to stand, told of more by each statement it reads. */
export class KnownStanding {
  readonly #moved = new Map<string, number>()
  #revision: number | null = null
  #first = 0
  #history = 0

  /** The revision after which `STANDING` is to say what moved; null before it was first read, when nothing need be said. */
  get since(): number | null {
    return this.#revision
  }

  /** The standing that the statement's rows say. */
  told(rows: readonly StandingRow[]): StoreStanding {
    const [row] = rows
    if (row === undefined) throw new Error('The store has lost its revision.')
    const { revision, ownDate } = row
    if (this.#revision === null || revision < this.#revision) {
      if (this.#revision !== null) this.#history++
      this.#moved.clear()
      this.#first = revision
    }
    for (const { part, movedAt } of rows)
      if (part !== null && movedAt !== null && movedAt > (this.#moved.get(part) ?? 0))
        this.#moved.set(part, movedAt)
    this.#revision = revision
    return { revision, ownDate, history: this.#history, movedAt: (part) => this.#movedAt(part, revision) }
  }

  #movedAt(part: string, revision: number): number {
    if (part === EVERYTHING) return revision
    const { table, indicatorId } = partNamed(part)
    const others = indicatorId === null ? [] : [whicheverIndicator(table)]
    return [part, EVERYTHING, ...others].reduce(
      (last, each) => Math.max(last, this.#moved.get(each) ?? 0),
      this.#first,
    )
  }
}
