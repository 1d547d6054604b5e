import type { Cell, Column } from '../model.ts'
import { LINE_HEIGHT } from '../rowLines.ts'
import { MOST_PLACES, placesShown } from '../sheetRows.ts'

/** The name of a cell’s style. */
export function cellStyleName(cell: Cell, column: Column | null): string {
  switch (cell.is) {
    case 'number':
      return `number${placesShown(cell)}`
    case 'date':
      return 'date'
    case 'link':
      return 'link'
    case 'text':
      return column?.isNumeric ? 'wrappedRight' : 'wrapped'
    case 'empty':
      return 'line'
  }
}

export const headingStyleName = ({ isNumeric }: Column): string => (isNumeric ? 'headingRight' : 'heading')

const places = Array.from({ length: MOST_PLACES + 1 }, (_, count) => count)

const numberStyles = places.map(
  (count) =>
    `<number:number-style style:name="places${count}"><number:number number:decimal-places="${count}" number:min-decimal-places="${count}" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`,
)
const DATE_STYLE =
  '<number:date-style style:name="day"><number:day/><number:text> </number:text><number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>'

type Look = {
  readonly cell: string
  readonly paragraph?: string
  readonly text?: string
  readonly format?: string
}

const TOP = 'style:vertical-align="top"'
const RIGHT = 'fo:text-align="end" fo:margin-right="0.2cm"'
const looks: Readonly<Record<string, Look>> = {
  title: { cell: TOP, text: 'fo:font-size="16pt" fo:font-weight="bold"' },
  line: { cell: TOP },
  heading: {
    cell: 'style:vertical-align="bottom" fo:wrap-option="wrap" fo:border-bottom="1.5pt solid #16191d"',
    text: 'fo:font-weight="bold"',
  },
  headingRight: {
    cell: 'style:vertical-align="bottom" fo:wrap-option="wrap" fo:border-bottom="1.5pt solid #16191d" style:text-align-source="fix"',
    paragraph: RIGHT,
    text: 'fo:font-weight="bold"',
  },
  wrapped: { cell: `${TOP} fo:wrap-option="wrap"` },
  wrappedRight: { cell: `${TOP} fo:wrap-option="wrap" style:text-align-source="fix"`, paragraph: RIGHT },
  link: { cell: TOP, text: 'fo:color="#12436d" style:text-underline-style="solid"' },
  date: {
    cell: `${TOP} style:text-align-source="fix"`,
    paragraph: 'fo:text-align="start"',
    format: 'day',
  },
  ...Object.fromEntries(
    places.map((count) => [
      `number${count}`,
      { cell: `${TOP} style:text-align-source="fix"`, paragraph: RIGHT, format: `places${count}` },
    ]),
  ),
}

/** The styles of cells, with the formats of numbers they use. */
export const cellStylesXml = [
  ...numberStyles,
  DATE_STYLE,
  ...Object.entries(looks).map(
    ([name, { cell, paragraph, text, format }]) =>
      `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${format ? ` style:data-style-name="${format}"` : ''}><style:table-cell-properties ${cell}/>${paragraph ? `<style:paragraph-properties ${paragraph}/>` : ''}${text ? `<style:text-properties ${text}/>` : ''}</style:style>`,
  ),
].join('')

/** Centimetres a character of 12 point Arial takes. */
const CHARACTER = 0.235

/** The style of a column, by its width in characters. */
export const columnStyleName = (width: number): string => `width${width}`
/** The style of a row, by its lines. */
export const rowStyleName = (lines: number): string => `lines${lines}`

export const columnStyleXml = (width: number): string =>
  `<style:style style:name="${columnStyleName(width)}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CHARACTER).toFixed(3)}cm"/></style:style>`

export const rowStyleXml = (lines: number): string =>
  `<style:style style:name="${rowStyleName(lines)}" style:family="table-row"><style:table-row-properties style:row-height="${lines * LINE_HEIGHT}pt" style:use-optimal-row-height="true"/></style:style>`

/** Points the title takes above the charts. */
export const CHARTS_TITLE_HEIGHT = 2 * LINE_HEIGHT

const keptHeight = (name: string, height: number, breaks: string) =>
  `<style:style style:name="${name}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="false"${breaks}/></style:style>`

/** Rows of the sheet of charts keep their height in every program, so that its printed pages end between charts. */
export const chartRowStylesXml = [
  keptHeight('chartsTitle', CHARTS_TITLE_HEIGHT, ''),
  keptHeight('chartsLine', LINE_HEIGHT, ''),
  keptHeight('chartsPage', LINE_HEIGHT, ' fo:break-before="page"'),
].join('')
