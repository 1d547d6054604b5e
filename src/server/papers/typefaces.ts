import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import type { EmbeddedFace } from '../../chart/faceRules.ts'

/**
 * What the static faces are called inside their files: the foundry names the variable face of Source Sans after its
 * lightest weight.
 */
export const staticSans = 'Source Sans 3 ExtraLight'
export const staticSerif = 'Source Serif 4'

type StaticFace = { readonly file: string; readonly source: string; readonly axes: Record<string, number> }

const sans = (weight: number, slope: 'normal' | 'italic'): StaticFace => ({
  file: `source-sans-3-${weight}${slope === 'italic' ? '-italic' : ''}.ttf`,
  source: `@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-${slope}.woff2`,
  axes: { wght: weight },
})

const serif = (weight: number, slope: 'normal' | 'italic'): StaticFace => ({
  file: `source-serif-4-${weight}${slope === 'italic' ? '-italic' : ''}.ttf`,
  source: `@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-${slope}.woff2`,
  axes: { wght: weight, opsz: 20 },
})

const faces: readonly StaticFace[] = [
  sans(400, 'normal'),
  sans(600, 'normal'),
  sans(700, 'normal'),
  sans(400, 'italic'),
  serif(400, 'normal'),
  serif(600, 'normal'),
  serif(400, 'italic'),
]

const between = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, offset) => first + offset))

/** Latin with its accents, and the punctuation and signs that figures and sentences are written with. */
const characters = between(0x20, 0x7e) + between(0xa0, 0x17f) + '‐‑‒–—‘’‚“”„†•…‰‹›⁄€™−×÷≤≥≠←↑→↓\u2009\u202f'
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum']

/**
 * The paths of our faces as static TrueType files, which a rasteriser and a typesetter read, made from the variable ones
 * the pages use and kept in the folder given.
 */
export async function typefaceFiles(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  return Promise.all(
    faces.map(async ({ file, source, axes }) => {
      const path = join(folder, file)
      if (await isThere(path)) return path
      const font = await readFile(fileURLToPath(import.meta.resolve(source)))
      const made = await subsetFont(font, characters, {
        targetFormat: 'truetype',
        keepFeatures: FEATURES,
        variationAxes: axes,
      })
      await writeFile(path, made)
      return path
    }),
  )
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ size }) => size > 0,
    () => false,
  )

/** The two faces of a chart as a drawing carries them: variable, cut to the characters above. */
export async function embeddedFaces(): Promise<EmbeddedFace[]> {
  const carried = [
    { family: 'Source Sans 3 Variable', axes: { wght: { min: 400, max: 700 } }, of: sans(400, 'normal') },
    {
      family: 'Source Serif 4 Variable',
      axes: { wght: { min: 400, max: 600 }, opsz: 20 },
      of: serif(400, 'normal'),
    },
  ]
  return Promise.all(
    carried.map(async ({ family, axes, of }) => {
      const font = await readFile(fileURLToPath(import.meta.resolve(of.source)))
      const made = await subsetFont(font, characters, {
        targetFormat: 'woff2',
        keepFeatures: FEATURES,
        variationAxes: axes,
      })
      const { min, max } = axes.wght
      return {
        family,
        weight: `${min} ${max}`,
        dataUri: `data:font/woff2;base64,${made.toString('base64')}`,
      }
    }),
  )
}
