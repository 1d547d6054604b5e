import type { Context } from 'hono'
import { publicStanding, type Standing } from '../domain/permissions/role.ts'
import { sightOf, type Sight } from '../domain/permissions/sight.ts'
import { instantOf, type Instant } from '../domain/time/instant.ts'
import { londonDate } from '../domain/time/asAt.ts'
import type { IsoDate } from '../domain/time/isoDate.ts'
import type { ChangeFeed } from './changeFeed.ts'
import type { Database, Trx } from './database/database.ts'
import { AnsweredMeanwhile, answerGiven, keepAnswer, type Repeatable } from './idempotency.ts'
import { partnershipRow, type PartnershipRow } from './stores/partnershipStore.ts'
import { knowPerson } from './stores/personStore.ts'
import type { Recording } from './stores/recording.ts'
import { asking, type Asks } from './log/asking.ts'
import { recorderOf } from './log/changeRecorder.ts'
import type { Reads } from './memory/reads.ts'
import { lastRecordedAt } from './log/writeLog.ts'
import { refusal, type Refusal } from './refusal.ts'
import { isRefusal } from './refusal.ts'
import type { Seen } from './versions.ts'

/** Who asks: a pseudonymous id, the name shown, and what they are to the partnership. */
export type Actor = {
  readonly id: string
  readonly name: string
  /** A role of theirs demands a second factor they do not have yet: their own account is open to them, and what is published. */
  readonly owesSecondFactor?: boolean
  /** What came with a request to write: which version was seen, and the key it may be sent again under. */
  readonly writing?: { readonly seen: Seen | undefined; readonly repeatable: Repeatable | undefined }
  /** Where what is read for them is noted, when their answer is to be remembered. */
  readonly reading?: Reads
} & Standing &
  Asks

/** Somebody not signed in. */
export const publicActor: Actor = { id: 'public', name: 'Public', ...publicStanding }

/** As whom somebody reads: whoever owes a second factor as anybody does, because a password alone shows no more. */
export const asReader = (actor: Actor): Actor =>
  actor.owesSecondFactor ? { ...actor, ...publicStanding } : actor

/** What the API is given: where it keeps things, what time it is, and who is asking. */
export type ApiContext = {
  readonly database: Database
  readonly clock: { now(): Date }
  /** Null for somebody not signed in, who is then the public. */
  readonly identity: (request: Request) => Promise<Actor | null>
  /** Where the product is reached, for addresses to be handed over; left out, where the request reached it. */
  readonly origin?: (request: Request) => string
  /** Whether others than its own computer reach the product; left out, they do not. */
  readonly servesOthers?: boolean
  /** Where everything asked of this API comes from, when requests do not say; the address a request comes from. */
  readonly askedFrom?: 'command' | 'example'
  readonly addressOf?: (asked: Context) => string | undefined
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
  readonly actor: Actor
  /** The figures whoever asks may see: nothing else is read for them. */
  readonly sight: Sight
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
  const now = instantOf(context.clock.now())
  return readingFor(context, actor).read((trx) => inside(trx, actor, now, work))
}

/** The store as it is read for somebody. */
export const readingFor = ({ database }: ApiContext, { reading }: Actor): Pick<Database, 'read'> =>
  reading ? { read: (work) => database.read((trx) => work(reading.watch(trx))) } : database

/** Writes in one transaction, once for each key it is sent under; a refusal leaves nothing behind, not even its key. */
export async function writeHere<T>(
  context: ApiContext,
  actor: Actor,
  work: (here: Here) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return undoneWhenRefused(() =>
    context.database.write(async (trx) => {
      const now = await instantOfRecord(context, trx)
      return once(actor, trx, now, () =>
        inside(trx, actor, now, async (here) => {
          await beginRecording(trx, actor, here.recording)
          return work(here)
        }),
      )
    }),
  )
}

/** As `writeHere`, for the writes that come before there is a partnership. */
export async function writeBeforeSetUp<T>(
  context: ApiContext,
  actor: Actor,
  work: (trx: Trx, now: Instant) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return undoneWhenRefused(() =>
    context.database.write(async (trx) => {
      const at = await instantOfRecord(context, trx)
      return once(actor, trx, at, async () => {
        await beginRecording(trx, actor, { by: actor.id, at, on: businessDate(undefined, at) })
        return work(trx, at)
      })
    }),
  )
}

/** Now, or the last instant of record where the clock has been set back: time of record never runs backwards. */
export async function instantOfRecord(context: ApiContext, trx: Trx): Promise<Instant> {
  const now = instantOf(context.clock.now())
  const last = await lastRecordedAt(trx)
  return now > last ? now : last
}

async function beginRecording(trx: Trx, actor: Actor, recording: Recording): Promise<void> {
  const recorder = recorderOf(trx)
  if (recorder) recorder.asking = { ...actor[asking], by: actor.id, at: recording.at }
  await knowPerson(trx, actor, recording)
}

async function inside<T>(
  trx: Trx,
  actor: Actor,
  at: Instant,
  work: (here: Here) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const partnership = await partnershipRow(trx)
  if (!partnership) return refusal('notSetUp', 'Set up the partnership first.')
  const today = businessDate(partnership, at)
  const sight = sightOf(actor)
  const recording = { by: actor.id, at, on: today }
  return work({ trx, actor, sight, partnership, today, recording, seen: actor.writing?.seen })
}

/** The answer is kept with what it answers, so that either both are there after a crash or neither. */
async function once<T>(actor: Actor, trx: Trx, now: Instant, work: () => Promise<T | Refusal>): Promise<T> {
  const repeatable = actor.writing?.repeatable
  if (!repeatable) return orUndo(await work())
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
