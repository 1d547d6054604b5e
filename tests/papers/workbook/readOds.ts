import { strFromU8, unzipSync } from 'fflate'
import { attribute, elements, firstInside, plainText } from '../../../src/server/imports/table/xml.ts'
import type { CellRead, SheetRead, WorkbookRead } from './workbookRead.ts'

/** An OpenDocument spreadsheet by its parts. */
export function readOds(bytes: Uint8Array): WorkbookRead {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )
  const content = parts['content.xml'] ?? ''
  const ranges = [...elements(content, 'database-range')].map(({ attributes }) => ({
    name: attribute(attributes, 'table:name') ?? '',
    range: attribute(attributes, 'table:target-range-address') ?? '',
    hasHeading: attribute(attributes, 'table:contains-header') === 'true',
  }))
  const settings = parts['settings.xml'] ?? ''
  const sheets = [...elements(content, 'table')].map(({ attributes, inside }): SheetRead => {
    const name = attribute(attributes, 'table:name') ?? ''
    const own = ranges.filter(({ range }) => range.startsWith(`'${name}'.`))
    // Entries stand inside entries, which the reader of elements by name does not know.
    const [, entry = ''] = settings.split(`<config:config-item-map-entry config:name="${name}">`)
    const [view = ''] = entry.split('</config:config-item-map-entry>')
    const cursor = [...elements(view, 'config-item')].map((each) => each.inside).join(',')
    return {
      name,
      // A sheet ends with the last row that holds anything, as in every program that shows it.
      rows: [...elements(inside, 'table-row')]
        .map((row) => [...elements(row.inside, 'table-cell')].map(cellOf))
        .filter((_, at, rows) => rows.slice(at).some((row) => row.some((cell) => cell !== null))),
      tables: own,
      headings: [...elements(firstInside(inside, 'table-header-rows') ?? '', 'table-cell')].map(
        ({ inside: cell }) => wordsOf(cell),
      ),
      hasHeadingRow:
        own.length > 0 &&
        own.every(({ hasHeading }) => hasHeading) &&
        inside.includes('<table:table-header-rows>'),
      isWrapped: /style:name="wrapped"[^]*?fo:wrap-option="wrap"/.test(content),
      cursor: cursor === '0,0' ? 'A1' : cursor,
    }
  })
  const meta = parts['meta.xml'] ?? ''
  const active = [...elements(settings, 'config-item')].find(
    (each) => attribute(each.attributes, 'config:name') === 'ActiveTable',
  )
  return {
    parts,
    sheets,
    activeSheet: active?.inside ?? '',
    charts: [...elements(content, 'frame')].map(({ inside }) => {
      const folder = attribute([...elements(inside, 'object')][0]?.attributes ?? '', 'xlink:href') ?? ''
      const xml = parts[`${folder.replace('./', '')}/content.xml`] ?? ''
      return {
        title: wordsOf(firstInside(firstInside(xml, 'chart') ?? '', 'title') ?? ''),
        description: plainText(`${firstInside(inside, 'title')}. ${firstInside(inside, 'desc')}`),
        ranges: [...xml.matchAll(/(?:values-)?cell-range-address="([^"]*)"/g)].map(
          ([, range]) => range ?? '',
        ),
      }
    }),
    properties: {
      title: plainText(firstInside(meta, 'title') ?? ''),
      creator: plainText(firstInside(meta, 'creator') ?? ''),
      language: plainText(firstInside(meta, 'language') ?? ''),
      created: plainText(firstInside(meta, 'creation-date') ?? ''),
    },
  }
}

function cellOf({ attributes, inside }: { attributes: string; inside: string }): CellRead | null {
  const type = attribute(attributes, 'office:value-type')
  if (type === 'float') return { is: 'number', written: attribute(attributes, 'office:value') ?? '' }
  if (type === 'date') return { is: 'date', written: attribute(attributes, 'office:date-value') ?? '' }
  if (type !== 'string') return null
  const link = attribute([...elements(inside, 'a')][0]?.attributes ?? '', 'xlink:href')
  return {
    is: 'text',
    written: wordsOf(inside),
    ...(link ? { link: link.replace('#', '').replace('.', '!') } : {}),
  }
}

/** The words of paragraphs: one a line, spaces and tabs put back, other markup taken out. */
const wordsOf = (xml: string): string =>
  [...elements(xml, 'p')]
    .map(({ inside }) =>
      plainEntities(
        inside
          .replace(/<text:s text:c="(\d+)"\/>/g, (_, count: string) => ' '.repeat(Number(count)))
          .replaceAll('<text:s/>', ' ')
          .replaceAll('<text:tab/>', '\t')
          .replace(/<[^>]*>/g, ''),
      ),
    )
    .join('\n')

const plainEntities = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
