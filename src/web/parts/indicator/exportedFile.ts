import { exportCsv } from '../../../chart/exportCsv.ts'
import { type ExportSheet, sheetSizes } from '../../../chart/exportSheet.ts'
import { type ChartFormat, formatFacts } from '../../../papers/paperFormats.ts'
import {
  picturePng,
  type PictureOptions,
  pictureScale,
  pictureSvg,
} from '../../../papers/picture/chartPicture.ts'
import { embeddedFaces } from './embeddedFaces.ts'
import { pngOf } from './pngOf.ts'

/** Without it Excel reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The file of one format, with everything it needs inside. Throws where the sheet lacks something. */
export async function exportedFile(
  format: ChartFormat,
  sheet: ExportSheet,
  options: PictureOptions,
): Promise<Blob> {
  const { type } = formatFacts[format]
  if (format === 'csv') return new Blob([BYTE_ORDER_MARK, exportCsv(sheet)], { type })
  const svg = await wholeSvg(sheet, options)
  if (format === 'svg') return new Blob([svg], { type })
  const scale = pictureScale(options)
  const { width, height } = sheetSizes[options.size]
  const png = await pngOf(svg, { width: Math.round(width * scale), height: Math.round(height * scale) })
  return new Blob([picturePng(png, sheet, options)], { type })
}

/** The picture with its typefaces inside. */
async function wholeSvg(sheet: ExportSheet, options: PictureOptions): Promise<string> {
  const drawn = pictureSvg(sheet, options, await embeddedFaces())
  if (drawn.outcome === 'refused') throw new Error(`It lacks its ${drawn.missing.join(', ')}`)
  return drawn.svg
}
