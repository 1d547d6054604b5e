import type { Chance } from './chance.ts'
import { oddContentTypes, oddHeaders, oddTexts } from './oddValues.ts'
import { brokenJson, idNamed, type Pool, type Schema, valueOf } from './valueOf.ts'

/** An operation as the OpenAPI description has it: nothing here knows more than a reader of that. */
export type Described = {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly body: Schema | null
  readonly isUpload: boolean
}

export type FuzzedRequest = {
  readonly operation: Described
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | null
}

type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, never>>>> }
type Entry = {
  readonly operationId: string
  readonly parameters?: Described['parameters']
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

export function describedOperations(document: unknown): Described[] {
  return Object.entries((document as Document).paths).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Entry>>).map(([method, entry]) => ({
      name: entry.operationId,
      method: method.toUpperCase(),
      path,
      parameters: entry.parameters ?? [],
      body: entry.requestBody?.content['application/json']?.schema ?? null,
      isUpload: entry.requestBody?.content['application/octet-stream'] !== undefined,
    })),
  )
}

/** A request for one of the operations: two in five as described, the others broken in one way or several. */
export function fuzzedRequest(all: readonly Described[], chance: Chance, pool: Pool): FuzzedRequest {
  const operation = chance.pick(all)
  const isSound = chance.percent(40)
  const odds = (percent: number) => !isSound && chance.percent(percent)
  const method = odds(8)
    ? chance.pick(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'])
    : operation.method
  const headers: Record<string, string> = {}
  const type = odds(10)
    ? chance.pick(oddContentTypes)
    : operation.isUpload
      ? 'application/octet-stream'
      : 'application/json'
  const body = method === 'GET' || method === 'HEAD' ? null : bodyOf(operation, chance, pool, isSound)
  if (body !== null && type !== null) headers['content-type'] = type
  if (method !== 'GET' && !odds(20)) headers['if-match'] = chance.pick(['*', '*', '*', '"0"', '"1"', 'W/"1"'])
  if (odds(15)) {
    const [name, value] = chance.pick(oddHeaders)
    headers[name] = value
  }
  return { operation, method, path: pathOf(operation, chance, pool, odds), headers, body }
}

type Odds = (percent: number) => boolean

function pathOf(operation: Described, chance: Chance, pool: Pool, odds: Odds): string {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (odds(12))
      return chance.pick(['%', '%zz', '%00', '%c3%28', '..%2f..', '.', '', 'a%2Fb', '%F0%9F%98%80'])
    if (odds(20)) return wellFormed(chance.pick(oddTexts).slice(0, 900))
    return encodeURIComponent(idNamed(name, chance, pool))
  })
  const query = operation.parameters
    .filter(({ in: place }) => place === 'query')
    .flatMap(({ name, schema }) => {
      if (!chance.percent(60)) return []
      const value = odds(35) ? chance.pick(oddTexts).slice(0, 900) : valueOf(schema, chance, pool, 0, name)
      const text = `${name}=${wellFormed(String(value))}`
      return odds(8) ? [text, `${name}=${wellFormed(chance.pick(oddTexts).slice(0, 900))}`] : [text]
    })
  if (odds(5)) query.push(chance.pick(['%', '=', '&&', 'a[]=1', '__proto__=1', '%00=%00', 'x='.repeat(60)]))
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

/** A lone surrogate cannot stand in an address. */
const wellFormed = (text: string) => encodeURIComponent(text.toWellFormed())

function bodyOf(
  { body, isUpload }: Described,
  chance: Chance,
  pool: Pool,
  isSound: boolean,
): string | Uint8Array | null {
  if (isUpload) return 'reference,period,value\nL 9,Q1 2010/11,5\n'
  if (!body) return isSound || chance.percent(80) ? null : chance.pick(['', '{}', 'x', '{"a":1}'])
  const value = valueOf(body, chance, pool)
  const sound = JSON.stringify(value)
  if (isSound) return sound
  switch (chance.below(10)) {
    case 0:
      return sound.slice(0, chance.below(sound.length + 1))
    case 1:
      return chance.pick([
        '',
        '{',
        '[',
        'null',
        '"x"',
        '\ufeff{}',
        `${'['.repeat(100_000)}`,
        '{"a":1,"a":2}',
        '[1,]',
        'NaN',
        `"${'x'.repeat(1_000_100)}"`,
      ])
    case 2: {
      const bytes = new TextEncoder().encode(sound)
      bytes[chance.below(bytes.length)] = chance.below(256)
      return bytes
    }
    default:
      return brokenJson(value, chance)
  }
}
