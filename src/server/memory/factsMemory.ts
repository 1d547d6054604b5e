import type { Database, Trx } from '../database/database.ts'
import { EVERYTHING, partNamed, tablePart, whicheverIndicator } from '../database/storeParts.ts'
import { Reads, watchOf } from './reads.ts'

type Facts<T> = {
  readonly revision: number
  readonly history: number
  readonly parts: ReadonlySet<string>
  readonly byIndicator: ReadonlyMap<string, T>
}

/** Of how many questions the facts of every indicator are kept: about as many as there are classes of readers. */
const MOST_KEPT = 6
/** Where more indicators than this have moved, all are read at once. */
const MOST_READ_SINGLY = 8

type Read<T> = (trx: Trx, indicatorId?: string) => Promise<Map<string, T>>

const ofDatabases = new WeakMap<Database, Map<string, Facts<unknown>>>()

/**
 * What `read` gives for every indicator, as the transaction sees the store, kept from answer to answer: of an indicator
 * that has not moved it is the very same object, and those that have are read alone. `key` says all that it depends on
 * besides the store; `read` with an indicator gives that one's alone.
 */
export async function factsOfEvery<T>(trx: Trx, key: string, read: Read<T>): Promise<ReadonlyMap<string, T>> {
  const watch = watchOf(trx)
  if (!watch) return read(trx)
  const { reads, unseen } = watch
  const memory = ofDatabases.get(reads.database) ?? new Map<string, Facts<unknown>>()
  ofDatabases.set(reads.database, memory)
  const kept = memory.get(key) as Facts<T> | undefined
  const { revision, moved } = await movedSince(unseen, kept?.revision ?? Number.MAX_SAFE_INTEGER)
  if (kept && (revision < kept.revision || reads.history < kept.history)) return read(trx)
  const facts =
    (kept?.history === reads.history && (await movedOn(unseen, kept, { revision, moved }, read))) ||
    (await everything(unseen, reads, revision, read))
  reads.add(facts.parts)
  const last = memory.get(key)
  if (!last || last.history < reads.history || last.revision <= revision) keep(memory, key, facts)
  return facts.byIndicator
}

async function everything<T>(
  trx: Trx,
  { database, history }: Reads,
  revision: number,
  read: Read<T>,
): Promise<Facts<T>> {
  const own = new Reads(database, history)
  const byIndicator = await read(own.watch(trx))
  return { revision, history, parts: own.parts, byIndicator }
}

/** What is kept, moved on to a revision; undefined where it is better read again. */
async function movedOn<T>(
  trx: Trx,
  kept: Facts<T>,
  { revision, moved }: { readonly revision: number; readonly moved: readonly string[] },
  read: Read<T>,
): Promise<Facts<T> | undefined> {
  const indicators = indicatorsIn(moved, kept)
  if (!indicators || indicators.size > MOST_READ_SINGLY) return undefined
  const byIndicator = new Map(kept.byIndicator)
  for (const id of indicators) {
    const facts = (await read(trx, id)).get(id)
    if (facts === undefined || !byIndicator.has(id)) return undefined
    byIndicator.set(id, facts)
  }
  return { ...kept, revision, byIndicator }
}

function keep(memory: Map<string, Facts<unknown>>, key: string, facts: Facts<unknown>): void {
  memory.delete(key)
  memory.set(key, facts)
  const [oldest] = memory.keys()
  if (memory.size > MOST_KEPT && oldest !== undefined) memory.delete(oldest)
}

/** The indicators that what has moved is about; undefined where it may be about any. */
function indicatorsIn(moved: readonly string[], { parts }: Pick<Facts<unknown>, 'parts'>) {
  if (parts.has(EVERYTHING)) return undefined
  const indicators = new Set<string>()
  for (const part of moved) {
    if (part === EVERYTHING) return undefined
    const { table, indicatorId } = partNamed(part)
    if (indicatorId === null || !parts.has(tablePart(table))) continue
    if (part === whicheverIndicator(table)) return undefined
    indicators.add(indicatorId)
  }
  return indicators
}

async function movedSince(trx: Trx, since: number): Promise<{ revision: number; moved: string[] }> {
  const rows = await trx
    .selectFrom('store_revision')
    .leftJoin('store_parts', (join) => join.on('store_parts.revision', '>', since))
    .select(['store_revision.revision', 'store_parts.part'])
    .execute()
  return {
    revision: rows[0]?.revision ?? 0,
    moved: rows.flatMap(({ part }) => (part === null ? [] : [part])),
  }
}
