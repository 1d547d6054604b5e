import { palette } from '../../chart/palette.ts'

/** What a drawing's colours become on paper: black, and greys that a photocopier keeps. */
const inks: Readonly<Partial<Record<keyof typeof palette, string>>> = {
  ink: '#000000',
  inkSecond: '#222222',
  inkThird: '#333333',
  hair: '#bbbbbb',
  band: '#f2f2f2',
  red: '#000000',
  amber: '#000000',
  amberFill: '#999999',
  amberWash: '#ffffff',
  green: '#000000',
  notRated: '#000000',
  actual: '#000000',
  target: '#3d3d3d',
  targetBand: '#e0e0e0',
  usual: '#e4e4e4',
  limit: '#6b6b6b',
  stretch: '#000000',
  seriesBreak: '#6b6b6b',
}

const inkOf = new Map(
  Object.entries(inks).map(([name, ink]) => [palette[name as keyof typeof palette], ink] as const),
)

/** A drawing of the chart room in black and greys: shape, dash and word already carry all that colour did. */
export const inPrintInk = (svg: string): string =>
  svg.replace(/#[0-9a-f]{6}\b/g, (colour) => inkOf.get(colour as typeof palette.red) ?? colour)
