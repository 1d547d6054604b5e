import { type GlyphName, glyphForStatus, glyphs } from '../../../chart/glyphs.ts'
import { escapeXml } from '../../../chart/svgText.ts'
import type { Status } from '../../../contract/performance.ts'
import { statusMark } from '../../sheet/chartFiguresOf.ts'
import type { VerdictMark } from '../../words/verdictMark.ts'

/** Every glyph once, for `<use>`: a file of sixty indicators shows thousands. */
export const glyphSymbols = (): string =>
  `<svg class="symbols" aria-hidden="true" width="0" height="0">${(Object.keys(glyphs) as GlyphName[])
    .map((name) => `<symbol id="g-${name}" viewBox="0 0 16 16">${glyphs[name].map(partOf).join('')}</symbol>`)
    .join('')}</svg>`

function partOf(part: (typeof glyphs)[GlyphName][number]): string {
  if ('fill' in part) {
    const opacity = part.opacity === undefined ? '' : ` fill-opacity="${part.opacity}"`
    return `<path d="${part.d}" ${part.fill === 'amberFill' ? 'class="amber-fill"' : 'fill="currentColor"'}${opacity}/>`
  }
  const dash = part.dash ? ` stroke-dasharray="${part.dash}"` : ''
  const join = part.join ? ` stroke-linejoin="${part.join}"` : ''
  return `<path d="${part.d}" fill="none" stroke="currentColor" stroke-width="${part.strokeWidth}"${dash}${join}/>`
}

/** A glyph alone: its word stands beside it. */
const glyph = (name: GlyphName): string =>
  `<svg class="g" viewBox="0 0 16 16" aria-hidden="true"><use href="#g-${name}"/></svg>`

const lookOf = ({ status }: Status): string => (status === 'notRated' ? 'none' : status)

/** A status by shape and word. */
export const tag = (status: Status, word: string): string =>
  `<span class="tag ${lookOf(status)}">${glyph(glyphForStatus(statusMark(status)))}${escapeXml(word)}</span>`

/** The shape of a status alone, where a worded column follows. */
export const bareMark = (status: Status): string =>
  `<span class="mark-${lookOf(status)}">${glyph(glyphForStatus(statusMark(status)))}</span>`

export const verdict = ({ glyph: name, look, words }: VerdictMark): string =>
  `<span class="mk ${look}">${glyph(name)}${escapeXml(words)}</span>`
