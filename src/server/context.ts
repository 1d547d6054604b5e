import { publicStanding, type Standing } from '../domain/permissions/role.ts'
import { instantOf, type Instant } from '../domain/time/instant.ts'
import { londonDate } from '../domain/time/asAt.ts'
import type { IsoDate } from '../domain/time/isoDate.ts'
import type { Database, Trx } from './database/database.ts'
import { AnsweredMeanwhile, answerGiven, keepAnswer, type Repeatable } from './idempotency.ts'
import { partnershipRow, type PartnershipRow } from './stores/partnershipStore.ts'
import type { Recording } from './stores/recording.ts'
import { refusal, type Refusal } from './refusal.ts'
import { isRefusal } from './refusal.ts'
import type { Seen } from './versions.ts'

/** Who asks: a pseudonymous id, the name shown, and what they are to the partnership. */
export type Actor = {
  readonly id: string
  readonly name: string
  /** What came with a request to write: which version was seen, and the key it may be sent again under. */
  readonly writing?: { readonly seen: Seen | undefined; readonly repeatable: Repeatable | undefined }
} & Standing

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
  /** Hears of faults; refusals are answers, not faults. */
  readonly onFault: (reference: string, error: unknown) => void
}

/** Today for the partnership: its own date if it keeps one, otherwise the date in London. */
export function businessDate(row: PartnershipRow | undefined, now: Instant): IsoDate {
  return row?.ownDate ?? londonDate(now)
}

export type Here = {
  readonly trx: Trx
  readonly partnership: PartnershipRow
  readonly today: IsoDate
  readonly recording: Recording
  /** What the writer saw of the thing that is changed. */
  readonly seen: Seen | undefined
}

/** Reads inside one view of the store, once the partnership is set up. */
export async function readHere<T>(
  context: ApiContext,
  actor: Actor,
  work: (here: Here) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return context.database.read((trx) => inside(context, actor, trx, work))
}

/** Writes in one transaction, once for each key it is sent under; a refusal leaves nothing behind, not even its key. */
export async function writeHere<T>(
  context: ApiContext,
  actor: Actor,
  work: (here: Here) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return undoneWhenRefused(() =>
    context.database.write((trx) => once(context, actor, trx, () => inside(context, actor, trx, work))),
  )
}

/** As `writeHere`, for the writes that come before there is a partnership. */
export async function writeBeforeSetUp<T>(
  context: ApiContext,
  actor: Actor,
  work: (trx: Trx, now: Instant) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return undoneWhenRefused(() =>
    context.database.write((trx) =>
      once(context, actor, trx, () => work(trx, instantOf(context.clock.now()))),
    ),
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
  const seen = actor.writing?.seen
  return work({ trx, partnership, today, recording: { by: actor.name, at, on: today }, seen })
}

/** The answer is kept with what it answers, so that either both are there after a crash or neither. */
async function once<T>(
  context: ApiContext,
  actor: Actor,
  trx: Trx,
  work: () => Promise<T | Refusal>,
): Promise<T> {
  const repeatable = actor.writing?.repeatable
  if (!repeatable) return orUndo(await work())
  const now = instantOf(context.clock.now())
  const answered = await answerGiven(trx, actor.id, repeatable, now)
  if (answered && !isRefusal(answered)) throw new AnsweredMeanwhile(answered)
  const result = orUndo(answered ?? (await work()))
  await keepAnswer(trx, actor.id, repeatable, result, now)
  return result as T
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
