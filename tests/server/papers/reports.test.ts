import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import validate from '@ooxml-tools/validate'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import type { Minutes } from '../../../src/contract/minutes.ts'
import type { PrioritiesPage } from '../../../src/contract/priorities.ts'
import type { Report, ReportLine } from '../../../src/contract/reports.ts'
import type { ScorecardPage } from '../../../src/contract/scorecards.ts'
import type { ReportRow } from '../../../src/domain/reports/report.ts'
import { inlinePapers } from '../../../src/server/papers/paperMaker.ts'
import { nodePaperTools } from '../../../src/server/papers/nodePaperTools.ts'
import { exampleDatabase } from '../../support/examplePack.ts'
import { pdfAbsence, pdfText } from '../../support/pdfPrograms.ts'
import { personAs } from '../../support/people.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
let api: TestApi
let activity: Report
let annual: Report

beforeAll(async () => {
  api = await testApi({
    database: await exampleDatabase(),
    papers: (database) => inlinePapers(database, nodePaperTools(folder)),
  })
  const [second, first] = await api.done<ReportLine[]>('GET', decisionPaths.reports())
  activity = await api.done<Report>('GET', decisionPaths.report(first?.id ?? ''))
  annual = await api.done<Report>('GET', decisionPaths.report(second?.id ?? ''))
}, 120_000)
afterAll(() => {
  expect(api.faults).toEqual([])
  rmSync(folder, { recursive: true })
})

const textOf = ({ sections }: Report, id: string): string =>
  sections.find((each) => each.id === id)?.text ?? ''
const plain = (words: string): string => words.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ').trim()

async function file(format: string): Promise<Uint8Array> {
  const response = await api.app.request(
    `http://scorecard.example${decisionPaths.reportExport(activity.id, format)}`,
  )
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

/** Everything a report says: its paragraphs and its table. */
const saidIn = ({ sections }: Report): string[] =>
  sections.flatMap(({ paragraphs, rows }) => [
    ...paragraphs.map((pieces) => plain(pieces.map(({ words }) => words).join(''))),
    ...rows.flatMap(({ recommendation, decision }) => [plain(recommendation), plain(decision)]),
  ])

test('the report of activity is the record’s: its meeting, decisions, membership and reward', async () => {
  expect(activity).toMatchObject({ kind: 'activity', from: '2010-06-15', until: '2010-11-29' })
  expect(activity.meetings.map(({ date }) => date)).toEqual(['2010-11-29'])
  const rows = activity.sections.find(({ id }) => id === 'decisions')?.rows ?? []
  const minutes = await api.done<Minutes>('GET', decisionPaths.minutes(activity.meetings[0]?.id ?? ''))
  expect(rows.map(({ recommendation, decision }) => [recommendation, decision])).toEqual(
    minutes.rows.map(({ recommendation, decision }) => [recommendation, decision]),
  )
  expect(textOf(activity, 'membership')).toContain('[indicator:l-02')
  expect(textOf(activity, 'performance')).toMatch(/^Of \d+ indicators in Q\d 20\d\d\/\d\d, /)
  expect(textOf(activity, 'reward')).toMatch(/£[\d,]+ would be earned if the year ended now/)
  expect(activity.sections.filter(({ edited }) => edited).map(({ id }) => id)).toEqual(['achievements'])
  expect(activity.sections.some(({ recordMoved }) => recordMoved)).toBe(false)
})

test('what was achieved is drafted from the record: what became green, and milestones done in the time', async () => {
  // A report says what every member may read.
  const member = await testApi({ database: api.database, actor: personAs('boardMember') })
  const scorecard = (asAt: string) =>
    member.done<ScorecardPage>('GET', apiPaths.scorecard('chief-executives', { asAt }))
  const saidOf = (report: Report) =>
    report.sections.find(({ id }) => id === 'achievements')?.recordSays?.split('\n') ?? []

  const [then, now] = [await scorecard('2009-03-31'), await scorecard('2010-03-31')]
  const missed = then.rows.filter(({ status }) => status.status === 'red' || status.status === 'amber')
  const green = now.rows
    .filter(({ indicatorId, status }) => {
      return status.status === 'green' && missed.some((row) => row.indicatorId === indicatorId)
    })
    .map(({ indicatorId }) => indicatorId)
  expect(green.length).toBeGreaterThan(0)
  expect(
    saidOf(annual).flatMap((line) => /^\[indicator:([^\]]+)\], which was /.exec(line)?.[1] ?? []),
  ).toEqual(green)

  expect(saidOf(activity)).toContain(
    '[priority:climate-change]: ‘Each organisation sends a representative to the stakeholder meeting in June, to progress a joint fuel poverty strategy’ is done.',
  )
})

