import { ImageRun } from 'docx'
import { type GlyphName, glyphForStatus } from '../../../chart/glyphs.ts'
import { svgGlyph } from '../../../chart/svgText.ts'
import { inPrintInk } from '../printInk.ts'
import { xmlWords } from './xmlWords.ts'
import type { Block, Drawing, Inline, ReportDocument } from '../reportDocument.ts'

/** Draws an SVG as PNG, for word processors that show no SVG. */
export type Picture = (svg: string) => Promise<Uint8Array>

/** The pictures of a paper with their pixels, each drawn once. */
export type DocxPictures = {
  readonly drawing: (drawing: Drawing) => ImageRun
  /** A shape whose word stands beside it. */
  readonly glyph: (glyph: GlyphName) => ImageRun
}

const GLYPH_MILLIMETRES = 2.7
/** A shape stands a little below the line its word stands on. */
const LOWERED = '-1pt'

export async function docxPictures(document: ReportDocument, picture: Picture): Promise<DocxPictures> {
  const pixels = new Map<string, Uint8Array>()
  for (const svg of new Set(svgsOf(document))) pixels.set(svg, await picture(svg))
  const image = (svg: string, millimetres: number, told: { alternative: string } | 'decorative') => {
    const { width, height } = boxOf(svg)
    const across = (millimetres / 25.4) * 96
    const fallback = pixels.get(svg)
    if (!fallback) throw new Error('A picture was placed that the paper does not hold.')
    return new ImageRun({
      type: 'svg',
      data: new TextEncoder().encode(svg),
      fallback: { type: 'png', data: fallback },
      transformation: { width: across, height: (across * height) / width },
      ...(told === 'decorative'
        ? { decorative: true, run: { position: LOWERED } }
        : { altText: { name: 'Chart', description: xmlWords(told.alternative) } }),
    })
  }
  return {
    drawing: ({ svg, alternative, millimetres }) => image(svg, millimetres, { alternative }),
    glyph: (glyph) => image(glyphSvg(glyph), GLYPH_MILLIMETRES, 'decorative'),
  }
}

function boxOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width ?? 1), height: Number(height ?? 1) }
}

const glyphSvg = (glyph: GlyphName): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">${inPrintInk(svgGlyph(glyph, 0, 0, 16, '#000000'))}</svg>`

const svgsOf = ({ blocks }: ReportDocument): string[] => blocks.flatMap(svgsOfBlock)

function svgsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return []
    case 'paragraph':
      return block.content.flatMap(svgsOfInline)
    case 'picture':
      return [block.svg]
    case 'sideBySide':
      return [...block.left, ...block.right].flatMap(svgsOfBlock)
    case 'table':
      return block.rows.flatMap((row) =>
        row.kind === 'group' ? [] : row.cells.flatMap(({ lines }) => lines.flat().flatMap(svgsOfInline)),
      )
  }
}

function svgsOfInline(inline: Inline): string[] {
  switch (inline.kind) {
    case 'picture':
      return [inline.svg]
    case 'glyph':
      return [glyphSvg(inline.glyph)]
    case 'tag':
      return [glyphSvg(glyphForStatus(inline.mark))]
    case 'text':
    case 'link':
    case 'tickBox':
    case 'blank':
      return []
  }
}
