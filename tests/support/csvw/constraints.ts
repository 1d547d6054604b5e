import type { Big } from 'big.js'
import type { Place } from './place.ts'
import type { Kind } from './vocabulary.ts'

/** What the text of a cell says: something that can be compared, or the text itself. */
export type Value = string | number | boolean | Big

type Bound = 'minInclusive' | 'minExclusive' | 'maxInclusive' | 'maxExclusive'
export type Constraints = {
  readonly length?: number | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly bounds: Readonly<Partial<Record<Bound, Value>>>
}
type Given = Readonly<Record<string, unknown>>

const LENGTHS = ['length', 'minLength', 'maxLength'] as const
const BOUNDS = ['minimum', 'maximum', 'minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'] as const

/** Less than 0 where `a` comes first; NaN is not comparable, and keeps no constraint. */
const compared = (a: Value, b: Value): number =>
  typeof a === 'object' && typeof b === 'object' ? a.cmp(b) : Number(a) - Number(b)

/** The constraints of a datatype; those that contradict one another or do not go with its base are errors (Model 4.6.1, 4.6.2). */
export function constraintsOf(
  given: Given,
  kind: Kind,
  place: Place,
  valueOf: (text: string) => Value | undefined,
): Constraints {
  const lengths = Object.fromEntries(LENGTHS.map((name) => [name, given[name] as number | undefined]))
  const boundOf = (name: string, other?: string): Value | undefined => {
    const bound = given[name] ?? (other === undefined ? undefined : given[other])
    if (bound === undefined) return undefined
    const value = valueOf(String(bound))
    if (value === undefined) place.warning('Model 4.6.2', `${String(bound)} is no value of this datatype`)
    return value
  }
  checkLengths(lengths, kind, place)
  const isOrdered = ['number', 'moment', 'duration'].includes(kind)
  if (!isOrdered && BOUNDS.some((name) => name in given))
    place.error('Model 4.6.2', 'only numbers, dates, times and durations have a least or greatest value')
  if (!isOrdered) return { ...lengths, bounds: {} }
  const bounds = Object.fromEntries(
    Object.entries({
      minInclusive: boundOf('minInclusive', 'minimum'),
      maxInclusive: boundOf('maxInclusive', 'maximum'),
      minExclusive: boundOf('minExclusive'),
      maxExclusive: boundOf('maxExclusive'),
    }).filter(([, value]) => value !== undefined),
  ) as Constraints['bounds']
  checkBounds(bounds, place)
  return { ...lengths, bounds }
}

function checkLengths(
  { length, minLength, maxLength }: Omit<Constraints, 'bounds'>,
  kind: Kind,
  place: Place,
) {
  const contradiction = (why: string) => place.error('Model 4.6.1', why)
  const isGiven = [length, minLength, maxLength].some((each) => each !== undefined)
  if (isGiven && kind !== 'text' && kind !== 'binary') contradiction('only texts and binaries have a length')
  if ((length ?? Infinity) < (minLength ?? 0)) contradiction('length is less than minLength')
  if ((length ?? 0) > (maxLength ?? Infinity)) contradiction('length is greater than maxLength')
  if ((minLength ?? 0) > (maxLength ?? Infinity)) contradiction('minLength is greater than maxLength')
}

function checkBounds(bounds: Constraints['bounds'], place: Place): void {
  const { minInclusive, minExclusive, maxInclusive, maxExclusive } = bounds
  const contradiction = (why: string) => place.error('Model 4.6.2', why)
  if (minInclusive !== undefined && minExclusive !== undefined)
    contradiction('minInclusive and minExclusive are both given')
  if (maxInclusive !== undefined && maxExclusive !== undefined)
    contradiction('maxInclusive and maxExclusive are both given')
  /** Both exclusive may be equal, as the Recommendation says; one inclusive and one exclusive may not. */
  const pairs: readonly (readonly [Value | undefined, Value | undefined, boolean])[] = [
    [minInclusive, maxInclusive, true],
    [minExclusive, maxExclusive, true],
    [minInclusive, maxExclusive, false],
    [minExclusive, maxInclusive, false],
  ]
  for (const [least, greatest, mayBeEqual] of pairs)
    if (least !== undefined && greatest !== undefined) {
      const order = compared(least, greatest)
      if (order > 0 || (order === 0 && !mayBeEqual)) contradiction('no value is between the bounds')
    }
}

/** Characters of a text; octets of a binary (Model 4.6.1). */
function lengthOf(base: string, text: string): number {
  if (base === 'hexBinary') return text.length / 2
  return base === 'binary' || base === 'base64Binary' ? Buffer.from(text, 'base64').length : [...text].length
}

/** In words, each constraint the value of a cell does not keep. */
export function constraintProblems(
  { length, minLength, maxLength, bounds }: Constraints,
  base: string,
  text: string,
  value: Value,
): string[] {
  const size = lengthOf(base, text)
  const order = (bound: Bound, isKept: (order: number) => boolean): string | undefined => {
    const limit = bounds[bound]
    return limit === undefined || isKept(compared(value, limit)) ? undefined : `"${text}" breaks ${bound}`
  }
  return [
    length !== undefined && size !== length ? `"${text}" has length ${size}, not ${length}` : undefined,
    minLength !== undefined && size < minLength ? `"${text}" is shorter than ${minLength}` : undefined,
    maxLength !== undefined && size > maxLength ? `"${text}" is longer than ${maxLength}` : undefined,
    order('minInclusive', (by) => by >= 0),
    order('minExclusive', (by) => by > 0),
    order('maxInclusive', (by) => by <= 0),
    order('maxExclusive', (by) => by < 0),
  ].filter((problem) => problem !== undefined)
}
