import type { Chance } from './chance.ts'
import { oddJson } from './oddValues.ts'

/** The part of JSON Schema that the contract's schemas come to. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly format?: string
  readonly pattern?: string
  readonly example?: unknown
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** What things of the store go by, learnt from its answers as they come: by the name they are asked by, and all. */
export type Pool = {
  readonly byName: ReadonlyMap<string, readonly string[]>
  readonly texts: readonly string[]
}

/** The id of a thing that may well be there; now and then of another kind. */
export function idNamed(name: string, chance: Chance, pool: Pool): string {
  const own = pool.byName.get(name.replace(/s$/, ''))
  return own && chance.percent(85) ? chance.pick(own) : chance.pick(pool.texts)
}

const plausible = [
  '2010-11-q1',
  '2010-11-q2',
  '2010-11-q3',
  '2011-12-q1',
  '2009-10-q4',
  '2010-05-24',
  '2010-11-29',
  '2010-04-01',
  '2011-03-31',
  'Q1 2010/11',
  'Q2 2010/11',
  '2010/11',
  'Apr 2010',
  '141.6',
  '0',
  '-3.25',
  '100',
  '0.6',
  'redundancies',
  'Recorded at the meeting.',
] as const

/** A value the schema takes, as far as it says what it takes; what rules beyond it make of that is their answer. */
export function valueOf(schema: Schema, chance: Chance, pool: Pool, depth = 0, name = ''): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return chance.pick(schema.enum)
  const options = schema.anyOf ?? schema.oneOf
  if (options) return valueOf(chance.pick(options), chance, pool, depth, name)
  const type = typeof schema.type === 'string' ? schema.type : chance.pick(schema.type ?? ['string'])
  switch (type) {
    case 'object':
      return objectOf(schema, chance, pool, depth)
    case 'array': {
      const length = (schema.minItems ?? 0) + (depth > 4 ? 0 : chance.below(3))
      return Array.from({ length }, () => valueOf(schema.items ?? {}, chance, pool, depth + 1, name))
    }
    case 'integer':
    case 'number': {
      const { minimum = 0, maximum = 40 } = schema
      return (
        Math.max(minimum, -1_000) + chance.below(Math.min(maximum, 1_000) - Math.max(minimum, -1_000) + 1)
      )
    }
    case 'boolean':
      return chance.percent(50)
    case 'null':
      return null
    default:
      return textOf(schema, chance, pool, name)
  }
}

function objectOf(schema: Schema, chance: Chance, pool: Pool, depth: number): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    if (schema.required?.includes(name) || chance.percent(60))
      value[name] = valueOf(property, chance, pool, depth + 1, name)
  if (!schema.properties && typeof schema.additionalProperties === 'object')
    value[String(valueOf(schema.propertyNames ?? {}, chance, pool, depth + 1))] = valueOf(
      schema.additionalProperties,
      chance,
      pool,
      depth + 1,
    )
  return value
}

function textOf(schema: Schema, chance: Chance, pool: Pool, name: string): string {
  if (/Ids?$/.test(name)) return idNamed(name, chance, pool)
  if (schema.format === 'date') return chance.pick(['2010-11-29', '2010-05-24', '2010-04-01', '2011-03-31'])
  const { example } = schema
  if (typeof example === 'string')
    return chance.pick([example, ...plausible.filter((text) => shapeOf(text) === shapeOf(example))])
  const pattern = schema.pattern === undefined ? null : new RegExp(schema.pattern, 'u')
  const fitting = plausible.filter((text) => !pattern || pattern.test(text))
  return fitting.length > 0 && chance.percent(80) ? chance.pick(fitting) : chance.pick(pool.texts)
}

/** "2010-11-q2" and "2011-12-q1" are written alike. */
const shapeOf = (text: string) => text.replaceAll(/\d/g, '0')

/** The value as JSON with one of its parts, or the whole, replaced by what does not belong there. */
export function brokenJson(value: unknown, chance: Chance): string {
  const places = placesIn(value)
  const at = chance.pick(places)
  const odd = chance.percent(15) ? MISSING : chance.percent(15) ? EXTRA : chance.pick(oddJson)
  return written(value, '', at, odd)
}

const MISSING = Symbol('left out')
const EXTRA = Symbol('with one thing more')

/** Every part of the value by its path, as `written` walks it. */
function placesIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value))
    return [path, ...value.flatMap((each, index) => placesIn(each, `${path}/${index}`))]
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, each]) => placesIn(each, `${path}/${name}`))]
}

function written(value: unknown, path: string, at: string, odd: string | symbol): string {
  if (path === at && typeof odd === 'string') return odd
  if (path === at && odd === MISSING && path === '') return ''
  const extra = path === at && odd === EXTRA ? '"unexpected":[{}]' : undefined
  if (Array.isArray(value))
    return `[${value.map((each, index) => written(each, `${path}/${index}`, at, odd)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).flatMap(([name, each]) =>
    odd === MISSING && `${path}/${name}` === at
      ? []
      : [`${JSON.stringify(name)}:${written(each, `${path}/${name}`, at, odd)}`],
  )
  return `{${[...fields, ...(extra ? [extra] : [])].join(',')}}`
}
