import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { characters, subsetTypeface, type Typeface, typefaces } from './subsetTypeface.ts'

const REQUESTED = 'virtual:typefaces.css'
const RESOLVED = '\0virtual:typefaces.css'

/**
 * Gives `import 'virtual:typefaces.css'` the @font-face rules of our two faces, cut to what the product
 * draws. Cut files are kept in Vite's cache, so that only the first build pays for them. In a build each is
 * a hashed asset, preloaded from index.html.
 */
export function typefacesPlugin(): Plugin {
  let cacheFolder = ''
  let base = '/'
  return {
    name: 'scorecard:typefaces',
    configResolved(config) {
      cacheFolder = join(config.cacheDir, 'typefaces')
      base = config.base
    },
    resolveId: { filter: { id: /^virtual:typefaces\.css$/ }, handler: () => RESOLVED },
    load: {
      filter: { id: new RegExp(`^\0${REQUESTED}$`) },
      handler: async () =>
        (await Promise.all(typefaces.map((face) => fontFaceRule(face, cacheFolder)))).join('\n'),
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((fileName) => fileName.endsWith('.woff2'))
          .map((fileName) => preload(base + fileName)),
    },
  }
}

async function fontFaceRule(face: Typeface, cacheFolder: string): Promise<string> {
  const path = await cutOnce(face, cacheFolder)
  return `@font-face {
  font-family: '${face.family}';
  src: url('${path}') format('woff2');
  font-weight: ${face.weights.min} ${face.weights.max};
  font-style: normal;
  font-display: swap;
}`
}

async function cutOnce(face: Typeface, cacheFolder: string): Promise<string> {
  const recipe = await readFile(new URL('./subsetTypeface.ts', import.meta.url))
  const key = createHash('sha256').update(recipe).update(JSON.stringify(face)).update(characters)
  const folder = join(cacheFolder, key.digest('hex').slice(0, 16))
  const path = join(folder, face.fileName)
  const cut = await readFile(path).catch(() => null)
  if (cut !== null) return path
  await mkdir(folder, { recursive: true })
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, await subsetTypeface(face))
  await rename(unfinished, path)
  return path
}

function preload(href: string): HtmlTagDescriptor {
  const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href, crossorigin: true }
  return { tag: 'link', attrs, injectTo: 'head-prepend' }
}