test('the annual report has the year’s progress, its groups, and what only a person can write', () => {
  expect(annual.title).toBe('Annual report 2009/10')
  expect(textOf(annual, 'groups')).toContain('[group:')
  // A status in the middle of a sentence keeps the capital of its quarter.
  expect(textOf(annual, 'progress')).toContain('(not due until Q4 in Q3 2008/09)')
  const pieces = annual.sections.find(({ id }) => id === 'achievements')?.paragraphs.flat() ?? []
  const linked = pieces.find(({ link }) => link?.id === 'l-11')
  expect(plain(linked?.words ?? '')).toMatch(/^L 11 /)
})

test('the annual report has every recommendation of the year’s meetings as minuted, decided or not', async () => {
  expect(annual.meetings.map(({ date }) => date)).toEqual(['2009-07-01', '2009-10-27', '2010-01-25'])
  const { rows = [], text } = annual.sections.find(({ id }) => id === 'decisions') ?? {}
  expect(text).toBe('The meetings agreed the following in response to the recommendations put to them.')
  const minuted: Pick<ReportRow, 'meetingId' | 'recommendation' | 'decision'>[] = []
  for (const { id: meetingId } of annual.meetings)
    for (const { recommendation, decision } of (
      await api.done<Minutes>('GET', decisionPaths.minutes(meetingId))
    ).rows)
      minuted.push({ meetingId, recommendation, decision })
  expect(rows).toMatchObject(minuted)
  expect(rows).toHaveLength(minuted.length)
  expect(
    rows.filter(({ decisionId }) => decisionId === null).map(({ recommendation }) => recommendation),
  ).toEqual([expect.stringMatching(/^That the Board agree to receive the report /)])
})

test('each report has every open priority as it stood at its end', async () => {
  const page = await api.done<PrioritiesPage>('GET', decisionPaths.priorities())
  const open = page.priorities.filter(({ isOpen }) => isOpen)
  expect(open.length).toBeGreaterThan(3)
  const linesOf = (report: Report) => textOf(report, 'priorities').split('\n')
  for (const report of [annual, activity])
    expect(linesOf(report).map((line) => line.slice(0, line.indexOf(']') + 1))).toEqual(
      open.map((each) => `[priority:${each.id}]`),
    )
  const recession = (report: Report) =>
    linesOf(report).find((line) => line.startsWith('[priority:the-recession]'))
  expect(recession(annual)).toBe('[priority:the-recession]: Its one milestone is not done.')
  expect(recession(activity)).toMatch(
    /^\[priority:the-recession\]: Two of three milestones are done\. Chief exec/,
  )
  expect(linesOf(activity)[0]).toContain('Milestone slipped: ')
})

test('a link that leads nowhere is refused and named', async () => {
  const wrong = { section: 'achievements', text: 'See [indicator:l-999].' }
  const { fields } = await api.refused(422, 'POST', decisionPaths.reportSections(activity.id), wrong)
  expect(fields?.[0]?.message).toContain('[indicator:l-999]')
})

test('as Word: valid, says the same, and its links lead to the product’s pages', async () => {
  const docx = await file('docx')
  expect(await validate(docx as never, 'docx')).toEqual([])
  const parts = unzipSync(docx)
  const words = [...strFromU8(parts['word/document.xml']!).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([each]) =>
    plain([...each.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, run]) => run).join('')),
  )
  expect(words).toEqual(expect.arrayContaining(saidIn(activity)))
  expect(strFromU8(parts['word/_rels/document.xml.rels']!)).toContain(
    'Target="http://scorecard.example/indicators/l-03"',
  )
}, 60_000)

test('as HTML: says the same, with its links', async () => {
  const html = new TextDecoder().decode(await file('html'))
  const words = plain(html.replaceAll(/<[^>]+>/g, ''))
  for (const said of saidIn(activity)) expect(words).toContain(said)
  expect(html).toContain('<a href="http://scorecard.example/indicators/l-03">')
})

test.skipIf(pdfAbsence !== '')('as PDF/UA-1: says the same', async () => {
  const pdf = await file('pdf')
  expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  const words = plain(pdfText(pdf)).replaceAll(/\s/g, '')
  const [first = ''] = saidIn(activity)
  expect(words).toContain(first.replaceAll(/\s/g, ''))
  for (const { recommendation } of activity.sections.find(({ id }) => id === 'decisions')?.rows ?? [])
    expect(words).toContain(plain(recommendation).replaceAll(/\s/g, '').slice(0, 40))
})
