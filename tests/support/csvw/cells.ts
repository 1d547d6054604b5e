import type { Value } from './constraints.ts'
import { anyText } from './datatype.ts'
import type { Place } from './place.ts'
import type { Inherited } from './schema.ts'

/** The value of a cell as keys are compared by it; null where there is none. */
export type CellValue = string | null

const KEEP_BREAKS = new Set(['string', 'json', 'xml', 'html', 'anyAtomicType', 'any'])
const KEEP_SPACES = new Set([...KEEP_BREAKS, 'normalizedString'])
const KEEP_ENDS = new Set(['string', 'anyAtomicType', 'any'])

/** Model 6.4: the value of a cell from its text, with what is wrong with it told to the place. */
export function cellValue(text: string, column: Inherited, place: Place): CellValue {
  const { datatype = anyText, default: unsaid = '', null: nulls = [''], separator = null, required } = column
  const missing = () => place.error('Model 6.4', 'a cell of this column must have a value')
  const single = (part: string): Value | null => {
    const given = part === '' ? unsaid : part
    if (nulls.includes(given)) {
      if (required && separator === null) missing()
      return null
    }
    const { value, problems } = datatype.valueOf(given)
    for (const problem of problems) place.error('Model 6.4', problem)
    return value
  }
  const plain = normalised(text, datatype.base) || unsaid
  if (separator === null) return asKey(single(plain))
  if (plain === '') {
    if (required) missing()
    return null
  }
  const parts = plain.split(separator).map((part) => (KEEP_ENDS.has(datatype.base) ? part : part.trim()))
  return JSON.stringify(parts.map((part) => asKey(single(part))))
}

/** Model 6.4, steps 1 and 2: white space, by datatype. */
function normalised(text: string, base: string): string {
  const oneLine = KEEP_BREAKS.has(base) ? text : text.replaceAll(/[\r\n\t]/g, ' ')
  return KEEP_SPACES.has(base) ? oneLine : oneLine.trim().replaceAll(/\s{2,}/g, ' ')
}

const asKey = (value: Value | null): CellValue => (value === null ? null : `${typeof value} ${String(value)}`)
