import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

/** One face as its foundry ships it, and the part of its design space that DESIGN.md uses. */
export interface Typeface {
  family: string
  fileName: string
  source: string
  weights: { min: number; max: number }
  otherAxes: Record<string, number>
}

/** Figures, tables, controls and charts: 400 to 700. Headlines and narrative: 400 to 600, at one optical size. */
export const typefaces: readonly Typeface[] = [
  {
    family: 'Source Sans 3',
    fileName: 'source-sans-3.woff2',
    source: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    weights: { min: 400, max: 700 },
    otherAxes: {},
  },
  {
    family: 'Source Serif 4',
    fileName: 'source-serif-4.woff2',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
    weights: { min: 400, max: 600 },
    otherAxes: { opsz: 20 },
  },
]

const BASIC_LATIN = between(0x20, 0x7e)
const ACCENTED = 'àáâäåæçèéêëìíîïñòóôöøùúûüÀÁÂÄÉÈÊÍÎÓÔÖÚÛÜÇ'
const SIGNS = '\u00a0£€§©·–—‘’“”•…±×÷−½¼¾°²³µ†'

/** Every character drawn in our own faces; anything else falls back to the reader's system face. */
export const characters = BASIC_LATIN + ACCENTED + SIGNS

/** Kerning, ligatures, accents, and the tabular lining figures that every table relies on. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum']

/** The face as WOFF2, cut to `characters`, its weights and its features. */
export async function subsetTypeface({ source, weights, otherAxes }: Typeface): Promise<Buffer> {
  const font = await readFile(fileURLToPath(import.meta.resolve(source)))
  return subsetFont(font, characters, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    variationAxes: { wght: weights, ...otherAxes },
  })
}

function between(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, offset) => first + offset))
}
