import type { Operation } from '../../contract/operation.ts'
import type { OperationName } from '../../contract/operations.ts'
import { instantOf } from '../../domain/time/instant.ts'
import type { Actor, ApiContext } from '../context.ts'
import { digestOf } from '../digest.ts'
import { AnsweredMeanwhile, answerGiven, keepAnswer, keyIn, type Repeatable } from '../idempotency.ts'
import { problemResponse } from '../problems.ts'
import { isRefusal, refusal } from '../refusal.ts'
import { seenIn, versionNeeded } from '../versions.ts'
import { answered } from './answered.ts'

type Respond = (writing: NonNullable<Actor['writing']>) => Promise<Response>

/**
 * How an operation that writes is answered: an answer given before is given again, a request still being answered is
 * not begun twice, and a change says what its writer saw. `body` is as its schema read it.
 */
export function writingRoute(context: ApiContext, name: OperationName, operation: Operation) {
  const inHand = new Set<string>()
  const thing = operation.writes && 'changes' in operation.writes ? operation.writes.changes : null
  const now = () => instantOf(context.clock.now())

  return async (request: Request, actor: Actor, body: unknown, respond: Respond): Promise<Response> => {
    const key = keyIn(request.headers.get('idempotency-key'))
    if (isRefusal(key)) return problemResponse(key)
    const seen = seenIn(request.headers.get('if-match'))
    if (isRefusal(seen)) return problemResponse(seen)
    const first = async (repeatable?: Repeatable) =>
      thing !== null && seen === undefined
        ? problemResponse(versionNeeded(thing))
        : respond({ seen, repeatable })
    if (key === undefined) return first()
    const whose = `${actor.id} ${key}`
    if (inHand.has(whose)) return problemResponse(inUse)
    inHand.add(whose)
    try {
      const repeatable = { key, operation: name, fingerprint: await fingerprintOf(request, body) }
      const given = await context.database.read((trx) => answerGiven(trx, actor.id, repeatable, now()))
      if (given) return isRefusal(given) ? problemResponse(given) : again(actor, given.given)
      const response = await first(repeatable)
      return operation.upload ? await keptAfterwards(actor.id, repeatable, response) : response
    } catch (error) {
      if (error instanceof AnsweredMeanwhile) return again(actor, error.answer.given)
      throw error
    } finally {
      inHand.delete(whose)
    }
  }

  async function again(actor: Actor, given: string): Promise<Response> {
    const response = await answered(context.database, actor, operation, JSON.parse(given))
    response.headers.set('idempotency-replayed', 'true')
    return response
  }

  /** A file is sent in several steps of which none is recorded, so its answer is kept once it is there. */
  async function keptAfterwards(
    actorId: string,
    repeatable: Repeatable,
    response: Response,
  ): Promise<Response> {
    if (response.status !== operation.success) return response
    const answer: unknown = await response.clone().json()
    await context.database.write((trx) => keepAnswer(trx, actorId, repeatable, answer, now()), 'preparation')
    return response
  }
}

/** Of a file, its name and length: it is not read into memory for this. */
async function fingerprintOf(request: Request, body: unknown): Promise<string> {
  const { pathname, search } = new URL(request.url)
  const sent = body === undefined ? (request.headers.get('content-length') ?? '') : JSON.stringify(body)
  return digestOf(`${request.method} ${pathname}${search}\n${sent}`)
}

const inUse = refusal(
  'keyInUse',
  'The first request under this key is still being answered. Wait a moment, then send it again under the same key.',
)
