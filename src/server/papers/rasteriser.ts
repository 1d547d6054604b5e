import { createRequire } from 'node:module'
import type { Resvg } from '@resvg/resvg-js'
import { staticSans, staticSerif, typefaceFiles } from './typefaces.ts'

/** Draws SVG as PNG, with our own faces and none of the machine's. */
export type Rasteriser = { pngOf(svg: string, options: { readonly scale: number }): Uint8Array<ArrayBuffer> }

/** Loaded on demand: where the platform has no such binary, everything that needs no pixels still works. */
export async function rasteriser(facesFolder: string): Promise<Rasteriser> {
  const fontFiles = await typefaceFiles(facesFolder)
  const { Resvg: Drawing } = createRequire(import.meta.url)('@resvg/resvg-js') as { Resvg: typeof Resvg }
  return {
    pngOf(svg, { scale }) {
      const drawing = new Drawing(inStaticFaces(svg), {
        fitTo: { mode: 'zoom', value: scale },
        font: { fontFiles, loadSystemFonts: false, defaultFontFamily: staticSans },
        background: '#ffffff',
      })
      return new Uint8Array(drawing.render().asPng())
    },
  }
}

/** The drawing by the names our static faces have, and without the faces it carries, which a rasteriser cannot read. */
const inStaticFaces = (svg: string): string =>
  svg
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/'Source Sans 3 Variable'/g, `'${staticSans}'`)
    .replaceAll(/'Source Serif 4 Variable'/g, `'${staticSerif}'`)
