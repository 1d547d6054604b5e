import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstScreenPlugin } from '../../../src/web/build/firstScreenPlugin.ts'

const PAGE =
  '<!doctype html><html><head><title>Figures</title></head><body><script type="module" src="/main.js"></script></body></html>'

let root: string
let html: string
let assets: string[]

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'scorecard-first-screen-'))
  await writeFile(join(root, 'index.html'), PAGE)
  await writeFile(join(root, 'main.css'), '.figure { color: #a81e16; }')
  await writeFile(join(root, 'main.js'), "import './main.css'\nconsole.log('figures')")
  const plugins = [firstScreenPlugin()]
  await build({ root, plugins, configFile: false, logLevel: 'silent' })
  html = await readFile(join(root, 'dist/index.html'), 'utf8')
  assets = await readdir(join(root, 'dist/assets'))
})

afterAll(() => rm(root, { recursive: true, force: true }))

describe('the first screen', () => {
  test('waits for no style sheet: its styles stand in the page, and nowhere else', () => {
    expect(html).toMatch(/<style>\.figure\{color:#a81e16\}<\/style><link[^>]*>\s*<title>/)
    expect(html.match(/<link rel="stylesheet"[^>]*>/g)?.every((link) => link.includes(' disabled'))).toBe(
      true,
    )
    expect(assets.filter((name) => name.endsWith('.css'))).toEqual([])
  })

  test('tells chunks that come later that the page’s style sheet is in place: a link to it that is never followed', () => {
    expect(html).toMatch(/<link rel="stylesheet" href="\/assets\/index-[\w-]+\.css" disabled>/)
  })

  test('is painted before the page’s own script is even asked for', () => {
    const [script = ''] = assets.filter((name) => name.endsWith('.js'))
    expect(html).not.toContain('modulepreload')
    expect(html).not.toMatch(/<script[^>]* src=/)
    expect(html).toContain(`<script data-page="/assets/${script}">`)
  })
})
