import { limitedBody } from './limitedBody.ts'
import { refusal, type Refusal } from './refusal.ts'

/** Largest JSON body read, in bytes; files come by upload. */
const LARGEST_BODY = 1_000_000

/** A request's JSON, or a refusal that says where in it the reading stopped. */
export async function jsonBody(request: Request): Promise<unknown> {
  if (!/^application\/(.+\+)?json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return invalid('Send JSON, with the content type application/json.')
  const body = await limitedBody(request, LARGEST_BODY)
  if (body === 'tooLarge')
    return refusal('tooLarge', 'This is too long to send at once. Send a file of figures as an import.')
  if (body === 'tooSlow') return refusal('tooSlow', 'This took too long to arrive. Send it again.')
  try {
    const value: unknown = JSON.parse(body.text)
    return body.text.includes('\\u0000') ? (unkeepableIn(value) ?? value) : value
  } catch (error) {
    return invalid(`The body is not JSON${placeOf(error)}.`)
  }
}

/** PostgreSQL keeps no text with the character of number nought in it, so neither store takes it. */
export function unkeepableIn(value: unknown, path = ''): Refusal | undefined {
  if (typeof value === 'string') return value.includes('\0') ? unkeepable(path) : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, each] of Object.entries(value)) {
    if (name.includes('\0')) return unkeepable(path)
    const found = unkeepableIn(each, path === '' ? name : `${path}.${name}`)
    if (found) return found
  }
  return undefined
}

const unkeepable = (path: string) =>
  invalid('This holds a character that cannot be kept (U+0000). Take it out.', path)

const invalid = (detail: string, path = '') =>
  refusal('invalid', detail, { fields: [{ path, message: detail }] })

/** Only the place: what a parser quotes of the body may be anybody's. */
function placeOf(error: unknown): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
  return line === undefined ? '' : `: it cannot be read at line ${line}, column ${column}`
}
