import type { Place } from './place.ts'
import { isDatatypeName, isLanguage, isTypeName } from './vocabulary.ts'

export type JsonObject = Readonly<Record<string, unknown>>
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const SECTION = 'Metadata 5.8.2'

/** What is wrong with the value of a common property or of a note: the dialect of JSON-LD a metadata document may use. */
export function checkJsonLd(value: unknown, place: Place): void {
  if (Array.isArray(value)) for (const [at, each] of value.entries()) checkJsonLd(each, place.within(at))
  if (!isObject(value)) return
  if ('@value' in value) return checkValueObject(value, place)
  for (const [key, each] of Object.entries(value)) {
    const there = place.within(key)
    if (key === '@id') checkId(each, there)
    else if (key === '@type') checkTypes(each, there)
    else if (key.startsWith('@')) there.error(SECTION, `${key} cannot be used here`)
    else checkJsonLd(each, there)
  }
}

/** Metadata 5.8.2: a value with a type or a language, and with nothing else. */
function checkValueObject(object: JsonObject, place: Place): void {
  const others = Object.keys(object).filter((key) => !['@value', '@type', '@language'].includes(key))
  if (others.length > 0) place.error(SECTION, `a value has no ${others.join(', ')}`)
  if ('@type' in object && '@language' in object) place.error(SECTION, 'a value has a type or a language')
  if (!['string', 'number', 'boolean'].includes(typeof object['@value']))
    place.error(SECTION, '@value is no text, number, true or false')
  const language = object['@language']
  if ('@language' in object && language !== null && !isLanguage(language))
    place.within('@language').error(SECTION, `${String(language)} is no language of BCP 47`)
  if ('@type' in object && !isDatatypeName(object['@type']))
    place.within('@type').error(SECTION, `${JSON.stringify(object['@type'])} is no datatype known here`)
}

function checkId(id: unknown, place: Place): void {
  if (typeof id !== 'string') place.error(SECTION, '@id is no text')
  else if (id.startsWith('_:')) place.error(SECTION, '@id is a blank node')
}

function checkTypes(types: unknown, place: Place): void {
  for (const type of Array.isArray(types) ? types : [types])
    if (!isTypeName(type)) place.error(SECTION, `${JSON.stringify(type)} is no type known here`)
}
