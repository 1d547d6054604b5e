import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OPENING } from '../../src/contract/apiPaths.ts'
import type { ScorecardPage, ScorecardRow } from '../../src/contract/scorecards.ts'

const FACES = join(import.meta.dirname, '../../dist/assets')

export type StaticFile = { readonly type: string; readonly body: string | Buffer }

/** The hand-written page of one scorecard as files by path: the page, the rest of its rows, the charts, the faces. */
export async function handWrittenSite(page: ScorecardPage): Promise<Map<string, StaticFile>> {
  const lines = page.groups.flatMap(({ id, name }) => [
    [name],
    ...page.rows.filter((row) => row.groupId === id).map(lineOf),
  ])
  const faces = await readFaces()
  const files = new Map<string, StaticFile>()
  files.set('/', {
    type: 'text/html; charset=utf-8',
    body: await html(page, lines.slice(0, OPENING.rows), [...faces.keys()]),
  })
  files.set('/rows.json', { type: 'application/json', body: JSON.stringify(lines) })
  for (const row of page.rows)
    files.set(`/indicators/${row.indicatorId}.json`, {
      type: 'application/json',
      body: JSON.stringify(seriesOf(row)),
    })
  for (const [path, body] of faces) files.set(path, { type: 'font/woff2', body })
  return files
}

function lineOf(row: ScorecardRow): unknown[] {
  const { values, targets } = seriesOf(row)
  return [
    row.indicatorId,
    row.statusWord,
    row.reference,
    row.title,
    row.leadPartner,
    inWords(row.latest),
    row.latestPeriod,
    row.unit,
    inWords(row.target?.value ?? null),
    inWords(row.stretch),
    'judgement' in row.direction ? row.direction.judgement : '',
    values,
    targets,
  ]
}

function seriesOf({ spark }: ScorecardRow) {
  const targets = spark.targets.flatMap(([quarters, level]) =>
    Array.from({ length: quarters }, () => (typeof level === 'string' ? Number(level) : null)),
  )
  return { values: spark.values.map((value) => (value === null ? null : Number(value))), targets }
}

const inWords = (value: string | null): string =>
  value === null ? '' : Number(value).toLocaleString('en-GB')

async function html(
  page: ScorecardPage,
  lines: readonly unknown[],
  faces: readonly string[],
): Promise<string> {
  const [script, style] = await Promise.all(
    ['page.js', 'page.css'].map((name) => readFile(join(import.meta.dirname, name), 'utf8')),
  )
  const faceOf = (path: string) => (path.includes('serif') ? 'Source Serif 4' : 'Source Sans 3')
  const rules = faces.map(
    (path) =>
      `@font-face{font-family:'${faceOf(path)}';src:url(${path}) format('woff2');font-weight:400 700;font-display:swap}`,
  )
  const preloads = faces.map(
    (path) => `<link rel="preload" as="font" type="font/woff2" href="${path}" crossorigin>`,
  )
  const headings = [
    'Status',
    'Ref',
    '<th class="name">Indicator',
    'Lead',
    'Latest',
    'Period',
    'Unit',
    'Target',
    'Stretch',
    'Travel',
    '<th class="sp">20 quarters',
  ]
  const counts = `${page.counts.red} red, ${page.counts.amber} amber, ${page.counts.green} green, ${page.counts.notRated} not rated`
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${page.title}</title>${preloads.join('')}<style>${rules.join('')}${style}</style>
<main><h1>${page.title}</h1><p>${page.quarter}: ${counts}</p><label>Find an indicator <input type="search"></label>
<table><thead><tr>${headings.map((each) => (each.startsWith('<') ? each : `<th>${each}`)).join('')}</thead><tbody></tbody></table></main>
<script type="application/json" id="rows">${JSON.stringify(lines).replaceAll('<', '\\u003c')}</script><script>${script}</script></html>`
}

async function readFaces(): Promise<Map<string, Buffer>> {
  const names = (await readdir(FACES)).filter((name) => name.endsWith('.woff2'))
  return new Map(
    await Promise.all(
      names.map(async (name) => [`/assets/${name}`, await readFile(join(FACES, name))] as const),
    ),
  )
}
