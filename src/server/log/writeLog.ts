import type { Instant } from '../../domain/time/instant.ts'
import type { Trx } from '../database/database.ts'
import { canonicalJson, type Json } from './canonicalJson.ts'
import { watched, type Addition, type ChangeRecorder } from './changeRecorder.ts'
import {
  hashOf,
  linkHash,
  type BulkChange,
  type Change,
  type LogContent,
  type LogEntry,
  type LogKind,
  type Row,
  type RowChange,
} from './logEntry.ts'
import { kindsByWeight, loggedTable } from './loggedTables.ts'
import { thingsOf } from './thingsOf.ts'

/** More rows of one table than this are logged as a count and a digest. */
const MOST_ROWS_IN_FULL = 400
const SHA_OF_ROWS = 'digest'

/**
 * Does the work in the transaction, and puts what it changed in the log before it is committed; which parts of the store
 * moved is put down under `revision`, unless that is 0: what is only being prepared moves nothing that anybody reads.
 */
export async function withLog<T>(trx: Trx, work: (trx: Trx) => Promise<T>, revision: number): Promise<T> {
  const { trx: seen, recorder } = watched(trx)
  const result = await work(seen)
  await writeLog(trx, recorder)
  if (revision > 0) await recorder.parts.record(trx, revision)
  return result
}

/** The last instant of record: nothing is recorded as earlier than it. "" in an empty log. */
export async function lastRecordedAt(trx: Trx): Promise<Instant> {
  return (await headOf(trx)).at as Instant
}

const headOf = (trx: Trx) =>
  trx.selectFrom('log_head').select(['sequence', 'at', 'hash']).executeTakeFirstOrThrow()

type Pending = { readonly at: string; readonly kind: LogKind; readonly content: LogContent }

async function writeLog(trx: Trx, recorder: ChangeRecorder): Promise<void> {
  recorder.checkAllTold()
  const pending: Pending[] = []
  const changed = await changesEntry(trx, recorder)
  if (changed) pending.push(changed)
  for (const { kind, at, by, operation, request, origin, things, details } of recorder.events)
    pending.push({
      kind,
      at,
      content: {
        by,
        operation,
        decision: null,
        request: request ?? recorder.asking.request ?? null,
        origin: origin ?? recorder.asking.origin ?? { from: 'server' },
        things: sorted([...(things ?? []), ...(by === null ? [] : [`person:${by}`])]),
        changes: [],
        ...(details ? { details } : {}),
      },
    })
  if (pending.length > 0) await append(trx, pending)
}

async function append(trx: Trx, pending: readonly Pending[]): Promise<void> {
  let head = await headOf(trx)
  for (const { at, kind, content } of pending) {
    const text = canonicalJson(content as unknown as Json)
    const unlinked = {
      sequence: head.sequence + 1,
      at: (at > head.at ? at : head.at) as Instant,
      kind,
      content_hash: hashOf(text),
      previous_hash: head.hash,
    }
    const entry: LogEntry = { ...unlinked, content: text, hash: linkHash(unlinked) }
    await trx.insertInto('log_entries').values(entry).execute()
    const { sequence } = entry
    if (content.things.length > 0)
      await trx
        .insertInto('log_things')
        .values(content.things.map((thing) => ({ thing, sequence })))
        .execute()
    head = { sequence, at: entry.at, hash: entry.hash }
  }
  await trx.updateTable('log_head').set(head).execute()
}

async function changesEntry(trx: Trx, recorder: ChangeRecorder): Promise<Pending | undefined> {
  const { additions, asking } = recorder
  const byTable = Map.groupBy(additions, (each) => each.table)
  const changes: Change[] = recorder.changes.map(withoutPersonal)
  const things = new Set(recorder.bulkThings)
  for (const [table, rows] of byTable) {
    for (const { row } of rows) for (const thing of thingsOf(table, row)) things.add(thing)
    if (rows.length > MOST_ROWS_IN_FULL) changes.push(inBulk(table, rows))
    else for (const added of rows) changes.push(await withBefore(trx, added, rows))
  }
  changes.push(...recorder.bulk)
  if (changes.length === 0) return undefined
  for (const { table, before, after } of recorder.changes)
    for (const row of [before, after]) if (row) for (const thing of thingsOf(table, row)) things.add(thing)
  const recorded = [...additions.map(({ row }) => row), ...recorder.bulk]
  const textIn = (column: string) =>
    recorded.map((row) => row[column]).find((value): value is string => typeof value === 'string')
  const by = asking.by ?? textIn('recorded_by') ?? null
  if (by !== null) things.add(`person:${by}`)
  return {
    at: asking.at ?? textIn('recorded_at') ?? '',
    kind: kindOf(changes),
    content: {
      by,
      operation: asking.operation ?? null,
      decision: textIn('decision_id') ?? null,
      request: asking.request ?? null,
      origin: asking.origin ?? { from: 'server' },
      things: sorted(things),
      changes,
    },
  }
}

/** The row added, with the row it follows: the last of the same fact recorded before it, in this transaction or ever. */
async function withBefore(
  trx: Trx,
  { table, row }: Addition,
  beside: readonly Addition[],
): Promise<RowChange> {
  const key = loggedTable(table)?.follows?.(row) ?? null
  const after = withoutRecord(table, row)
  if (!key) return { table, before: null, after }
  const from = beside.findIndex((each) => each.row === row)
  const newer = beside.slice(from).filter((each) => matches(each.row, key)).length
  let query = trx.selectFrom(table as 'observations').selectAll()
  for (const [column, value] of Object.entries(key))
    query =
      value === null
        ? query.where(column as 'note', 'is', null)
        : query.where(column as 'note', '=', value as string)
  const before: Row | undefined = await query
    .orderBy('sequence', 'desc')
    .offset(newer)
    .limit(1)
    .executeTakeFirst()
  return { table, before: before ? withoutRecord(table, before) : null, after }
}

const matches = (row: Row, key: Row): boolean =>
  Object.entries(key).every(([column, value]) => (row[column] ?? null) === value)

function inBulk(table: string, rows: readonly Addition[]): BulkChange {
  const text = rows.map(({ row }) => canonicalJson(withoutRecord(table, row))).join('\n')
  return { table, rows: rows.length, [SHA_OF_ROWS]: hashOf(text) } as BulkChange
}

/** Who and when are the entry's own, an empty column says nothing, and what is personal never enters the chain. */
function withoutRecord(table: string, row: Row): Row {
  const left = new Set(['recorded_by', 'recorded_at', 'import_id', ...(loggedTable(table)?.personal ?? [])])
  return Object.fromEntries(
    Object.entries(row).filter(([column, value]) => value !== null && value !== '' && !left.has(column)),
  )
}

const withoutPersonal = ({ table, before, after }: RowChange): RowChange => ({
  table,
  before: before && withoutRecord(table, before),
  after: after && withoutRecord(table, after),
})

function kindOf(changes: readonly Change[]): LogKind {
  if (changes.some(({ table }) => table === 'partnership')) return 'partnership'
  const kinds = new Set(changes.map(({ table }) => loggedTable(table)?.kind))
  return kindsByWeight.find((kind) => kinds.has(kind)) ?? 'log'
}

const sorted = (things: Iterable<string>): string[] => [...new Set(things)].toSorted()
