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
  const entries = partsByName(await zipEntries(file))
  const part = async (name: string) => {
    const entry = entries.get(name.toLowerCase())
    return entry ? entryText(file, entry) : ''
  }
  const related = async (name: string) => relations(await part(relationsOf(name)), folderOf(name))
  const workbookName = ofType(await related(''), 'officeDocument') ?? 'xl/workbook.xml'
  const workbookXml = await part(workbookName)
  if (!/<(?:\w+:)?workbook[\s>]/.test(workbookXml)) throw notAWorkbook(entries)
  const parts = await related(workbookName)
  const folder = folderOf(workbookName)
  const sheets = [...elements(workbookXml, 'sheet')].flatMap(({ attributes }) => {
    const id = attribute(attributes, '(?:\\w+:)?id') ?? ''
    const entry = entries.get(parts.find((each) => each.id === id)?.name.toLowerCase() ?? '')
    const name = attribute(attributes, 'name') ?? ''
    return entry ? [{ name, hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible', entry }] : []
  })
  const strings = entries.get((ofType(parts, 'sharedStrings') ?? `${folder}sharedStrings.xml`).toLowerCase())
  const [properties] = elements(workbookXml, 'workbookPr')
  return {
    file,
    sheets,
    formats: cellFormats(await part(ofType(parts, 'styles') ?? `${folder}styles.xml`)),
    sharedStrings: strings ? sharedStrings(await entryText(file, strings)) : [],
    from1904: /^(1|true)$/.test(attribute(properties?.attributes ?? '', 'date1904') ?? ''),
  }
}

/** A part that another names, and what for: the last word of its type. */
type Relation = { readonly id: string; readonly type: string; readonly name: string }

function relations(xml: string, folder: string): Relation[] {
  return Array.from(elements(xml, 'Relationship'), ({ attributes }) => {
    const target = attribute(attributes, 'Target') ?? ''
    return {
      id: attribute(attributes, 'Id') ?? '',
      type: attribute(attributes, 'Type')?.split('/').at(-1) ?? '',
      name: target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`,
    }
  })
}

const ofType = (parts: readonly Relation[], type: string) => parts.find((each) => each.type === type)?.name

const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1)
/** Of the whole package when no part is named (ISO/IEC 29500-2, 9.3). */
const relationsOf = (name: string) => `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`

/** Names of parts are the same in capitals and small letters (ISO/IEC 29500-2, 9.1). */
const partsByName = (entries: ReadonlyMap<string, ZipEntry>) =>
  new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]))

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
