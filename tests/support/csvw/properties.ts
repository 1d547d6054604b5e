import { checkJsonLd, type JsonObject } from './jsonLd.ts'
import type { Place } from './place.ts'
import { isCommonProperty, isLanguage } from './vocabulary.ts'

/**
 * The value of a property as it is used; undefined where it is not permitted, which is told to the place: a warning, and the
 * property's default (Metadata 4), unless the Recommendation wants an error.
 */
export type Check<T> = (value: unknown, place: Place) => T | undefined
export type Checks = Readonly<Record<string, Check<unknown>>>
type Checked<C extends Checks> = { readonly [K in keyof C]?: Exclude<ReturnType<C[K]>, undefined> }

/** Descriptions that carry common properties (Metadata 5.8); the others have none. */
const WITH_COMMON = new Set(['TableGroup', 'Table', 'Schema', 'Column', 'Datatype', 'Transformation'])
const TYPES: Readonly<Record<string, string>> = { Transformation: 'Template' }

/** The properties of a description of this type, each checked; of others, a warning that they are ignored (Metadata 4). */
export function propertiesOf<C extends Checks>(
  object: JsonObject,
  checks: C,
  place: Place,
  type: string,
): Checked<C> {
  const checked: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(object)) {
    const there = place.within(key)
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined
    if (check) {
      const found = check(value, there)
      if (found !== undefined) checked[key] = found
    } else if (key === '@type') {
      const expected = TYPES[type] ?? type
      if (value !== expected) there.error('Metadata 5', `@type is ${expected} here`)
    } else if (key === '@id') link(value, there)
    else if (key.includes(':') && isCommonProperty(key) && WITH_COMMON.has(type)) checkJsonLd(value, there)
    else there.warning('Metadata 4', `a ${type} has no property "${key}"; it is ignored`)
  }
  return checked as Checked<C>
}

export const isText = (value: unknown): value is string => typeof value === 'string'
export const isWhole = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

/** Metadata 5.1.7: a single value; `isRight` says that it is a T. */
export const atomic =
  <T>(expected: string, isRight: (value: unknown) => boolean): Check<T> =>
  (value, place) => {
    if (isRight(value)) return value as T
    place.warning('Metadata 5.1.7', `${JSON.stringify(value)} is not ${expected}`)
    return undefined
  }
export const text = atomic<string>('text', isText)
export const flag = atomic<boolean>('true or false', isBoolean)
export const whole = atomic<number>('a whole number', isWhole)
export const language = atomic<string>('a language of BCP 47', isLanguage)
export const textOrNull = atomic<string | null>('text or null', (value) => value === null || isText(value))
export const oneOf = (...values: readonly string[]): Check<string> =>
  atomic(`one of ${values.join(', ')}`, (value) => isText(value) && values.includes(value))

/** A text, or those of an array; what else is in the array is warned of and left out. */
export const texts: Check<readonly string[]> = (value, place) => {
  if (isText(value)) return [value]
  if (Array.isArray(value)) return value.map((each, at) => text(each, place.within(at))).filter(isText)
  place.warning('Metadata 5.1.7', 'is no text and no array of texts')
  return undefined
}

/** Metadata 5.1.2: an address. Never a blank node. */
export const link: Check<string> = (value, place) => {
  if (isText(value) && value.startsWith('_:')) place.error('Metadata 5.1.2', 'is a blank node')
  if (isText(value)) return value
  place.warning('Metadata 5.1.2', `${JSON.stringify(value)} is no address`)
  return undefined
}

/** Metadata 5.1.3: a URI template (RFC 6570). */
export const template = atomic<string>(
  'a URI template',
  (value) => isText(value) && !/[{}]/.test(value.replaceAll(/\{[+#./;?&]?[\w.%,:*]+\}/g, '')),
)

/** Metadata 5.1.1: an array; anything else is as an empty one. */
export const array: Check<readonly unknown[]> = (value, place) => {
  if (Array.isArray(value)) return value as readonly unknown[]
  place.warning('Metadata 5.1.1', 'is no array; it is taken as an empty one')
  return []
}

export const notes: Check<readonly unknown[]> = (value, place) => {
  const given = array(value, place)
  checkJsonLd(given, place)
  return given
}

/** By their language; "und" where none is given. */
export type Titles = Readonly<Record<string, readonly string[]>>

/** Metadata 5.1.6: texts in `unsaid`, or by their language; what is neither is warned of and left out. */
export const naturalLanguage =
  (unsaid: string): Check<Titles> =>
  (value, place) => {
    if (isText(value) || Array.isArray(value)) return { [unsaid]: texts(value, place) ?? [] }
    if (typeof value !== 'object' || value === null) {
      place.warning('Metadata 5.1.6', 'is no text, array or object; it is taken as an empty array')
      return {}
    }
    return Object.fromEntries(
      Object.entries(value).flatMap(([tag, given]): [string, readonly string[]][] => {
        if (language(tag, place.within(tag)) === undefined) return []
        return [[tag, texts(given, place.within(tag)) ?? []]]
      }),
    )
  }
