import { escapeXml } from '../../../chart/svgText.ts'
import { textWidth } from '../../../chart/textWidth.ts'
import { wrapEvenly, wrapWords } from '../../../chart/wrapWords.ts'

export type Run = {
  readonly words: string
  readonly bold?: boolean
  /** Six hexadecimal digits. */
  readonly colour?: string
  /** The relation of the slide it leads to. */
  readonly link?: string
}

export type TextLook = { readonly size?: number; readonly align?: 'ctr' | 'r' }

/** A colour of the palette as DrawingML writes it. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase()

export const solid = (colour: string): string =>
  `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`

/** A paragraph in British English; line ends within a run become breaks. */
export function paragraph(runs: readonly Run[] | string, { size, align }: TextLook = {}): string {
  const given = typeof runs === 'string' ? [{ words: runs }] : runs
  const look = `lang="en-GB"${size ? ` sz="${size * 100}"` : ''}`
  const set = given.flatMap(({ words, bold, colour, link }: Run) => {
    const inside = `${colour ? solid(colour) : ''}${link ? `<a:hlinkClick r:id="${link}" action="ppaction://hlinksldjump"/>` : ''}`
    const properties = `<a:rPr ${look}${bold ? ' b="1"' : ''}${inside ? `>${inside}</a:rPr>` : '/>'}`
    return words
      .split(/\r\n|\r|\n/)
      .map((line) => `<a:r>${properties}<a:t>${escapeXml(line)}</a:t></a:r>`)
      .join(`<a:br><a:rPr ${look}/></a:br>`)
  })
  return `<a:p>${align ? `<a:pPr algn="${align}"/>` : ''}${set.join('')}<a:endParaRPr ${look}/></a:p>`
}

/** Arial is wider than the face our widths are measured in: a tenth covers every letter mix of a sentence. */
export const WIDER = 1.1
const LINE = 1.2

/** How many lines the words take in a box so many inches wide, in Arial of so many points. */
export const linesOf = (words: string, width: number, size: number, bold = false): number =>
  Math.max(
    1,
    words
      .split('\n')
      .reduce(
        (lines, line) =>
          lines + wrapWords(line, width * 72, { size: size * WIDER, weight: bold ? 700 : 400 }).length,
        0,
      ),
  )

/** The height of so many lines in inches. */
export const heightOf = (lines: number, size: number): number => (lines * size * LINE) / 72

/** The first of `sizes`, largest first, in which the words stay within the box; the last where none does. */
export function fittedSize(
  words: string,
  { w, h }: { readonly w: number; readonly h: number },
  sizes: readonly number[],
  bold = true,
): { readonly size: number } {
  const fits = (size: number) => heightOf(linesOf(words, w, size, bold), size) <= h
  return { size: sizes.find(fits) ?? sizes.at(-1) ?? 0 }
}

/** Bold words in as few lines as `width` inches allow, and the least width that keeps those lines alike in length. */
export function evenWidth(
  words: string,
  width: number,
  size: number,
): { readonly lines: number; readonly width: number } {
  const measure = { size: size * WIDER, weight: 700 }
  const lines = wrapEvenly(words, width * 72, measure)
  if (lines.length < 2) return { lines: 1, width }
  const widest = Math.max(...lines.map((line) => textWidth(line, measure.size, measure.weight)))
  return { lines: lines.length, width: Math.min(width, (widest * 1.02) / 72) }
}
