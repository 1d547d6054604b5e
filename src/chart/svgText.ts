import { type GlyphName, glyphs } from './glyphs.ts'
import { palette } from './palette.ts'

const UNSAFE = /[&<>"']/g
// XML 1.0 allows no other control characters, not even escaped.
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe for an element or an attribute of an SVG file. */
export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '').replace(UNSAFE, (sign) => ENTITY[sign] ?? '')

/** A pixel measure to a tenth, without a needless ".0". */
export const px = (value: number): string => String(Math.round(value * 10) / 10)

export type TextStyle = {
  readonly size: number
  readonly fill: string
  readonly weight?: number
  readonly anchor?: 'middle' | 'end'
  readonly family?: string
}

export function svgText(words: string, x: number, y: number, style: TextStyle): string {
  const weight = style.weight ? ` font-weight="${style.weight}"` : ''
  const anchor = style.anchor ? ` text-anchor="${style.anchor}"` : ''
  const family = style.family ? ` font-family="${style.family}"` : ''
  const place = `x="${px(x)}" y="${px(y)}" font-size="${px(style.size)}" fill="${style.fill}"`
  return `<text ${place}${weight}${anchor}${family}>${escapeXml(words)}</text>`
}

/** A glyph `size` pixels square with its top left corner at x, y. */
export function svgGlyph(name: GlyphName, x: number, y: number, size: number, colour: string): string {
  const parts = glyphs[name].map((part) => {
    if ('fill' in part) {
      const opacity = part.opacity === undefined ? '' : ` fill-opacity="${part.opacity}"`
      return `<path d="${part.d}" fill="${part.fill === 'amberFill' ? palette.amberFill : colour}"${opacity}/>`
    }
    const dash = part.dash ? ` stroke-dasharray="${part.dash}"` : ''
    const join = part.join ? ` stroke-linejoin="${part.join}"` : ''
    return `<path d="${part.d}" fill="none" stroke="${colour}" stroke-width="${part.strokeWidth}"${dash}${join}/>`
  })
  return `<g transform="translate(${px(x)} ${px(y)}) scale(${size / 16})">${parts.join('')}</g>`
}
