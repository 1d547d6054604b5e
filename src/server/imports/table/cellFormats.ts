import { attribute, elements } from './xml.ts'

/** What a number format makes of a number: a day, the month it lies in, a percentage, or a number as it stands. */
export type CellFormat = 'date' | 'month' | 'percent' | 'number'

/** Built-in formats of ECMA-376 part 1, 18.8.30, with the East Asian dates. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
const isBuiltInPercent = (id: number) => id === 9 || id === 10
/** Built-in format 17 is "mmm-yy". */
const BUILT_IN_MONTH = 17

/** The format of each cell style, by its number in the workbook's styles part. */
export function cellFormats(stylesXml: string): CellFormat[] {
  const codes = new Map<number, string>()
  for (const { attributes } of elements(stylesXml, 'numFmt'))
    codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
  const [styles] = elements(stylesXml, 'cellXfs')
  return [...elements(styles?.inside ?? '', 'xf')].map(({ attributes }) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0)
    const code = codes.get(id)
    if (code !== undefined) return formatOfCode(code)
    if (id === BUILT_IN_MONTH) return 'month'
    return isBuiltInDate(id) ? 'date' : isBuiltInPercent(id) ? 'percent' : 'number'
  })
}

/** A spreadsheet takes no longer one. */
const LONGEST_CODE = 255

/** Quoted words, escaped characters and bracketed colours or locales are decoration, not format. */
function formatOfCode(code: string): CellFormat {
  const [positive = ''] = code
    .slice(0, LONGEST_CODE)
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';')
  if (positive.includes('%')) return 'percent'
  const letters = positive.replace(/general/i, '')
  if (/m/i.test(letters) && /y/i.test(letters) && !/[dhs]/i.test(letters)) return 'month'
  return /[ymdhs]/i.test(letters) ? 'date' : 'number'
}
