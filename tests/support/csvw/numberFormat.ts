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

/** By a pattern of UAX 35 with the symbols a validator must know (Model 6.4.2); undefined where the pattern is none. */
export function patternNumber(pattern: string, marks: NumberMarks): NumberReader | undefined {
  const [point, group] = [escaped(marks.decimalChar), escaped(marks.groupChar)]
  const parts = new RegExp(
    `^([%‰+-]*)((?:#|${group})*(?:0|${group})*)(?:${point}((?:0|${group})*(?:#|${group})*))?(?:E(\\+?)(#*0+))?([%‰]?)$`,
    'u',
  ).exec(pattern)
  if (!parts) return undefined
  const [, prefix = '', whole = '', fraction = '', plus = '', exponent = '', suffix = ''] = parts
  if (!/[#0]/.test(whole + fraction)) return undefined
  const groups = whole.split(marks.groupChar)
  const wholeGroups = {
    last: groups.at(-1)?.length ?? 0,
    others: groups.at(groups.length > 2 ? -2 : -1)?.length ?? 0,
  }
  const fractionGroup = fraction.split(marks.groupChar)[0]?.length ?? 0
  const [least, most] = [fraction.split('0').length - 1, fraction.replaceAll(marks.groupChar, '').length]
  const sign = /[+-]/.test(prefix) ? '' : '[+-]?'
  const power = exponent
    ? `E${plus ? '[+-]' : '[+-]?'}\\d{${exponent.split('0').length - 1},${exponent.length}}`
    : ''
  const form = new RegExp(
    `^${escaped(prefix)}${sign}((?:\\d|${group})*)(?:${point}((?:\\d|${group})+))?${power}${suffix}$`,
    'u',
  )
  return (text) => {
    const [, before = '', after = ''] = form.exec(text) ?? [undefined, 'x']
    const digits = before.replaceAll(marks.groupChar, '')
    const decimals = after.replaceAll(marks.groupChar, '')
    const isSaid =
      /^\d*$/.test(digits) &&
      digits.length + decimals.length > 0 &&
      digits.length >= whole.split('0').length - 1 &&
      decimals.length >= least &&
      decimals.length <= most &&
      before === (groups.length > 1 ? groupedWhole(digits, wholeGroups, marks.groupChar) : digits) &&
      after ===
        (fraction.includes(marks.groupChar) ? grouped(decimals, fractionGroup, marks.groupChar) : decimals)
    return isSaid ? numberOf(text, marks) : undefined
  }
}

const grouped = (digits: string, size: number, mark: string): string =>
  digits.match(new RegExp(`.{1,${size}}`, 'g'))?.join(mark) ?? ''

/** From the right: the last group of its size, all before it of theirs (UAX 35: "#,##,##0" is 12,34,567). */
function groupedWhole(
  digits: string,
  { last, others }: { last: number; others: number },
  mark: string,
): string {
  if (digits.length <= last) return digits
  const head = digits.slice(0, -last)
  const first = head.length % others
  return [head.slice(0, first), grouped(head.slice(first), others, mark), digits.slice(-last)]
    .filter((part) => part !== '')
    .join(mark)
}

function numberOf(text: string, { decimalChar, groupChar }: NumberMarks): Big {
  const share = text.includes('%') ? 100 : text.includes('‰') ? 1000 : 1
  const bare = text
    .replaceAll(groupChar, '')
    .replace(decimalChar, '.')
    .replaceAll(/[%‰]|^\+|(?<=[%‰])\+/gu, '')
  return new Big(bare.replace(/\.(?=$|[Ee])/, '')).div(share)
}
