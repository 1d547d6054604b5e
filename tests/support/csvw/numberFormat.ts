import { Big } from 'big.js'

/** The marks of a number: Model 6.4.2. */
export type NumberMarks = { readonly decimalChar: string; readonly groupChar: string }

/** What a text says: a number, or NaN and the infinities; undefined where it is not written so. */
export type NumberReader = (text: string) => Big | number | undefined

const SPECIAL: ReadonlyMap<string, number> = new Map([
  ['NaN', NaN],
  ['INF', Infinity],
  ['-INF', -Infinity],
])
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/**
 * Without a pattern: Model 6.4.2. The W3C's tests 168, 170 and 171 read "1,234.5", "25%" and "25‰" where no format is given at
 * all, so the group mark is a comma and the signs are read unless the format says otherwise.
 */
export function plainNumber({ decimalChar, groupChar }: NumberMarks): NumberReader {
  const [point, group] = [escaped(decimalChar), escaped(groupChar)]
  const form = new RegExp(
    `^[+-]?(\\d+(?:${group}\\d+)*(?:${point}\\d*)?|${point}\\d+)(?:[Ee][+-]?\\d+)?[%‰]?$`,
    'u',
  )
  return (text) =>
    SPECIAL.get(text) ?? (form.test(text) ? numberOf(text, { decimalChar, groupChar }) : undefined)
}

/** A pattern of UAX 35, in its parts: what may be, "#", and what must be, "0", before and after the decimal point. */
type Pattern = {
  readonly prefix: string
  readonly whole: readonly string[]
  readonly fraction: readonly string[]
  /** What a text has where the pattern has an exponent; nothing where it has none. */
  readonly power: string
  readonly suffix: string
}

const zeros = (groups: readonly string[]): number => groups.join('').split('0').length - 1

/** With the symbols a validator must know (Model 6.4.2); undefined where the pattern is none. */
function patternOf(pattern: string, marks: NumberMarks): Pattern | undefined {
  const [point, group] = [escaped(marks.decimalChar), escaped(marks.groupChar)]
  const [first, last] = [`(?:#|${group})*(?:0|${group})*`, `(?:0|${group})*(?:#|${group})*`]
  const form = `^([%‰+-]*)(${first})(?:${point}(${last}))?(?:E(\\+?)(#*0+))?([%‰]?)$`
  const [matched, prefix = '', before = '', after = '', plus, digits, suffix = ''] =
    new RegExp(form, 'u').exec(pattern) ?? []
  const [whole, fraction] = [before.split(marks.groupChar), after.split(marks.groupChar)]
  const isGrouped = [whole, fraction].every((groups) => groups.length === 1 || !groups.includes(''))
  if (matched === undefined || !isGrouped || !/[#0]/.test(before + after)) return undefined
  const power = digits && `E[+-]${plus ? '' : '?'}\\d{${zeros([digits])},${digits.length}}`
  return { prefix, whole, fraction, power: power ?? '', suffix }
}

/** By a pattern; undefined where it is none. */
export function patternNumber(format: string, marks: NumberMarks): NumberReader | undefined {
  const pattern = patternOf(format, marks)
  if (!pattern) return undefined
  const { prefix, whole, fraction, power, suffix } = pattern
  const sign = /[+-]/.test(prefix) ? '' : '[+-]?'
  const part = `(?:\\d|${escaped(marks.groupChar)})`
  const form = new RegExp(
    `^${escaped(prefix)}${sign}(${part}*)(?:${escaped(marks.decimalChar)}(${part}+))?${power}${suffix}$`,
    'u',
  )
  return (text) => {
    const [matched, before = '', after = ''] = form.exec(text) ?? []
    const digits = before.replaceAll(marks.groupChar, '')
    const decimals = after.replaceAll(marks.groupChar, '')
    const isSaid =
      matched !== undefined &&
      digits + decimals !== '' &&
      digits.length >= zeros(whole) &&
      decimals.length >= zeros(fraction) &&
      decimals.length <= fraction.join('').length &&
      before === groupedWhole(digits, whole, marks.groupChar) &&
      after === groupedFraction(decimals, fraction, marks.groupChar)
    return isSaid ? numberOf(text, marks) : undefined
  }
}

const grouped = (digits: string, size: number, mark: string): string =>
  digits.match(new RegExp(`.{1,${size}}`, 'g'))?.join(mark) ?? ''

/** From the right: the last group of its size, all before it of the size of the one before (UAX 35: "#,##,##0" is 12,34,567). */
function groupedWhole(digits: string, groups: readonly string[], mark: string): string {
  const last = groups.at(-1)?.length ?? 0
  if (groups.length === 1 || digits.length <= last) return digits
  const others = groups.at(groups.length > 2 ? -2 : -1)?.length ?? last
  const head = digits.slice(0, -last)
  const first = head.length % others
  return [head.slice(0, first), grouped(head.slice(first), others, mark), digits.slice(-last)]
    .filter((part) => part !== '')
    .join(mark)
}

/** From the left, each group of the size of the first. */
const groupedFraction = (decimals: string, groups: readonly string[], mark: string): string =>
  groups.length === 1 ? decimals : grouped(decimals, groups[0]?.length ?? 0, mark)

function numberOf(text: string, { decimalChar, groupChar }: NumberMarks): Big {
  const share = text.includes('%') ? 100 : text.includes('‰') ? 1000 : 1
  const bare = text
    .replaceAll(groupChar, '')
    .replace(decimalChar, '.')
    .replaceAll(/[%‰]|^\+|(?<=[%‰])\+/gu, '')
  return new Big(bare.replace(/\.(?=$|[Ee])/, '')).div(share)
}
