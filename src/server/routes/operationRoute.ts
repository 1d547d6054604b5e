import type { Context, Hono } from 'hono'
import type { Operation } from '../../contract/operation.ts'
import {
  operations,
  type BodyOf,
  type OperationName,
  type QueryOf,
  type ResponseOf,
} from '../../contract/operations.ts'
import { readAs } from '../../contract/readAs.ts'
import { may, mayWithoutSecondFactor, rolesThatMay } from '../../domain/permissions/permissions.ts'
import { readerClass } from '../../domain/permissions/sight.ts'
import { roleWords } from '../../domain/permissions/roleWords.ts'
import { asReader, publicActor, readingFor, type Actor, type ApiContext } from '../context.ts'
import { jsonBody, unkeepableIn } from '../jsonBody.ts'
import { asking } from '../log/asking.ts'
import { originOf } from '../log/origin.ts'
import { problemResponse } from '../problems.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import '../requestContext.ts'
import { AnswerMemory, keptByNobody } from '../memory/answerMemory.ts'
import type { Reads } from '../memory/reads.ts'
import { answered } from './answered.ts'
import { writingRoute } from './writingRoute.ts'

/** Operations whose answer changes only with what is read of the store, or the business date. */
const remembered: ReadonlySet<OperationName> = new Set<OperationName>([
  'getPartnership',
  'getScorecard',
  'getLaterChanges',
  'getManagementGroup',
  'getGroupLaterChanges',
  'getIndicator',
  'listIndicators',
  'searchCatalogue',
  'listMeetings',
  'listActions',
  'listReminders',
  'getMorning',
  'getSettings',
  'listPriorities',
  'getPriority',
])

export type Asked<N extends OperationName> = {
  readonly params: Record<string, string>
  readonly query: QueryOf<N>
  readonly body: BodyOf<N>
  readonly actor: Actor
  readonly request: Request
  /** Headers to answer with: cookies, or the address to go on to. */
  readonly reply: Headers
}

/** A `Response` is a file or a stream, given as it is. */
type Answer<N extends OperationName> = ResponseOf<N> | Refusal | Response

/** Serves one operation as its contract says: query and body checked, refusals turned into problems. */
export function serve<N extends OperationName>(
  app: Hono,
  context: ApiContext,
  name: N,
  answer: (asked: Asked<N>) => Promise<Answer<N>>,
): void {
  const operation: Operation = operations[name]
  const memory = remembered.has(name) ? new AnswerMemory(context) : null
  const writes = operation.writes ? writingRoute(context, name, operation) : null
  app.on(operation.method.toUpperCase(), operation.path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
    const known = await context.identity(c.req.raw)
    const asked = asker(c, context, name, known ?? publicActor)
    c.set('actorId', asked.id)
    if (!may(asked, operation.needs)) return problemResponse(known ? notPermitted(operation) : notSignedIn)
    if (asked.owesSecondFactor && !mayWithoutSecondFactor(operation.needs))
      return problemResponse(secondFactorNeeded)
    const actor = asReader(asked)
    const params = c.req.param() as Record<string, string>
    if (holdsNul(params)) return problemResponse(refusal('notFound', 'There is nothing of that name.'))
    const unkeepable = unkeepableIn(c.req.query())
    if (unkeepable) return problemResponse(unkeepable)
    const query = checked(operation.query, c.req.query())
    if (isRefusal(query)) return problemResponse(query)
    const body = operation.body ? checked(operation.body, await jsonBody(c.req.raw)) : undefined
    if (isRefusal(body)) return problemResponse(body)
    const respond = async (by: Actor) => {
      const reply = new Headers()
      const result = await answer({
        params,
        query: query as QueryOf<N>,
        body: body as BodyOf<N>,
        actor: by,
        request: c.req.raw,
        reply,
      })
      const response = await answered(readingFor(context, by), by, operation, result)
      for (const [header, value] of reply) response.headers.append(header, value)
      return response
    }
    if (writes) return writes(c.req.raw, actor, body, (writing) => respond({ ...actor, writing }))
    if (!memory) return respond(actor)
    const make = (reading: Reads) => respond({ ...actor, reading })
    const given = await memory.answer(c.req.raw, readerClass(actor), c.req.url, make)
    return known ? keptByNobody(given) : given
  })
}

const secondFactorNeeded = refusal(
  'secondFactorNeeded',
  'A role of yours must have a second factor. Set one up on your account page, or sign in with your passkey, then go on.',
)

/** Whoever asks, with how they ask, for the log. */
function asker(c: Context, context: ApiContext, operation: OperationName, actor: Actor): Actor {
  const origin = originOf(c.req.raw, context.addressOf?.(c))
  return {
    ...actor,
    [asking]: {
      operation,
      request: c.get('requestId') ?? crypto.randomUUID(),
      origin: context.askedFrom ? { ...origin, from: context.askedFrom } : origin,
    },
  }
}

const notSignedIn = refusal('notSignedIn', 'Sign in first. What is published can be read without.')

function notPermitted({ summary, needs }: Operation): Refusal {
  const who = rolesThatMay(needs).map((role) => roleWords[role])
  return refusal(
    'notPermitted',
    `“${summary}” is for these roles: ${who.join(', ')}. Ask somebody who has one of them, or an administrator to give you one.`,
  )
}

/** The value as its schema reads it, or a refusal that names each field at fault. */
function checked(schema: Operation['body'], value: unknown): unknown {
  if (isRefusal(value)) return value
  if (!schema) return {}
  const read = readAs(schema, value)
  if (read.outcome === 'read') return read.value
  const { fields } = read
  const [first] = fields
  return refusal(
    'invalid',
    first ? `${first.path === '' ? '' : `${first.path}: `}${first.message}` : 'Not understood.',
    {
      fields,
    },
  )
}

const holdsNul = (texts: Record<string, string>): boolean =>
  Object.values(texts).some((text) => text.includes('\0'))
