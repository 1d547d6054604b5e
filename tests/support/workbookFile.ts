import { crc32, deflateRawSync } from 'node:zlib'

/** A cell: text, a number, a number with a format ("0%", "dd/mm/yyyy", "mmm-yy"), a formula, or an error. */
export type WorkbookCell =
  | string
  | number
  | null
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly result?: number }
  | { readonly error: string }

/** A workbook as a spreadsheet saves it, with one sheet for each name. */
export function workbookFile(
  sheets: Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>,
): Uint8Array {
  const strings: string[] = []
  const formats: string[] = []
  const names = Object.keys(sheets)
  const parts = Object.values(sheets).map((rows) => sheetXml(rows, strings, formats))
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  return zipFile({
    'xl/workbook.xml': `${xml}<workbook xmlns:r="r"><sheets>${names
      .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships>${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${xml}<sst>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${xml}<styleSheet><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${index + 164}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${index + 164}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(parts.map((part, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml + part])),
  })
}

function sheetXml(rows: readonly (readonly WorkbookCell[])[], strings: string[], formats: string[]): string {
  const place = (list: string[], value: string) =>
    list.includes(value) ? list.indexOf(value) : list.push(value) - 1
  const cellXml = (cell: WorkbookCell, address: string): string => {
    if (cell === null) return ''
    if (typeof cell === 'string') return `<c r="${address}" t="s"><v>${place(strings, cell)}</v></c>`
    if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
    if ('number' in cell)
      return `<c r="${address}" s="${place(formats, cell.format) + 1}"><v>${cell.number}</v></c>`
    if ('error' in cell) return `<c r="${address}" t="e"><f>1/0</f><v>${cell.error}</v></c>`
    const result = cell.result === undefined ? '' : `<v>${cell.result}</v>`
    return `<c r="${address}"><f>${escaped(cell.formula)}</f>${result}</c>`
  }
  const body = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`))
    return inside.join('') === '' ? '' : `<row r="${row + 1}">${inside.join('')}</row>`
  })
  return `<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A zip of these files, deflated. */
export function zipFile(files: Readonly<Record<string, string>>): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(plain), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(plain.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, tail, Buffer.from(name)]))
    bodies.push(header)
    offset += header.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(bodies.length, 8)
  end.writeUInt16LE(bodies.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...bodies, listing, end]))
}
