import { type Constraints, constraintProblems, constraintsOf, type Value } from './constraints.ts'
import { isObject, type JsonObject } from './jsonLd.ts'
import { checkNumber, type NumberFormat, numberFormat } from './numbers.ts'
import { durationOf, nativeMoment, patternMoment } from './moments.ts'
import type { Place } from './place.ts'
import { atomic, type Checks, isText, isWhole, link, propertiesOf } from './properties.ts'
import { BUILT_IN_DATATYPE, DATATYPES, type Kind } from './vocabulary.ts'

/** A value, or in words why the text is none of its datatype. */
type Read = (text: string) => { readonly value: Value } | { readonly problem: string }
export type Datatype = {
  readonly base: string
  /** The value of a cell, and everything that is wrong with it (Model 6.4, steps 8 and 9). */
  readonly valueOf: (text: string) => { readonly value: Value; readonly problems: readonly string[] }
}

const SECTION = 'Metadata 5.11.2'
const scalar = atomic('a number or text', (value) => ['number', 'string'].includes(typeof value))
const length = atomic('a whole number', isWhole)
const checks = {
  '@id': (value, place) => {
    const id = link(value, place)
    if (id !== undefined && BUILT_IN_DATATYPE.test(id)) place.error(SECTION, 'this is a built-in datatype')
    return id
  },
  base: atomic('a built-in datatype', (value) => isText(value) && DATATYPES.has(value)),
  format: (value) => value,
  length,
  minLength: length,
  maxLength: length,
  minimum: scalar,
  maximum: scalar,
  minInclusive: scalar,
  maxInclusive: scalar,
  minExclusive: scalar,
  maxExclusive: scalar,
} satisfies Checks

/** Metadata 5.11.2: the name of a built-in datatype, or a description of one made from it; undefined where it is neither. */
export function datatypeProperty(value: unknown, place: Place): Datatype | undefined {
  if (isText(value) && DATATYPES.has(value)) return described({ base: value }, place)
  if (isObject(value)) return described(value, place)
  place.warning('Metadata 5.11.1', `${JSON.stringify(value)} is no built-in datatype; string is used`)
  return undefined
}

export const anyText: Datatype = {
  base: 'string',
  valueOf: (text) => ({ value: text, problems: [] }),
}

function described(object: JsonObject, place: Place): Datatype {
  const given = propertiesOf(object, checks, place, 'Datatype')
  const base = String(given.base ?? 'string')
  const kind = DATATYPES.get(base) ?? 'text'
  const native = nativeReader(base, kind)
  const read = given.format === undefined ? native : (reader(base, kind, given.format, place) ?? native)
  const constraints: Constraints = constraintsOf(given, kind, place, (text) => {
    const found = native(text)
    return 'value' in found ? found.value : undefined
  })
  return {
    base,
    valueOf: (text) => {
      const found = read(text)
      return 'problem' in found
        ? { value: text, problems: [found.problem] }
        : { value: found.value, problems: constraintProblems(constraints, base, text, found.value) }
    },
  }
}

const says = (value: Value | undefined, text: string, base: string) =>
  value === undefined ? { problem: `"${text}" is no ${base}` } : { value }

const FORMS: Readonly<Record<string, RegExp>> = {
  language: /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i,
  Name: /^[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*$/u,
  NMTOKEN: /^[\p{L}\p{N}\p{M}_:.·-]+$/u,
  QName: /^([\p{L}_][\p{L}\p{N}\p{M}_.·-]*:)?[\p{L}_][\p{L}\p{N}\p{M}_.·-]*$/u,
  anyURI: /^[^\s<>"{}|\\^`]*$/,
  hexBinary: /^([0-9a-f]{2})*$/i,
  base64Binary: /^([a-z0-9+/]{4})*([a-z0-9+/]{2}==|[a-z0-9+/]{3}=)?$/i,
  binary: /^([a-z0-9+/]{4})*([a-z0-9+/]{2}==|[a-z0-9+/]{3}=)?$/i,
}

/** As XML Schema writes it, where no format is given. */
function nativeReader(base: string, kind: Kind): Read {
  if (kind === 'number') return numberReader(base, numberFormat({}))
  if (kind === 'moment') return (text) => says(nativeMoment(base)(text), text, base)
  if (kind === 'duration') return (text) => says(durationOf(text, base), text, base)
  if (kind === 'boolean') return booleanReader(['true', '1'], ['false', '0'])
  const form = FORMS[base]
  return (text) => says(form && !form.test(text) ? undefined : text, text, base)
}

/** By the datatype's format (Model 6.4.2–6.4.6); undefined, and a warning, where the format is none for this base. */
function reader(base: string, kind: Kind, format: unknown, place: Place): Read | undefined {
  const there = place.within('format')
  if (kind === 'number') return numberReader(base, numberFormat(format, there))
  if (!isText(format)) {
    there.warning(SECTION, 'the format is no text')
    return undefined
  }
  if (kind === 'boolean') {
    const [yes, no, ...more] = format.split('|')
    if (yes && no && more.length === 0) return booleanReader([yes], [no])
    there.warning('Model 6.4.3', `"${format}" is not a true and a false value with | between them`)
    return undefined
  }
  if (kind === 'moment') {
    const read = patternMoment(format, base)
    if (read) return (text) => says(read(text), text, `${base} written ${format}`)
    there.warning('Model 6.4.4', `"${format}" is no pattern of a ${base}`)
    return undefined
  }
  try {
    const form = new RegExp(format)
    const native = nativeReader(base, kind)
    return (text) => (form.test(text) ? native(text) : { problem: `"${text}" does not match ${format}` })
  } catch {
    there.warning('Model 6.4.6', `"${format}" is no regular expression`)
    return undefined
  }
}

const numberReader =
  (base: string, format: NumberFormat): Read =>
  (text) =>
    checkNumber(text, base, format)

const booleanReader =
  (yes: readonly string[], no: readonly string[]): Read =>
  (text) =>
    says(yes.includes(text) || (no.includes(text) ? false : undefined), text, 'boolean')
