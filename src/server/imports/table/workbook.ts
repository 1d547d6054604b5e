import { cellFormats, type CellFormat } from './cellFormats.ts'
import { FileRefused } from './fileRefused.ts'
import { attribute, elements, stringText, withoutDoctype } from './xml.ts'
import { entryBytes, tooBig, zipEntries, type ZipEntry } from './zipEntries.ts'

/** A workbook opened as far as its sheets: their rows are still packed. */
export type Workbook = {
  readonly file: Blob
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly entry: ZipEntry }[]
  readonly formats: readonly CellFormat[]
  readonly sharedStrings: readonly string[]
  /** Serials count from 1904 instead of 1900. */
  readonly from1904: boolean
}

/** Strings are kept in memory while a sheet is read; beyond this a workbook is better sent as CSV. */
const MOST_STRING_BYTES = 30_000_000

export async function openWorkbook(file: Blob): Promise<Workbook> {
  const entries = await zipEntries(file)
  const part = async (name: string) => {
    const entry = entries.get(name)
    return entry ? entryText(file, entry) : ''
  }
  const workbookXml = await part('xl/workbook.xml')
  if (workbookXml === '') throw notAWorkbook(entries)
  const targets = relations(await part('xl/_rels/workbook.xml.rels'))
  const sheets = [...elements(workbookXml, 'sheet')].flatMap(({ attributes }) => {
    const entry = entries.get(targets.get(attribute(attributes, '(?:\\w+:)?id') ?? '') ?? '')
    const name = attribute(attributes, 'name') ?? ''
    return entry ? [{ name, hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible', entry }] : []
  })
  const strings = entries.get('xl/sharedStrings.xml')
  const [properties] = elements(workbookXml, 'workbookPr')
  return {
    file,
    sheets,
    formats: cellFormats(await part('xl/styles.xml')),
    sharedStrings: strings ? sharedStrings(await entryText(file, strings)) : [],
    from1904: /^(1|true)$/.test(attribute(properties?.attributes ?? '', 'date1904') ?? ''),
  }
}

function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>()
  for (const { attributes } of elements(xml, 'Relationship')) {
    const target = attribute(attributes, 'Target') ?? ''
    targets.set(attribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return targets
}

function sharedStrings(xml: string): string[] {
  return Array.from(elements(xml, 'si'), ({ inside }) => stringText(inside))
}

async function entryText(file: Blob, entry: ZipEntry): Promise<string> {
  if (entry.size > MOST_STRING_BYTES) throw tooBig()
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of entryBytes(file, entry)) text += decoder.decode(bytes, { stream: true })
  return withoutDoctype(text + decoder.decode())
}

function notAWorkbook(entries: ReadonlyMap<string, ZipEntry>): FileRefused {
  return new FileRefused(
    entries.has('content.xml')
      ? 'This is an OpenDocument file. Save it as XLSX or CSV and send that.'
      : entries.has('xl/workbook.bin')
        ? 'This is a binary workbook (XLSB). Save it as XLSX or CSV and send that.'
        : 'This is a zip file but not a workbook. Unpack it and send the CSV or XLSX inside.',
  )
}
