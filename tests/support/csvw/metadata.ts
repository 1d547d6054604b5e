import { type Dialect, dialectOf } from './dialect.ts'
import { jsonAt, type Library } from './files.ts'
import { isObject, type JsonObject } from './jsonLd.ts'
import type { Place } from './place.ts'
import {
  array,
  type Check,
  type Checks,
  flag,
  isText,
  language,
  link,
  naturalLanguage,
  notes,
  oneOf,
  propertiesOf,
  text,
} from './properties.ts'
import {
  type Document,
  type Inherited,
  inherited,
  inheritedFrom,
  objectsOf,
  type Schema,
  schemaOf,
} from './schema.ts'

export type Table = {
  readonly url: string
  readonly dialect: Dialect
  readonly schema: Schema | undefined
  readonly inherited: Inherited
  readonly place: Place
}

const CONTEXT = 'http://www.w3.org/ns/csvw'
const direction = oneOf('rtl', 'ltr', 'auto')
/** The tables a metadata document describes (Metadata 5.2–5.4), with what is wrong with it told to the place. */
export function tablesOf(address: string, files: Library, place: Place): Table[] {
  const object = jsonAt(address, files, place)
  if (!object) return []
  const { '@context': context, ...description } = object
  const document = contextOf(context, address, files, place.within('@context'))
  if ('tables' in description || description['@type'] === 'TableGroup')
    return groupOf(description, shared(document, files), document, place)
  if ('url' in description || description['@type'] === 'Table')
    return tableOf(description, shared(document, files), document, place, {})
  place.error('Metadata 5.2', 'it describes neither a table (url) nor a group of tables (tables)')
  return []
}

/** Metadata 5.2: the context of CSV on the Web, alone or with a language and a base. */
function contextOf(context: unknown, address: string, files: Library, place: Place): Document {
  const [first, local = {}, ...more] = Array.isArray(context) ? (context as unknown[]) : [context]
  if (first !== CONTEXT || !isObject(local) || more.length > 0)
    place.error('Metadata 5.2', `is not ${CONTEXT}, alone or with one object`)
  const { '@language': given, '@base': base, ...others } = isObject(local) ? local : {}
  const there = place.within(1)
  for (const key of Object.keys(others))
    there.within(key).error('Metadata 5.2', 'has no place in the context')
  const unsaid = given === undefined ? undefined : language(given, there.within('@language'))
  const from = base === undefined ? undefined : text(base, there.within('@base'))
  const within = from === undefined ? address : files.addressOf(from, address)
  return { unsaid: unsaid ?? 'und', addressOf: (to) => files.addressOf(to, within) }
}

type Given = {
  readonly dialect?: Dialect | undefined
  readonly schema?: Schema | undefined
  readonly inherited?: Inherited
}

/** Properties a table has, and a group gives to those of its tables that have not. */
const shared = (document: Document, files: Library) =>
  ({
    ...inherited,
    dialect: objectProperty(document, files, dialectOf),
    notes,
    tableDirection: direction,
    tableSchema: objectProperty(document, files, schemaOf),
    transformations: transformations(document.unsaid),
  }) satisfies Checks
type Shared = ReturnType<typeof shared>

function groupOf(object: JsonObject, checks: Shared, document: Document, place: Place): Table[] {
  const given = propertiesOf(object, { ...checks, tables: array }, place, 'TableGroup')
  if ((given.tables ?? []).length === 0) place.error('Metadata 5.3', 'a group has at least one table')
  const group: Given = { dialect: given.dialect, schema: given.tableSchema, inherited: inheritedFrom(given) }
  return objectsOf(given.tables ?? [], place.within('tables')).flatMap((each) =>
    tableOf(each.object, checks, document, each.place, group),
  )
}

function tableOf(
  object: JsonObject,
  checks: Shared,
  { addressOf }: Document,
  place: Place,
  group: Given,
): Table[] {
  const given = propertiesOf(object, { ...checks, url: link, suppressOutput: flag }, place, 'Table')
  if (given.url === undefined) {
    place.error('Metadata 5.4', 'a table has the address of its file (url)')
    return []
  }
  return [
    {
      url: addressOf(given.url),
      dialect: given.dialect ?? group.dialect ?? dialectOf({}, place),
      schema: given.tableSchema ?? group.schema,
      inherited: { ...group.inherited, ...inheritedFrom(given) },
      place,
    },
  ]
}

type Describe<T> = (object: JsonObject, place: Place, document: Document, from?: string) => T

/**
 * Metadata 5.1.5: an object, or the address of a document with one, whose links lead from there; anything else is as an object
 * without properties.
 */
const objectProperty =
  <T>(document: Document, files: Library, describe: Describe<T>): Check<T> =>
  (value, place) => {
    if (isObject(value)) return describe(value, place, document)
    if (!isText(value)) {
      place.warning('Metadata 5.1.5', 'is no object and no address; it is taken as an empty object')
      return describe({}, place, document)
    }
    const address = document.addressOf(value)
    const { '@context': context = CONTEXT, ...object } = jsonAt(address, files, place) ?? {}
    const there = place.elsewhere(files.nameOf(address))
    return describe(object, there, contextOf(context, address, files, there.within('@context')), address)
  }

/** Metadata 5.10: scripts that make something else of a table; never run here. */
const transformations =
  (unsaid: string): Check<readonly unknown[]> =>
  (value, place) => {
    const checks = {
      scriptFormat: link,
      source: (given, there) => (given === null ? undefined : oneOf('json', 'rdf')(given, there)),
      targetFormat: link,
      titles: naturalLanguage(unsaid),
      url: link,
    } satisfies Checks
    const given = array(value, place) ?? []
    for (const each of objectsOf(given, place)) {
      propertiesOf(each.object, checks, each.place, 'Transformation')
      for (const required of ['url', 'scriptFormat', 'targetFormat'])
        if (!(required in each.object)) each.place.error('Metadata 5.10.1', `it has no ${required}`)
    }
    return given
  }
