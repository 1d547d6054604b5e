import { datatypeProperty, type Datatype } from './datatype.ts'
import { type ForeignKey, foreignKeyOf } from './foreignKey.ts'
import { isObject, type JsonObject } from './jsonLd.ts'
import type { Place } from './place.ts'
import {
  array,
  atomic,
  type Checks,
  flag,
  isText,
  language,
  link,
  naturalLanguage,
  oneOf,
  propertiesOf,
  template,
  text,
  textOrNull,
  texts,
  type Titles,
} from './properties.ts'

/** What the cells of a column take from it, from its schema, from its table or from the group (Metadata 5.7). */
export type Inherited = {
  readonly datatype?: Datatype
  readonly default?: string
  readonly lang?: string
  readonly null?: readonly string[]
  readonly required?: boolean
  readonly separator?: string | null
}
export type Column = Inherited & {
  readonly name?: string
  readonly titles: Titles
  readonly virtual: boolean
}
export type Schema = {
  readonly id: string | undefined
  readonly columns: readonly Column[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly primaryKey: readonly string[]
}

/** Metadata 5.7, of every description above a cell. */
export const inherited = {
  aboutUrl: template,
  datatype: datatypeProperty,
  default: text,
  lang: language,
  null: texts,
  ordered: flag,
  propertyUrl: template,
  required: flag,
  separator: textOrNull,
  textDirection: oneOf('ltr', 'rtl', 'auto', 'inherit'),
  valueUrl: template,
} satisfies Checks

/** Of the properties of a description, those a cell takes from it. */
export const inheritedFrom = (given: Inherited): Inherited =>
  Object.fromEntries(
    (['datatype', 'default', 'lang', 'null', 'required', 'separator'] as const)
      .filter((name) => given[name] !== undefined)
      .map((name) => [name, given[name]]),
  )

/** Metadata 5.6: a variable of a URI template that does not begin with "_". */
const columnName = atomic<string>(
  'a name that can stand in a URI template',
  (value) => isText(value) && /^([A-Za-z0-9]|%[0-9A-F]{2})([A-Za-z0-9_.]|%[0-9A-F]{2})*$/i.test(value),
)

const schemaChecks = {
  ...inherited,
  '@id': link,
  columns: array,
  foreignKeys: array,
  primaryKey: texts,
  rowTitles: texts,
} satisfies Checks

/** The objects of an array; what else is in it is warned of and left out (Metadata 5.1.1). */
export const objectsOf = (given: readonly unknown[], place: Place) =>
  given.flatMap((object, at) => {
    if (isObject(object)) return [{ object, place: place.within(at) }]
    place.within(at).warning('Metadata 5.1.1', 'is no object; it is left out')
    return []
  })

/** What is the same for all of one document: the language of what has none, and where its links lead. */
export type Document = { readonly unsaid: string; readonly addressOf: (link: string) => string }

/** Metadata 5.5; `from` is the address the schema was read from, where it is a document of its own. */
export function schemaOf(object: JsonObject, place: Place, document: Document, from?: string): Schema {
  const given = propertiesOf(object, schemaChecks, place, 'Schema')
  const columns = objectsOf(given.columns ?? [], place.within('columns')).map((each) =>
    columnOf(each.object, each.place, document.unsaid),
  )
  const names = new Set(columns.flatMap(({ name }) => name ?? []))
  checkOrder(columns, place.within('columns'))
  const known = (property: 'primaryKey' | 'rowTitles') => {
    const isKnown = (given[property] ?? []).every((name) => names.has(name))
    if (!isKnown)
      place.within(property).warning('Metadata 5.5', 'names a column that is not there; it is left out')
    return isKnown ? (given[property] ?? []) : []
  }
  known('rowTitles')
  return {
    id: given['@id'] === undefined ? from : document.addressOf(given['@id']),
    columns: columns.map((column) => ({ ...inheritedFrom(given), ...column })),
    primaryKey: known('primaryKey'),
    foreignKeys: objectsOf(given.foreignKeys ?? [], place.within('foreignKeys')).flatMap((each) =>
      foreignKeyOf(each.object, each.place, names, document.addressOf),
    ),
  }
}

/** Metadata 5.6: each name is one column's, and virtual columns come last. */
function checkOrder(columns: readonly Column[], place: Place): void {
  for (const [at, { name, virtual }] of columns.entries()) {
    if (name !== undefined && columns.findIndex((other) => other.name === name) !== at)
      place.within(at).error('Metadata 5.6', `another column is named ${name}`)
    if (!virtual && columns[at - 1]?.virtual)
      place.within(at).error('Metadata 5.6', 'it comes after a virtual column')
  }
}

function columnOf(object: JsonObject, place: Place, unsaid: string): Column {
  const checks = {
    ...inherited,
    name: columnName,
    suppressOutput: flag,
    titles: naturalLanguage(unsaid),
    virtual: flag,
  } satisfies Checks
  const { titles = {}, virtual = false, name, ...given } = propertiesOf(object, checks, place, 'Column')
  return { ...inheritedFrom(given), titles, virtual, ...(name === undefined ? {} : { name }) }
}
