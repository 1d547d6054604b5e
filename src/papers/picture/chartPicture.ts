import { chartModel } from '../../chart/chartModel.ts'
import {
  exportSheetSvg,
  sheetMetadata,
  sheetSizes,
  type ExportSheet,
  type SheetSize,
} from '../../chart/exportSheet.ts'
import type { EmbeddedFace } from '../../chart/faceRules.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { inBlack } from './inBlack.ts'
import { pngWithWords } from './pngChunks.ts'

/** How one chart is to be drawn. Print is 300 dots an inch at the width of its size. */
export type PictureOptions = {
  readonly size: SheetSize
  readonly ink: 'colour' | 'black'
  readonly density: 1 | 2 | 'print'
}

export const usualPicture: PictureOptions = { size: 'slide', ink: 'colour', density: 2 }

export type PictureOutcome =
  | { readonly outcome: 'drawn'; readonly svg: string }
  | { readonly outcome: 'refused'; readonly missing: readonly string[] }

/** The chart's SVG in one size and ink; refused, naming each, when the sheet lacks what every picture must say. */
export function pictureSvg(
  sheet: ExportSheet,
  { size, ink }: Pick<PictureOptions, 'size' | 'ink'>,
  fonts: readonly EmbeddedFace[] = [],
): PictureOutcome {
  const drawn = exportSheetSvg({ ...sheet, size, fonts })
  return drawn.outcome === 'drawn' && ink === 'black' ? { ...drawn, svg: inBlack(drawn.svg) } : drawn
}

const MILLIMETRES_IN_INCH = 25.4
const PRINT_DOTS = 300

/** Pixels of the file for each pixel of the drawing. */
export function pictureScale({ size, density }: Pick<PictureOptions, 'size' | 'density'>): number {
  if (density !== 'print') return density
  const { width, millimetres } = sheetSizes[size]
  return ((millimetres / MILLIMETRES_IN_INCH) * PRINT_DOTS) / width
}

/** A drawn PNG with what it says inside it – the same metadata as the SVG's – and the width it is to have on paper. */
export function picturePng(
  png: Uint8Array,
  sheet: ExportSheet,
  { size }: Pick<PictureOptions, 'size'>,
): Uint8Array<ArrayBuffer> {
  const words = {
    Title: sheet.headline,
    Description: alternativeText(sheet),
    Source: sheet.source,
    Metadata: JSON.stringify(sheetMetadata(sheet)),
  }
  return pngWithWords(png, words, sheetSizes[size].millimetres)
}

/** The same chart in sentences, with its status and the date it is as at. */
function alternativeText({ figures, status, asAt }: ExportSheet): string {
  const model = chartModel(figures, { ...sheetSizes.slide, fontSize: 18 })
  return [
    model.description,
    status ? `${status.word}: ${status.words}` : '',
    asAt ? `As it stood on ${longDate(isoDate(asAt))}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
