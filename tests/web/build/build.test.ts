import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precompressPlugin } from '../../../src/web/build/precompressPlugin.ts'
import { typefacesPlugin } from '../../../src/web/build/typefacesPlugin.ts'

const PAGE =
  '<!doctype html><html><head></head><body><script type="module" src="/main.js"></script></body></html>'
const PROGRAM = `import 'virtual:typefaces.css'\nconsole.log(${JSON.stringify('figure '.repeat(400))})`

let root: string
let assets: string[]

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'scorecard-build-'))
  await writeFile(join(root, 'index.html'), PAGE)
  await writeFile(join(root, 'main.js'), PROGRAM)
  const plugins = [typefacesPlugin(), precompressPlugin()]
  await build({
    root,
    plugins,
    configFile: false,
    logLevel: 'silent',
    build: { reportCompressedSize: false },
  })
  assets = await readdir(join(root, 'dist/assets'))
})

afterAll(() => rm(root, { recursive: true, force: true }))

const built = (name: string) => readFile(join(root, 'dist', name))
const only = (pattern: RegExp) => assets.filter((name) => pattern.test(name))

describe('the built page', () => {
  test('carries each face as an asset named by its content', () => {
    expect(only(/^source-sans-3-[\w-]{8}\.woff2$/)).toHaveLength(1)
    expect(only(/^source-serif-4-[\w-]{8}\.woff2$/)).toHaveLength(1)
  })

  test('declares the faces in its style sheet, swapped in when they arrive', async () => {
    const css = (await built(`assets/${only(/\.css$/)[0]}`)).toString()
    for (const name of only(/\.woff2$/)) expect(css).toContain(`/assets/${name}`)
    expect(css.match(/font-display:\s*swap/g)).toHaveLength(2)
    expect(css).toMatch(/font-weight:\s*400 700/)
  })

  test('asks for both faces before the style sheet has been read', async () => {
    const html = (await built('index.html')).toString()
    for (const name of only(/\.woff2$/)) {
      expect(html).toMatch(new RegExp(`<link rel="preload" as="font"[^>]*href="/assets/${name}" crossorigin`))
    }
    expect(html.indexOf('rel="preload"')).toBeLessThan(html.indexOf('rel="stylesheet"'))
  })

  test('lies beside its own brotli and gzip copies, the same to the byte', async () => {
    const name = `assets/${only(/\.js$/)[0]}`
    const [plain, brotli, zipped] = await Promise.all([built(name), built(`${name}.br`), built(`${name}.gz`)])
    expect(brotliDecompressSync(brotli).equals(plain)).toBe(true)
    expect(gunzipSync(zipped).equals(plain)).toBe(true)
    expect(brotli.length).toBeLessThan(plain.length)
  })

  test('keeps no compressed copy of a file too small to gain, nor of a font', () => {
    expect(only(/\.woff2\.(br|gz)$/)).toEqual([])
    expect(only(/\.css\.br$/)).toEqual([])
  })
})
