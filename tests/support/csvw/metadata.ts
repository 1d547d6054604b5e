import { type Dialect, dialectOf } from './dialect.ts'
import { jsonAt, type Library } from './files.ts'
import { isObject, type JsonObject } from './jsonLd.ts'
import type { Place } from './place.ts'
import {
  array,
  type Check,
  type Checks,
  flag,
  language,
  link,
  naturalLanguage,
  notes,
  oneOf,
  propertiesOf,
  text,
} from './properties.ts'
import { type Inherited, inherited, inheritedFrom, objectsOf, type Schema, schemaOf } from './schema.ts'

export type Table = {
  readonly url: string
  readonly dialect: Dialect
  readonly schema: Schema | undefined
  readonly inherited: Inherited
  readonly place: Place
}

const CONTEXT = 'http://www.w3.org/ns/csvw'
const direction = oneOf('rtl', 'ltr', 'auto')
/** What is the same for all of one document: where its links lead from, and the language of what has none. */
type Document = { readonly base: string; readonly unsaid: string; readonly files: Library }

/** The tables a metadata document describes (Metadata 5.2–5.4), with what is wrong with it told to the place. */
export function tablesOf(address: string, files: Library, place: Place): Table[] {
  const object = jsonAt(address, files, place)
  if (!object) return []
  const { '@context': context, ...description } = object
  const document = { files, ...contextOf(context, address, files, place.within('@context')) }
  if ('tables' in description || description['@type'] === 'TableGroup')
    return groupOf(description, document, place)
  if ('url' in description || description['@type'] === 'Table')
    return tableOf(description, document, place, {})
  place.error('Metadata 5.2', 'it describes neither a table (url) nor a group of tables (tables)')
  return []
}

/** Metadata 5.2: the context of CSV on the Web, alone or with a language and a base. */
function contextOf(context: unknown, address: string, files: Library, place: Place): Omit<Document, 'files'> {
  const [first, local = {}, ...more] = Array.isArray(context) ? (context as unknown[]) : [context]
  if (first !== CONTEXT || !isObject(local) || more.length > 0)
    place.error('Metadata 5.2', `is not ${CONTEXT}, alone or with one object`)
  const { '@language': given, '@base': base, ...others } = isObject(local) ? local : {}
  const there = place.within(1)
  for (const key of Object.keys(others))
    there.within(key).error('Metadata 5.2', 'has no place in the context')
  const unsaid = given === undefined ? undefined : language(given, there.within('@language'))
  const from = base === undefined ? undefined : text(base, there.within('@base'))
  return { unsaid: unsaid ?? 'und', base: from === undefined ? address : files.addressOf(from, address) }
}

type Given = {
  readonly dialect?: Dialect | undefined
  readonly schema?: Schema | undefined
  readonly inherited?: Inherited
}

/** Properties a table has, and a group gives to those of its tables that have not. */
const shared = (document: Document) =>
  ({
    ...inherited,
    dialect: objectProperty(document, (object, place) => dialectOf(object, place)),
    notes,
    tableDirection: direction,
    tableSchema: objectProperty(document, (object, place, from) =>
      schemaOf(object, place, { unsaid: document.unsaid, ...(from === undefined ? {} : { from }) }),
    ),
    transformations: transformations(document.unsaid),
  }) satisfies Checks

function groupOf(object: JsonObject, document: Document, place: Place): Table[] {
  const given = propertiesOf(object, { ...shared(document), tables: array }, place, 'TableGroup')
  if ((given.tables ?? []).length === 0) place.error('Metadata 5.3', 'a group has at least one table')
  const group: Given = { dialect: given.dialect, schema: given.tableSchema, inherited: inheritedFrom(given) }
  return objectsOf(given.tables ?? [], place.within('tables')).flatMap((each) =>
    tableOf(each.object, document, each.place, group),
  )
}

function tableOf(object: JsonObject, document: Document, place: Place, group: Given): Table[] {
  const checks = { ...shared(document), url: link, suppressOutput: flag } satisfies Checks
  const given = propertiesOf(object, checks, place, 'Table')
  if (given.url === undefined) {
    place.error('Metadata 5.4', 'a table has the address of its file (url)')
    return []
  }
  const schema = given.tableSchema ?? group.schema
  return [
    {
      url: document.files.addressOf(given.url, document.base),
      dialect: given.dialect ?? group.dialect ?? dialectOf({}, place),
      schema: schema && withAddresses(schema, document),
      inherited: { ...group.inherited, ...inheritedFrom(given) },
      place,
    },
  ]
}

/** The keys of a schema with the addresses their links lead to. */
function withAddresses(schema: Schema, { base, files }: Document): Schema {
  const resolved = (to: string | undefined) => (to === undefined ? undefined : files.addressOf(to, base))
  return {
    ...schema,
    id: resolved(schema.id),
    foreignKeys: schema.foreignKeys.map(({ resource, schemaReference, ...key }) => ({
      ...key,
      ...(resource === undefined ? {} : { resource: files.addressOf(resource, base) }),
      ...(schemaReference === undefined ? {} : { schemaReference: files.addressOf(schemaReference, base) }),
    })),
  }
}

/** Metadata 5.1.5: an object, or the address of a document with one; anything else is as an object without properties. */
const objectProperty =
  <T>(document: Document, describe: (object: JsonObject, place: Place, from?: string) => T): Check<T> =>
  (value, place) => {
    if (isObject(value)) return describe(value, place)
    if (typeof value !== 'string') {
      place.warning(
        'Metadata 5.1.5',
        'is no object and no address; it is taken as an object without properties',
      )
      return describe({}, place)
    }
    const address = document.files.addressOf(value, document.base)
    const { '@context': context, ...object } = jsonAt(address, document.files, place) ?? {}
    const there = place.elsewhere(document.files.nameOf(address))
    if (context !== undefined) contextOf(context, address, document.files, there.within('@context'))
    return describe(object, there, address)
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
