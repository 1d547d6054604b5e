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
import { AnswerMemory } from '../answerMemory.ts'
import { may, rolesThatMay } from '../../domain/permissions/permissions.ts'
import { roleWords } from '../../domain/permissions/roleWords.ts'
import { publicActor, type Actor, type ApiContext } from '../context.ts'
import { problemResponse } from '../problems.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'

/** Operations whose answer changes only with the store or the business date. */
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
  'getSettings',
])

export type Asked<N extends OperationName> = {
  readonly params: Record<string, string>
  readonly query: QueryOf<N>
  readonly body: BodyOf<N>
  readonly actor: Actor
  readonly request: Request
}

/** A response is passed on as it is: a stream. */
type Answer<N extends OperationName> = ResponseOf<N> | Refusal | Response

/** Largest JSON body read; files come by upload. */
const LARGEST_BODY = 1_000_000

/** Serves one operation as its contract says: query and body checked, refusals turned into problems. */
export function serve<N extends OperationName>(
  app: Hono,
  context: ApiContext,
  name: N,
  answer: (asked: Asked<N>) => Promise<Answer<N>>,
): void {
  const operation: Operation = operations[name]
  const memory = remembered.has(name) ? new AnswerMemory(context) : null
  app.on(operation.method.toUpperCase(), operation.path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
    const known = await context.identity(c.req.raw)
    const actor = known ?? publicActor
    if (!may(actor, operation.needs)) return problemResponse(known ? notPermitted(operation) : notSignedIn)
    const params = c.req.param() as Record<string, string>
    if (holdsNul(params)) return problemResponse(refusal('notFound', 'There is nothing of that name.'))
    if (holdsNul(c.req.query())) return problemResponse(unkeepable)
    const query = checked(operation.query, c.req.query())
    if (isRefusal(query)) return problemResponse(query)
    const body = operation.body ? checked(operation.body, await jsonBody(c)) : undefined
    if (isRefusal(body)) return problemResponse(body)
    const respond = async () => {
      const result = await answer({
        params,
        query: query as QueryOf<N>,
        body: body as BodyOf<N>,
        actor,
        request: c.req.raw,
      })
      if (result instanceof Response) return result
      if (isRefusal(result)) return problemResponse(result)
      if (operation.success === 204) return c.body(null, 204)
      return c.json(result as object, operation.success, { 'cache-control': 'no-cache' })
    }
    return memory ? memory.answer(c.req.raw, `${actor.id} ${c.req.url}`, respond) : respond()
  })
}

const notSignedIn = refusal('notSignedIn', 'Sign in first. What is published can be read without.')

function notPermitted({ summary, needs }: Operation): Refusal {
  const who = rolesThatMay(needs).map((role) => roleWords[role])
  return refusal('notPermitted', `“${summary}” is for these roles: ${who.join(', ')}.`)
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

/** PostgreSQL keeps no text with the character of number nought in it, so neither store takes it. */
const unkeepable = refusal('invalid', 'This holds a character that cannot be kept (U+0000). Take it out.')

const holdsNul = (texts: Record<string, string>): boolean =>
  Object.values(texts).some((text) => text.includes('\0'))

async function jsonBody(c: Context): Promise<unknown> {
  if (Number(c.req.header('content-length') ?? 0) > LARGEST_BODY)
    return refusal('tooLarge', 'This is too long to send at once. Send a file of figures as an import.')
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/(.+\+)?json/i.test(type))
    return refusal('invalid', 'Send JSON, with the content type application/json.')
  const text = await c.req.text()
  if (text.length > LARGEST_BODY)
    return refusal('tooLarge', 'This is too long to send at once. Send a file of figures as an import.')
  if (text.includes('\\u0000')) return unkeepable
  try {
    return JSON.parse(text)
  } catch {
    return refusal('invalid', 'The body is not JSON.')
  }
}
