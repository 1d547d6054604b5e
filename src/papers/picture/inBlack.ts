import { palette } from '../../chart/palette.ts'

/**
 * The same picture in black and greys, for a photocopier: every colour of ours becomes the grey of the same lightness,
 * the actual figures, red and green become black. Marks differ by shape, dash and word, so nothing is lost.
 */
export function inBlack(svg: string): string {
  return svg.replaceAll(/#[0-9a-f]{6}\b/gi, (colour) => greys.get(colour.toLowerCase()) ?? greyOf(colour))
}

const greys = new Map<string, string>([
  ...[palette.actual, palette.forecast, palette.red, palette.green, palette.amber].map(
    (colour): [string, string] => [colour, '#000000'],
  ),
  [palette.amberWash, '#ffffff'],
  [palette.amberFill, '#999999'],
])

/** Relative luminance (WCAG 2.2), put back into sRGB. */
function greyOf(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const level = luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * luminance ** (1 / 2.4) - 0.055
  return `#${Math.round(level * 255)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
