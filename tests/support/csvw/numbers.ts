import { Big } from 'big.js'
import { isObject } from './jsonLd.ts'
import { type NumberReader, patternNumber, plainNumber } from './numberFormat.ts'
import type { Place } from './place.ts'
import { isText } from './properties.ts'

export type NumberFormat = {
  readonly read: NumberReader
  readonly decimalChar: string
}

const SECTION = 'Model 6.4.2'

/** Model 6.4.2: a pattern alone, or marks with or without one. What is not so is warned of and left out. */
export function numberFormat(format: unknown, place?: Place): NumberFormat {
  const given: Readonly<Record<string, unknown>> = isText(format)
    ? { pattern: format }
    : isObject(format)
      ? format
      : {}
  if (!isText(format) && !isObject(format)) place?.warning(SECTION, 'the format is no text and no object')
  for (const [key, value] of Object.entries(given))
    if (!['decimalChar', 'groupChar', 'pattern'].includes(key))
      place?.within(key).warning(SECTION, 'a number format has no such property')
    else if (!isText(value)) place?.within(key).warning(SECTION, 'is no text')
  const marks = {
    decimalChar: isText(given.decimalChar) && given.decimalChar !== '' ? given.decimalChar : '.',
    groupChar: isText(given.groupChar) && given.groupChar !== '' ? given.groupChar : ',',
  }
  const byPattern = isText(given.pattern) ? patternNumber(given.pattern, marks) : undefined
  if (isText(given.pattern) && !byPattern)
    place?.warning(SECTION, `"${given.pattern}" is no number pattern; none is used`)
  return {
    read: byPattern ?? plainNumber(marks),
    decimalChar: marks.decimalChar,
  }
}

const power = (exponent: number): Big => new Big(2).pow(exponent)
/** XML Schema 1.1 part 2, section 3.4: the least and the greatest value of each kind of whole number. */
const RANGES: Readonly<Record<string, readonly [Big | null, Big | null]>> = {
  integer: [null, null],
  nonNegativeInteger: [new Big(0), null],
  positiveInteger: [new Big(1), null],
  nonPositiveInteger: [null, new Big(0)],
  negativeInteger: [null, new Big(-1)],
  long: [power(63).neg(), power(63).minus(1)],
  int: [power(31).neg(), power(31).minus(1)],
  short: [power(15).neg(), power(15).minus(1)],
  byte: [power(7).neg(), power(7).minus(1)],
  unsignedLong: [new Big(0), power(64).minus(1)],
  unsignedInt: [new Big(0), power(32).minus(1)],
  unsignedShort: [new Big(0), power(16).minus(1)],
  unsignedByte: [new Big(0), power(8).minus(1)],
}
const FLOATS = new Set(['double', 'float', 'number'])

/** The number a text says, or why it is none of this datatype: its form, its exponent, its decimals, its range. */
export function checkNumber(
  text: string,
  base: string,
  { read, decimalChar }: NumberFormat,
): { readonly value: Big | number } | { readonly problem: string } {
  const value = read(text)
  const problem = (why: string) => ({ problem: `"${text}" is no ${base}: ${why}` })
  if (value === undefined) return problem('it is not written as one')
  if (FLOATS.has(base)) return { value }
  if (typeof value === 'number') return problem('it is no finite number')
  if (/\d[Ee]/.test(text)) return problem('it has an exponent')
  const range = RANGES[base]
  if (!range) return { value }
  if (text.includes(decimalChar) || !value.eq(value.round())) return problem('it is not whole')
  const [least, greatest] = range
  if ((least && value.lt(least)) || (greatest && value.gt(greatest))) return problem('it is out of range')
  return { value }
}
