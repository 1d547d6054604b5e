import type { Trx } from '../database/database.ts'
import { EVERYTHING, indicatorPart, tablePart, whicheverIndicator } from '../database/storeParts.ts'
import type { Written } from './insertedRows.ts'
import { isRead } from './loggedTables.ts'

/** A change of one table about more indicators than this is about whichever. */
const MOST_NAMED = 30

/** The parts of the store that the statements of one writing transaction change. */
export class ChangedParts {
  readonly #tables = new Map<string, Set<string> | 'whichever'>()
  #isUnknown = false

  note({ table, added }: Written): void {
    if (table === '') this.#isUnknown = true
    if (!isRead(table)) return
    const named = this.#tables.get(table) ?? new Set()
    this.#tables.set(table, added && named !== 'whichever' ? withNamed(named, added) : 'whichever')
  }

  get parts(): string[] {
    const parts = [...this.#tables].flatMap(([table, named]) => [
      tablePart(table),
      ...(named === 'whichever'
        ? [whicheverIndicator(table)]
        : [...named].map((id) => indicatorPart(table, id))),
    ])
    return this.#isUnknown ? [EVERYTHING, ...parts] : parts
  }

  /** Puts down that they moved at a revision, in the transaction that moves them. */
  async record(trx: Trx, revision: number): Promise<void> {
    const { parts } = this
    if (parts.length === 0) return
    await trx
      .insertInto('store_parts')
      .values(parts.map((part) => ({ part, revision })))
      .onConflict((conflict) => conflict.column('part').doUpdateSet({ revision }))
      .execute()
  }
}

function withNamed(named: Set<string>, rows: NonNullable<Written['added']>): Set<string> | 'whichever' {
  for (const row of rows) {
    const id = row['indicator_id']
    if (typeof id !== 'string') return 'whichever'
    named.add(id)
  }
  return named.size > MOST_NAMED ? 'whichever' : named
}
