import { join } from 'node:path'
import type { EmbeddedFace } from '../../chart/faceRules.ts'
import type { PaperTools } from './makePaper.ts'
import { type Rasteriser, rasteriser } from './rasteriser.ts'
import { embeddedFaces } from './typefaces.ts'

/** What a server can do for papers: faces from our own packages, kept in the data folder, and pixels. */
export function nodePaperTools(dataFolder: string): PaperTools {
  const facesFolder = join(dataFolder, 'typefaces')
  let faces: Promise<readonly EmbeddedFace[]> | undefined
  let drawing: Promise<Rasteriser> | undefined
  return {
    faces: () => (faces ??= embeddedFaces()),
    pdf: async (document) => (await import('./typesetter.ts')).pdfOf(document, facesFolder),
    png: async (svg, options) => (await (drawing ??= rasteriser(facesFolder))).pngOf(svg, options),
  }
}
