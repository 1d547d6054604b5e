import type { OperationName } from '../contract/operations.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Trx } from './database/database.ts'
import { refusal, type Refusal } from './refusal.ts'

/**
 * A request that may be sent again: the key its sender gave it, and what it asks, so that a key used for something else
 * is found out. The Idempotency-Key header of draft-ietf-httpapi-idempotency-key-header.
 */
export type Repeatable = {
  readonly key: string
  readonly operation: OperationName
  /** Of the address and the body; not of `If-Match`, which the first try itself makes out of date. */
  readonly fingerprint: string
}

/** How long an answer is kept to be given again. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000

/** A structured-field string, of a length that any sensible identifier has. */
const KEY = /^"([\x20\x21\x23-\x5b\x5d-\x7e]{1,200})"$/

/** The key of the header; undefined where there is none. */
export function keyIn(header: string | null): string | undefined | Refusal {
  if (header === null) return undefined
  return (
    KEY.exec(header.trim())?.[1] ??
    refusal(
      'headerUnreadable',
      'Idempotency-Key is not a key. Send a text of 1 to 200 characters in quotes, such as "8e03978e-40d5-43e8-bc93-6894a57f9324".',
    )
  )
}

/** The answer already given to a request, as JSON text. */
export type GivenAnswer = { readonly given: string }

/**
 * The answer given to this key in the last 24 hours; undefined where there is none. Refused when the key was used for
 * something else. Keys are each person's own.
 */
export async function answerGiven(
  trx: Trx,
  actorId: string,
  { key, operation, fingerprint }: Repeatable,
  now: Instant,
): Promise<GivenAnswer | Refusal | undefined> {
  const row = await trx
    .selectFrom('given_answers')
    .selectAll()
    .where('actor_id', '=', actorId)
    .where('request_key', '=', key)
    .where('given_at', '>', forgottenBefore(now))
    .executeTakeFirst()
  if (!row) return undefined
  if (row.operation === operation && row.fingerprint === fingerprint) return { given: row.answer }
  return refusal(
    'keyUsedForAnother',
    'This Idempotency-Key has been used for another request. Give each request a key of its own.',
  )
}

/** Keeps an answer in the transaction of the write it answers, and forgets what is past its time. */
export async function keepAnswer(
  trx: Trx,
  actorId: string,
  { key, operation, fingerprint }: Repeatable,
  answer: unknown,
  now: Instant,
): Promise<void> {
  await trx.deleteFrom('given_answers').where('given_at', '<=', forgottenBefore(now)).execute()
  await trx
    .insertInto('given_answers')
    .values({
      actor_id: actorId,
      request_key: key,
      operation,
      fingerprint,
      answer: JSON.stringify(answer ?? null),
      given_at: now,
    })
    .execute()
}

/** Ends a write whose request another server answered meanwhile: what it did is undone and that answer given. */
export class AnsweredMeanwhile extends Error {
  readonly answer: GivenAnswer
  constructor(answer: GivenAnswer) {
    super('Another server has answered this request')
    this.answer = answer
  }
}

const forgottenBefore = (now: Instant): string =>
  new Date(new Date(now).getTime() - KEPT_MILLISECONDS).toISOString()
