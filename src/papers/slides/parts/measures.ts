/** Lengths of a drawing are in English Metric Units: 914,400 an inch, 12,700 a point. */
export const emu = (inches: number): number => Math.round(inches * 914_400)

/** In inches: a slide of 16 by 9 as PowerPoint makes them. */
export const slideWidth = 13.333
export const slideHeight = 7.5
export const MARGIN = 0.5
export const innerWidth = slideWidth - 2 * MARGIN

/** A place on the slide in inches. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

export const transform = ({ x, y, w, h }: Box, name: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): string =>
  `<${name}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></${name}>`
