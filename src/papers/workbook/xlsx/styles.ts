import type { Cell, Column } from '../model.ts'
import { MOST_PLACES, placesShown } from '../sheetRows.ts'
import { XML } from '../xmlText.ts'

/** Cell formats by their place in the style sheet. */
const TITLE = 1
const HEADING = 2
const NUMERIC_HEADING = 3
const WRAPPED = 4
const WRAPPED_RIGHT = 5
const LINK = 6
const DATE = 7
const NUMBER = 8

export const titleStyle = TITLE
export const lineStyle = 0
export const headingStyle = ({ isNumeric }: Column): number => (isNumeric ? NUMERIC_HEADING : HEADING)

export function cellStyle(cell: Cell, column: Column | null): number {
  switch (cell.is) {
    case 'number':
      return NUMBER + placesShown(cell)
    case 'date':
      return DATE
    case 'link':
      return LINK
    case 'text':
      return column === null || !column.isNumeric ? WRAPPED : WRAPPED_RIGHT
    case 'empty':
      return 0
  }
}

const FIRST_FORMAT = 164
const numberCode = (places: number) => `#,##0${places === 0 ? '' : `.${'0'.repeat(places)}`}`
const places = Array.from({ length: MOST_PLACES + 1 }, (_, count) => count)

const formats = [
  ...places.map((count) => `<numFmt numFmtId="${FIRST_FORMAT + count}" formatCode="${numberCode(count)}"/>`),
  `<numFmt numFmtId="${FIRST_FORMAT + places.length}" formatCode="d mmm yyyy"/>`,
]
const DATE_FORMAT = FIRST_FORMAT + places.length

const font = (inside: string) => `<font>${inside}<name val="Arial"/><family val="2"/></font>`
const fonts = [
  font('<sz val="12"/><color rgb="FF16191D"/>'),
  font('<b/><sz val="16"/><color rgb="FF16191D"/>'),
  font('<b/><sz val="12"/><color rgb="FF16191D"/>'),
  font('<u/><sz val="12"/><color rgb="FF12436D"/>'),
]
const RULE =
  '<border><left/><right/><top/><bottom style="medium"><color rgb="FF16191D"/></bottom><diagonal/></border>'

const format = (facts: string, alignment: string) =>
  `<xf ${facts} xfId="0" applyFont="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`

const plain = 'numFmtId="0" fontId="0" fillId="0" borderId="0"'
const cellFormats = [
  format(plain, 'vertical="top"'),
  format('numFmtId="0" fontId="1" fillId="0" borderId="0"', 'vertical="top"'),
  format('numFmtId="0" fontId="2" fillId="0" borderId="1"', 'vertical="bottom" wrapText="1"'),
  format(
    'numFmtId="0" fontId="2" fillId="0" borderId="1"',
    'horizontal="right" indent="1" vertical="bottom" wrapText="1"',
  ),
  format(plain, 'vertical="top" wrapText="1"'),
  format(plain, 'horizontal="right" indent="1" vertical="top" wrapText="1"'),
  format('numFmtId="0" fontId="3" fillId="0" borderId="0"', 'vertical="top"'),
  format(`numFmtId="${DATE_FORMAT}" fontId="0" fillId="0" borderId="0"`, 'horizontal="left" vertical="top"'),
  ...places.map((count) =>
    format(
      `numFmtId="${FIRST_FORMAT + count}" fontId="0" fillId="0" borderId="0"`,
      'horizontal="right" indent="1" vertical="top"',
    ),
  ),
]

/** Arial of 12 points; headings bold above a rule; no fills, and nothing said by colour alone. */
export const stylesXml = `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${RULE}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cellFormats.length}">${cellFormats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><tableStyles count="0" defaultTableStyle="TableStyleLight1" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`
