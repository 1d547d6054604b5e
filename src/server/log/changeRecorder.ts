import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely'
import type { Instant } from '../../domain/time/instant.ts'
import type { Trx } from '../database/database.ts'
import { ChangedParts } from './changedParts.ts'
import { writtenBy } from './insertedRows.ts'
import type { BulkChange, LogContent, LogKind, Origin, Row, RowChange } from './logEntry.ts'
import { loggedTable } from './loggedTables.ts'

/** Who asked for a change, for what, when and from where. */
export type Asking = {
  readonly by?: string
  readonly at?: Instant
  readonly operation?: string
  readonly request?: string
  readonly origin?: Origin
}

/** Something that happened and changed no fact, such as a sign-in. */
export type LogEvent = Pick<LogContent, 'by' | 'operation'> & {
  readonly kind: LogKind
  readonly at: Instant
  readonly request?: string | null
  readonly origin?: Origin
  readonly things?: readonly string[]
  readonly details?: Row
}

export type Addition = { readonly table: string; readonly row: Row }

/** Sees every statement of one writing transaction, and keeps what it changes until the log is written. */
export class ChangeRecorder implements KyselyPlugin {
  readonly additions: Addition[] = []
  readonly changes: RowChange[] = []
  readonly bulk: BulkChange[] = []
  readonly bulkThings: string[] = []
  readonly events: LogEvent[] = []
  readonly parts = new ChangedParts()
  asking: Asking = {}
  readonly #underWay = new WeakMap<object, readonly Addition[]>()
  readonly #untold = new Set<string>()
  readonly #told = new Set<string>()

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    const written = writtenBy(node)
    if (written) this.parts.note(written)
    if (!written || (written.table !== '' && !loggedTable(written.table))) return node
    const { table, added } = written
    if (added)
      this.#underWay.set(
        queryId,
        added.map((row) => ({ table, row })),
      )
    else this.#untold.add(table)
    return node
  }

  async transformResult({ queryId, result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    for (const [index, { table, row }] of (this.#underWay.get(queryId) ?? []).entries()) {
      const { sequence } = result.rows[index] ?? {}
      const numbered = typeof sequence === 'number' ? { ...row, sequence } : row
      this.additions.push({ table, row: numbered })
    }
    return result
  }

  /** Says which rows of a table a statement changed, where the statement does not. */
  tell(changes: readonly (RowChange | BulkChange)[], things: readonly string[] = []): void {
    for (const change of changes) {
      this.#told.add(change.table)
      if ('rows' in change) this.bulk.push(change as BulkChange)
      else this.changes.push(change as RowChange)
    }
    this.bulkThings.push(...things)
  }

  /** Throws where a table was changed by a statement that nobody has put into words for the log. */
  checkAllTold(): void {
    const forgotten = [...this.#untold].filter((table) =>
      table === '' ? this.#told.size === 0 : !this.#told.has(table),
    )
    if (forgotten.length > 0)
      throw new Error(`A change of ${forgotten.join(' and ')} would leave no entry in the log`)
  }
}

const recorders = new WeakMap<Trx, ChangeRecorder>()

/** The transaction, watched. */
export function watched(trx: Trx): { readonly trx: Trx; readonly recorder: ChangeRecorder } {
  const recorder = new ChangeRecorder()
  const seen = trx.withPlugin(recorder) as Trx
  recorders.set(seen, recorder)
  return { trx: seen, recorder }
}

/** What watches a writing transaction; undefined for one that reads. */
export const recorderOf = (trx: Trx): ChangeRecorder | undefined => recorders.get(trx)

/** Puts an event in the log, in the transaction of whatever else it does. */
export function recordEvent(trx: Trx, event: LogEvent): void {
  const recorder = recorders.get(trx)
  if (!recorder) throw new Error('An event is recorded in a transaction that writes')
  recorder.events.push(event)
}
