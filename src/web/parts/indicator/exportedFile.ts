import { chartModel } from '../../../chart/chartModel.ts'
import { exportCsv } from '../../../chart/exportCsv.ts'
import { exportHeight, type ExportSheet, exportSheetSvg, exportWidth } from '../../../chart/exportSheet.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { embeddedFaces } from './embeddedFaces.ts'
import { pngOf } from './pngOf.ts'
import { pngWithWords } from './pngWithWords.ts'

export type ExportFormat = 'png2' | 'png1' | 'svg' | 'csv'

export const extensions: Readonly<Record<ExportFormat, string>> = {
  png2: 'png',
  png1: 'png',
  svg: 'svg',
  csv: 'csv',
}

/** Without it Excel reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The file of one format, with everything it needs inside. Throws where the sheet lacks something. */
export async function exportedFile(format: ExportFormat, sheet: ExportSheet): Promise<Blob> {
  switch (format) {
    case 'csv':
      return new Blob([BYTE_ORDER_MARK, exportCsv(sheet)], { type: 'text/csv;charset=utf-8' })
    case 'svg':
      return new Blob([await wholeSvg(sheet)], { type: 'image/svg+xml' })
    case 'png1':
      return picture(sheet, 1)
    case 'png2':
      return picture(sheet, 2)
  }
}

/** The picture with its typefaces inside. */
async function wholeSvg(sheet: ExportSheet): Promise<string> {
  const drawn = exportSheetSvg({ ...sheet, fonts: await embeddedFaces() })
  if (drawn.outcome === 'refused') throw new Error(`It lacks its ${drawn.missing.join(', ')}`)
  return drawn.svg
}

async function picture(sheet: ExportSheet, scale: 1 | 2): Promise<Blob> {
  const png = await pngOf(await wholeSvg(sheet), scale)
  const words = { Title: sheet.headline, Description: alternativeText(sheet), Source: sheet.source }
  return new Blob([pngWithWords(new Uint8Array(await png.arrayBuffer()), words)], { type: 'image/png' })
}

function alternativeText({ figures, status, asAt }: ExportSheet): string {
  const model = chartModel(figures, { width: exportWidth, height: exportHeight, fontSize: 18 })
  return [
    model.description,
    status ? `${status.word}: ${status.words}` : '',
    asAt ? `As it stood on ${longDate(asAt)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
