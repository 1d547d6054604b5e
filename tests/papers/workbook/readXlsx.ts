import { strFromU8, unzipSync } from 'fflate'
import {
  attribute,
  elements,
  firstInside,
  plainText,
  stringText,
} from '../../../src/server/imports/table/xml.ts'
import type { CellRead, ChartRead, SheetRead, WorkbookRead } from './workbookRead.ts'

type Parts = Readonly<Record<string, string>>

/** An Excel workbook by its parts, relationships followed. */
export function readXlsx(bytes: Uint8Array): WorkbookRead {
  const parts: Parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )
  const strings = [...elements(part(parts, 'xl/sharedStrings.xml'), 'si')].map(({ inside }) =>
    stringText(inside),
  )
  const book = part(parts, 'xl/workbook.xml')
  const related = relationships(parts, 'xl/_rels/workbook.xml.rels')
  const sheets = [...elements(book, 'sheet')].map(({ attributes }) =>
    sheetOf(parts, {
      name: attribute(attributes, 'name') ?? '',
      target: related.get(attribute(attributes, 'r:id') ?? '') ?? '',
      strings,
    }),
  )
  const core = part(parts, 'docProps/core.xml')
  const view = [...elements(book, 'workbookView')][0]?.attributes ?? ''
  return {
    parts,
    sheets,
    activeSheet: sheets[Number(attribute(view, 'activeTab'))]?.name ?? '',
    charts: chartsOf(parts),
    properties: {
      title: plainText(firstInside(core, 'title') ?? ''),
      creator: plainText(firstInside(core, 'creator') ?? ''),
      language: plainText(firstInside(core, 'language') ?? ''),
      created: plainText(firstInside(core, 'created') ?? ''),
    },
  }
}

const part = (parts: Parts, name: string): string => {
  const found = parts[name]
  if (found === undefined) throw new Error(`No part ${name}`)
  return found
}

const relationships = (parts: Parts, name: string): Map<string, string> =>
  new Map(
    [...elements(parts[name] ?? '', 'Relationship')].map(({ attributes }) => [
      attribute(attributes, 'Id') ?? '',
      attribute(attributes, 'Target') ?? '',
    ]),
  )

function sheetOf(
  parts: Parts,
  { name, target, strings }: { name: string; target: string; strings: readonly string[] },
): SheetRead {
  const xml = part(parts, `xl/${target}`)
  const links = new Map(
    [...elements(xml, 'hyperlink')].map(({ attributes }) => [
      attribute(attributes, 'ref') ?? '',
      attribute(attributes, 'location') ?? '',
    ]),
  )
  const rows: (CellRead | null)[][] = []
  const styles = part(parts, 'xl/styles.xml')
  const formats = [...elements(firstInside(styles, 'cellXfs') ?? '', 'xf')]
  const codes = new Map(
    [...elements(styles, 'numFmt')].map(({ attributes }) => [
      attribute(attributes, 'numFmtId'),
      attribute(attributes, 'formatCode') ?? '',
    ]),
  )
  for (const row of elements(xml, 'row')) {
    const cells: (CellRead | null)[] = []
    for (const { attributes, inside } of elements(row.inside, 'c')) {
      const at = attribute(attributes, 'r') ?? ''
      const value = firstInside(inside, 'v') ?? ''
      const format = formats[Number(attribute(attributes, 's'))]?.attributes ?? ''
      const isDate = /yy/.test(codes.get(attribute(format, 'numFmtId')) ?? '')
      const link = links.get(at)
      cells[columnOf(at)] =
        attribute(attributes, 't') === 's'
          ? { is: 'text', written: strings[Number(value)] ?? '', ...(link ? { link } : {}) }
          : { is: isDate ? 'date' : 'number', written: isDate ? dayOf(Number(value)) : value }
    }
    rows[Number(attribute(row.attributes, 'r')) - 1] = Array.from(cells, (cell) => cell ?? null)
  }
  const related = relationships(parts, `xl/worksheets/_rels/${target.split('/').at(-1)}.rels`)
  const marked = [...elements(xml, 'tablePart')].map(({ attributes }) =>
    part(parts, `xl/tables/${(related.get(attribute(attributes, 'r:id') ?? '') ?? '').split('/').at(-1)}`),
  )
  const tables = marked.map((each) => [...elements(each, 'table')][0]?.attributes ?? '')
  return {
    name,
    rows: Array.from(rows, (row) => row ?? []),
    tables: tables.map((each) => ({
      name: attribute(each, 'displayName') ?? '',
      range: attribute(each, 'ref') ?? '',
    })),
    headings: [...elements(marked[0] ?? '', 'tableColumn')].map(
      ({ attributes }) => attribute(attributes, 'name') ?? '',
    ),
    hasHeadingRow: tables.some((each) => attribute(each, 'headerRowCount') === '1'),
    isWrapped: /wrapText="1"/.test(styles),
    cursor: attribute([...elements(xml, 'selection')][0]?.attributes ?? '', 'activeCell') ?? '',
  }
}

const DAY = 86_400_000
const dayOf = (serial: number): string => new Date((serial - 25_569) * DAY).toISOString().slice(0, 10)

function columnOf(address: string): number {
  const letters = address.replace(/\d+$/, '')
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function chartsOf(parts: Parts): ChartRead[] {
  const related = relationships(parts, 'xl/drawings/_rels/drawing1.xml.rels')
  return [...elements(part(parts, 'xl/drawings/drawing1.xml'), 'absoluteAnchor')].map(({ inside }) => {
    const id = attribute([...elements(inside, 'chart')][0]?.attributes ?? '', 'r:id') ?? ''
    const xml = part(parts, `xl/charts/${(related.get(id) ?? '').split('/').at(-1)}`)
    return {
      title: stringText(firstInside(xml, 'title') ?? ''),
      description: attribute([...elements(inside, 'cNvPr')][0]?.attributes ?? '', 'descr') ?? '',
      ranges: [...elements(xml, 'f')].map((each) => plainText(each.inside)),
    }
  })
}
