import { createRequire } from 'node:module'
import type { renderAsync } from '@resvg/resvg-js'
import { staticSans, staticSerif, typefaceFiles } from './typefaces.ts'

/** Draws SVG as PNG, with our own faces and none of the machine's. */
export type Rasteriser = {
  pngOf(svg: string, options: { readonly scale: number }): Promise<Uint8Array<ArrayBuffer>>
}

/** Loaded on demand: where the platform has no such binary, everything that needs no pixels still works. */
export async function rasteriser(facesFolder: string): Promise<Rasteriser> {
  const fontFiles = await typefaceFiles(facesFolder)
  const { renderAsync: drawn } = createRequire(import.meta.url)('@resvg/resvg-js') as {
    renderAsync: typeof renderAsync
  }
  return {
    // On a thread of its own, so that one is drawn while another is written.
    async pngOf(svg, { scale }) {
      const picture = await drawn(inStaticFaces(svg), {
        fitTo: { mode: 'zoom', value: scale },
        font: { fontFiles, loadSystemFonts: false, defaultFontFamily: staticSans },
        background: '#ffffff',
      })
      return new Uint8Array(picture.asPng())
    },
  }
}

/** The drawing by the names our static faces have, and without the faces it carries, which a rasteriser cannot read. */
const inStaticFaces = (svg: string): string =>
  svg
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/'Source Sans 3 Variable'/g, `'${staticSans}'`)
    .replaceAll(/'Source Serif 4 Variable'/g, `'${staticSerif}'`)
