/** What is done with the text of a cell: how it is read, and which constraints it may have. */
export type Kind = 'text' | 'other' | 'binary' | 'boolean' | 'number' | 'moment' | 'duration'

const named = (kind: Kind, names: string): [string, Kind][] => names.split(' ').map((name) => [name, kind])

/** Metadata 5.11.1: the built-in datatypes, those of XML Schema and the short names for some of them. */
export const DATATYPES: ReadonlyMap<string, Kind> = new Map([
  ...named('text', 'string normalizedString token language Name NMTOKEN xml html json'),
  ...named('other', 'anyAtomicType any anyURI QName'),
  ...named('binary', 'base64Binary binary hexBinary'),
  ...named('boolean', 'boolean'),
  ...named('number', 'decimal integer long int short byte nonNegativeInteger positiveInteger unsignedLong'),
  ...named('number', 'unsignedInt unsignedShort unsignedByte nonPositiveInteger negativeInteger'),
  ...named('number', 'double float number'),
  ...named('moment', 'date dateTime datetime dateTimeStamp time gDay gMonth gMonthDay gYear gYearMonth'),
  ...named('duration', 'duration dayTimeDuration yearMonthDuration'),
])

/** Addresses under which the built-in datatypes are known; none of them may name a datatype of one's own. */
export const BUILT_IN_DATATYPE =
  /^(http:\/\/www\.w3\.org\/(2001\/XMLSchema|ns\/csvw)|http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns)#/

/** The prefixes of the context http://www.w3.org/ns/csvw: its own and those of the initial context of RDFa. */
const PREFIXES = new Set(
  'as cat cc cnt csvw ctag dc dc11 dcat dcterms dctypes dqv duv earl foaf gldp gr grddl ht ical ldp ma oa oauth og org owl prov ptr qb rdf rdfa rdfs rev rif rr schema sd sioc skos skosxl sosa ssn time v vcard void wdr wdrs wot xhv xml xsd'.split(
    ' ',
  ),
)

/** Classes of that context; with the datatypes, the terms that can be the value of `@type`. */
const CLASSES = new Set(
  'Cell Column Datatype Dialect Direction ForeignKey JSON NumericFormat Row Schema Table TableGroup TableReference Template Transformation UriTemplate'.split(
    ' ',
  ),
)

/** A prefixed name, or an address with its scheme. */
const isExpandable = (name: string): boolean =>
  PREFIXES.has(/^([^:]+):./.exec(name)?.[1] ?? '') || /^(https?:\/\/|urn:|tag:|mailto:)./.test(name)

/** Metadata 5.8.1: the name of a common property is prefixed, or an absolute URL. */
export const isCommonProperty = isExpandable
/** Metadata 5.8.2: the type of a value is a built-in datatype, a prefixed name or an absolute URL. */
export const isDatatypeName = (name: unknown): boolean =>
  typeof name === 'string' && (DATATYPES.has(name) || isExpandable(name))
/** Metadata 5.8.2, A: that of anything else is a term of the context, a prefixed name or an absolute URL. */
export const isTypeName = (name: unknown): boolean => isDatatypeName(name) || CLASSES.has(String(name))

/** BCP 47: well formed, with a language of the two or three letters that all registered ones have. */
export function isLanguage(tag: unknown): tag is string {
  if (typeof tag !== 'string' || !/^([a-z]{2,3}|x|i)(-|$)/i.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
