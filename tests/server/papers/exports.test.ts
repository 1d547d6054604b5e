import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { recordPaths } from '../../../src/contract/recordPaths.ts'
import type { IndicatorPage } from '../../../src/contract/indicators.ts'
import type { Paper } from '../../../src/contract/papers.ts'
import type { ScorecardPage } from '../../../src/contract/scorecards.ts'
import { personAs } from '../../support/people.ts'
import { nodePaperTools } from '../../../src/server/papers/nodePaperTools.ts'
import { exampleDatabase } from '../../support/examplePack.ts'
import { GatedPapers } from '../../support/gatedPapers.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

let api: TestApi
const gated = new GatedPapers()

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-papers-'))
  api = await testApi({
    database: await exampleDatabase(),
    papers: (database) => gated.of(database, nodePaperTools(folder)),
  })
}, 60_000)

async function file(path: string): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const response = await api.app.request(path)
  if (response.status !== 200) throw new Error(await response.text())
  const [, name = ''] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  const type = response.headers.get('content-type') ?? ''
  return { name, type, bytes: new Uint8Array(await response.arrayBuffer()) }
}

const words = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const when = { quarter: '2010-11-q2' }

describe('one chart', () => {
  test('is drawn with its own faces, what it says and every figure of the API', async () => {
    const page = await api.done<IndicatorPage>('GET', apiPaths.indicator('l-03', when))
    const svg = await file(recordPaths.indicatorExport('l-03', { format: 'svg', ...when }))
    expect(svg.name).toBe('harrow-l03-thefts-of-and-from-vehicles-2010-11-q2-as-at-2010-11-29.svg')
    expect(words(svg.bytes)).toContain('src:url(data:font/woff2;base64,')
    const csv = await file(recordPaths.indicatorExport('l-03', { format: 'csv', ...when }))
    const rows: Record<string, string>[] = parse(words(csv.bytes), { columns: true, bom: true })
    const given = page.series.flatMap(({ observation }) => observation?.value ?? [])
    expect(rows.map((row) => row['Actual']).filter(Boolean)).toEqual(given)
  })

  test('as PNG has the size of its purpose, and what it says inside', async () => {
    const query = { format: 'png', ...when, size: 'paper', density: 'print', ink: 'black' }
    const { bytes } = await file(recordPaths.indicatorExport('l-03', query))
    const png = Buffer.from(bytes)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2008, 1406])
    const at = png.indexOf('pHYs') + 4
    // 300 dots an inch are 11,811 a metre.
    expect(Math.abs(png.readUInt32BE(at) - 11_811)).toBeLessThan(3)
    const metadata = /Metadata\0\0\0en-GB\0\0(\{.*?"rows":\[.*?\]\})/s.exec(png.toString())?.[1] ?? ''
    expect(JSON.parse(metadata)).toMatchObject({ reference: 'L 03', unit: 'offences', asAt: '2010-11-29' })
  })

  test('with a headline of one’s own says that, and with none is refused by name', async () => {
    const query = { format: 'svg', ...when }
    const own = await file(recordPaths.indicatorExport('l-03', { ...query, headline: 'Thefts are down' }))
    expect(words(own.bytes)).toContain('>Thefts are down</text>')
    await api.refused(422, 'GET', recordPaths.indicatorExport('l-03', { ...query, headline: ' ' }))
  })
})

describe('every chart at once', () => {
  test('is a ZIP with each as SVG, PNG and CSV, the same bytes each time', async () => {
    const card = await api.done<ScorecardPage>('GET', apiPaths.scorecard('chief-executives', when))
    const chosen = card.rows.slice(0, 2).map(({ indicatorId }) => indicatorId)
    const path = recordPaths.scorecardExport('chief-executives', {
      format: 'charts',
      ...when,
      density: '1',
      indicators: chosen.join(','),
    })
    const { name, bytes } = await file(path)
    expect(name).toMatch(/^harrow-.*-2010-11-q2-as-at-2010-11-29-charts\.zip$/)
    expect(Object.keys(unzipSync(bytes)).map((each) => each.split('.').at(-1))).toEqual([
      'csv',
      'png',
      'svg',
      'csv',
      'png',
      'svg',
    ])
    expect(Buffer.from((await file(path)).bytes).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('one export at a time', () => {
  test('can be asked about and cancelled by its owner alone, and another is refused meanwhile', async () => {
    const letGo = gated.hold()
    const path = recordPaths.indicatorExport('l-03', { format: 'csv', ...when, export: 'mine' })
    const answer = api.ask('GET', path)
    await expect.poll(() => api.ask('GET', recordPaths.export('mine')).then(({ status }) => status)).toBe(200)
    expect((await api.done<{ stage: string }>('GET', recordPaths.export('mine'))).stage).toBe(
      'Waiting for its turn',
    )
    expect((await api.refused(429, 'GET', path)).detail).toContain('An export of yours is still being made.')
    await api.as(personAs('analyst')).refused(404, 'DELETE', recordPaths.export('mine'))
    expect((await api.ask('DELETE', recordPaths.export('mine'))).status).toBe(204)
    letGo()
    expect((await answer).body).toMatchObject({ detail: 'The export was cancelled.' })
    expect((await api.ask('GET', path)).status).toBe(200)
  })

  test('what is not there is refused, and nobody outside may export', async () => {
    await api.refused(404, 'GET', recordPaths.indicatorExport('nobody', { format: 'csv' }))
    await api.refused(404, 'GET', recordPaths.scorecardExport('nobody', { format: 'charts' }))
    await api.refused(422, 'GET', recordPaths.scorecardExport('chief-executives', { format: 'gif' }))
    await api.as(null).refused(401, 'GET', recordPaths.indicatorExport('l-03', { format: 'csv' }))
  })
})

describe('a paper issued', () => {
  test('is kept with its hash, though the figures change after it', async () => {
    const paper = await api.done<Paper>('POST', recordPaths.papers(), {
      of: { kind: 'group', id: 'safer-harrow' },
      format: 'charts',
      ...when,
    })
    expect(paper.sha256).toMatch(/^[0-9a-f]{64}$/)
    const before = await file(recordPaths.paperFile(paper.id))
    expect([before.bytes.length, before.name]).toEqual([paper.size, paper.fileName])
    const hash = await crypto.subtle.digest('SHA-256', Buffer.from(before.bytes))
    expect(Buffer.from(hash).toString('hex')).toBe(paper.sha256)
    expect((await api.done<Paper[]>('GET', recordPaths.papers())).map(({ id }) => id)).toEqual([paper.id])
    const log = JSON.stringify(await api.done('GET', recordPaths.log()))
    expect(log).toContain('issued “Safer Harrow” as CHARTS, as at 29 November 2010')
    expect(log).toContain(paper.sha256)

    const board = api.as(personAs('boardMember'))
    expect(await board.done('GET', recordPaths.papers())).toEqual([])
    await board.refused(404, 'GET', recordPaths.paperFile(paper.id))
    await api.as(personAs('analyst')).refused(403, 'POST', recordPaths.papers(), {
      of: { kind: 'group', id: 'safer-harrow' },
      format: 'charts',
    })
  })
})
