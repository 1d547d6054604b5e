import { sql } from 'kysely'
import type { Trx } from '../database/database.ts'
import type { LogEntry, LogKind } from '../log/logEntry.ts'

const AT_ONCE = 1_000

/** Every entry in the order of the chain, read a thousand at a time. */
export async function* everyEntry(trx: Trx): AsyncGenerator<LogEntry> {
  for (let after = 0; ;) {
    const rows = await entriesAfter(trx, after)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.sequence
  }
}

/** The next thousand entries after one, in the order of the chain. */
export async function entriesAfter(trx: Trx, after: number): Promise<LogEntry[]> {
  const rows = await trx
    .selectFrom('log_entries')
    .selectAll()
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(AT_ONCE)
    .execute()
  return rows as LogEntry[]
}

/** Where the store says that the chain ends; null where it no longer says so. */
export const endOfLog = async (trx: Trx) =>
  (await trx.selectFrom('log_head').select(['sequence', 'hash']).executeTakeFirst()) ?? null

/** What is asked of the log: every condition holds; times are instants of record, from the first to before the second. */
export type LogSearch = {
  readonly kind?: LogKind | undefined
  /** "indicator:ni-154"; an entry that names any of a list is found. */
  readonly things: readonly (readonly string[])[]
  /** Each in the content, or else one of these things in the entry. */
  readonly words: readonly { readonly word: string; readonly things: readonly string[] }[]
  readonly from?: string | undefined
  readonly before?: string | undefined
}

/** A page of what is found, newest first, and how many there are in all. */
export async function findEntries(
  trx: Trx,
  { kind, things, words, from, before }: LogSearch,
  page: { readonly after: number; readonly most: number },
): Promise<{ readonly entries: LogEntry[]; readonly total: number }> {
  let query = trx.selectFrom('log_entries as e')
  if (kind !== undefined) query = query.where('e.kind', '=', kind)
  if (from !== undefined) query = query.where('e.at', '>=', from)
  if (before !== undefined) query = query.where('e.at', '<', before)
  for (const anyOf of things)
    query = query.where('e.sequence', 'in', (eb) =>
      eb.selectFrom('log_things').select('sequence').where('thing', 'in', anyOf),
    )
  for (const { word, things: named } of words)
    query = query.where((eb) => {
      const asWritten = JSON.stringify(word).slice(1, -1)
      const said = sql<boolean>`lower(e.content) like ${anywhere(asWritten)} escape '!'`
      if (named.length === 0) return said
      return eb.or([
        said,
        eb('e.sequence', 'in', eb.selectFrom('log_things').select('sequence').where('thing', 'in', named)),
      ])
    })
  const { count } = await query.select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow()
  const entries = await query
    .selectAll('e')
    .orderBy('e.sequence', 'desc')
    .offset(page.after)
    .limit(page.most)
    .execute()
  return { entries: entries as LogEntry[], total: Number(count) }
}

/** The word anywhere, as LIKE reads it with "!" before what it would take for a wildcard. */
const anywhere = (word: string): string => `%${word.toLowerCase().replaceAll(/[!%_]/g, '!$&')}%`

/** The things whose name holds a word: indicators by reference or title, scorecards, groups, meetings, priorities and people. */
export async function thingsCalled(trx: Trx, word: string): Promise<string[]> {
  const like = sql`like ${anywhere(word)} escape '!'`
  const { rows } = await sql<{ thing: string }>`
    select 'indicator:' || i.id as thing from indicators i where lower(i.reference) ${like}
    union select 'indicator:' || indicator_id from indicator_definitions where lower(title) ${like}
    union select 'scorecard:' || id from scorecards where lower(title) ${like}
    union select 'group:' || id from management_groups where lower(name) ${like}
    union select 'meeting:' || id from meetings where lower(title) ${like}
    union select 'priority:' || priority_id from priority_revisions where lower(title) ${like}
    union select 'person:' || id from people where lower(name) ${like}`.execute(trx)
  return rows.map(({ thing }) => thing)
}

/** Everybody an entry names, by name. */
export async function peopleInLog(trx: Trx): Promise<{ id: string; name: string }[]> {
  return trx
    .selectFrom('people')
    .select(['id', 'name'])
    .where('name', 'is not', null)
    .$narrowType<{ name: string }>()
    .orderBy('name')
    .execute()
}
