import { isObject, type JsonObject } from './jsonLd.ts'
import type { Place } from './place.ts'
import { type Check, isText } from './properties.ts'

/** Columns of a table that lead to a row of another, which is named by its address or by that of its schema. */
export type ForeignKey = {
  readonly columns: readonly string[]
  readonly resource?: string
  readonly schemaReference?: string
  readonly referenced: readonly string[]
  readonly place: Place
}
/** Metadata 5.5: a key with what it and its reference must have, and nothing else; none where it cannot be followed. */
export function foreignKeyOf(
  object: JsonObject,
  place: Place,
  names: ReadonlySet<string>,
  addressOf: (link: string) => string,
): ForeignKey[] {
  const wrong = (there: Place, why: string) => there.error('Metadata 5.5', why)
  const only = (given: object, allowed: readonly string[], there: Place) => {
    for (const key of Object.keys(given))
      if (!allowed.includes(key)) wrong(there.within(key), 'has no place in a foreign key')
  }
  const references: Check<readonly string[]> = (value, there) => {
    const columns = isText(value) ? [value] : Array.isArray(value) && value.every(isText) ? value : []
    if (columns.length === 0) wrong(there, 'names no column')
    return columns
  }
  only(object, ['columnReference', 'reference'], place)
  const columns = references(object.columnReference, place.within('columnReference')) ?? []
  for (const column of columns)
    if (!names.has(column))
      wrong(place.within('columnReference'), `no column of this table is named ${column}`)
  const { reference } = object
  const there = place.within('reference')
  if (!isObject(reference)) {
    wrong(there, 'is no object')
    return []
  }
  only(reference, ['columnReference', 'resource', 'schemaReference'], there)
  const referenced = references(reference.columnReference, there.within('columnReference')) ?? []
  const { resource, schemaReference } = reference
  if (isText(resource) === isText(schemaReference)) wrong(there, 'has a resource or a schemaReference')
  if (referenced.length !== columns.length) {
    wrong(there, 'has another number of columns')
    return []
  }
  return [
    {
      columns,
      referenced,
      place: there,
      ...(isText(resource) ? { resource: addressOf(resource) } : {}),
      ...(isText(schemaReference) ? { schemaReference: addressOf(schemaReference) } : {}),
    },
  ]
}
