import { publicStanding, type Standing } from '../domain/permissions/role.ts'
import { instantOf, type Instant } from '../domain/time/instant.ts'
import { londonDate } from '../domain/time/asAt.ts'
import type { IsoDate } from '../domain/time/isoDate.ts'
import type { ChangeFeed } from './changeFeed.ts'
import type { Database, Trx } from './database/database.ts'
import { partnershipRow, type PartnershipRow } from './stores/partnershipStore.ts'
import type { Recording } from './stores/recording.ts'
import { refusal, type Refusal } from './refusal.ts'
import { isRefusal } from './refusal.ts'

/** Who asks: a pseudonymous id, the name shown, and what they are to the partnership. */
export type Actor = { readonly id: string; readonly name: string } & Standing

/** Somebody not signed in. */
export const publicActor: Actor = { id: 'public', name: 'Public', ...publicStanding }

/** What the API is given: where it keeps things, what time it is, and who is asking. */
export type ApiContext = {
  readonly database: Database
  readonly clock: { now(): Date }
  /** Null for somebody not signed in, who is then the public. */
  readonly identity: (request: Request) => Promise<Actor | null>
  /** Compresses an answer that will be given many times; left out where nothing crosses a wire. */
  readonly brotli?: (text: string, effort: 'quick' | 'thorough') => Promise<Uint8Array>
  /** Who listens for changes; left out, the API keeps its own. */
  readonly changes?: ChangeFeed
  /** Whether the process has been told to end. */
  readonly isStopping?: () => boolean
  /** Hears of faults; refusals are answers, not faults. */
  readonly onFault: (reference: string, error: unknown) => void
}

/** Today for the partnership: its own date if it keeps one, otherwise the date in London. */
export function businessDate(row: Pick<PartnershipRow, 'ownDate'> | undefined, now: Instant): IsoDate {
  return row?.ownDate ?? londonDate(now)
}

export type Here = {
  readonly trx: Trx
  readonly partnership: PartnershipRow
  readonly today: IsoDate
  readonly recording: Recording
}

/** Reads inside one view of the store, once the partnership is set up. */
export async function readHere<T>(
  context: ApiContext,
  actor: Actor,
  work: (here: Here) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return context.database.read((trx) => inside(context, actor, trx, work))
}

/** Writes in one transaction; a refusal leaves nothing behind. */
export async function writeHere<T>(
  context: ApiContext,
  actor: Actor,
  work: (here: Here) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return undoneWhenRefused(() =>
    context.database.write(async (trx) => orUndo(await inside(context, actor, trx, work))),
  )
}

/** As `writeHere`, for the writes that come before there is a partnership. */
export async function writeBeforeSetUp<T>(
  context: ApiContext,
  work: (trx: Trx, now: Instant) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return undoneWhenRefused(() =>
    context.database.write(async (trx) => orUndo(await work(trx, instantOf(context.clock.now())))),
  )
}

async function inside<T>(
  context: ApiContext,
  actor: Actor,
  trx: Trx,
  work: (here: Here) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const partnership = await partnershipRow(trx)
  if (!partnership) return refusal('notSetUp', 'Set up the partnership first.')
  const at = instantOf(context.clock.now())
  const today = businessDate(partnership, at)
  return work({ trx, partnership, today, recording: { by: actor.name, at, on: today } })
}

class Undo extends Error {
  readonly refusal: Refusal
  constructor(undone: Refusal) {
    super(undone.detail)
    this.refusal = undone
  }
}

function orUndo<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Undo(result)
  return result
}

async function undoneWhenRefused<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Undo) return error.refusal
    throw error
  }
}
