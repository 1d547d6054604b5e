import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import validate from '@ooxml-tools/validate'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { recordPaths } from '../../../src/contract/recordPaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import type { Meeting } from '../../../src/contract/meetings.ts'
import type { Invitation } from '../../../src/contract/morning.ts'
import type { Minutes } from '../../../src/contract/minutes.ts'
import type { Paper } from '../../../src/contract/papers.ts'
import { minuteLine } from '../../../src/domain/meetings/minute.ts'
import { NO_DECISION } from '../../../src/domain/meetings/minutes.ts'
import { inlinePapers } from '../../../src/server/papers/paperMaker.ts'
import { nodePaperTools } from '../../../src/server/papers/nodePaperTools.ts'
import { pdfAbsence, pdfText } from '../../support/pdfPrograms.ts'
import { moveTo, partnership } from '../../support/partnershipBuilder.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

const folder = mkdtempSync(join(tmpdir(), 'minutes-'))
let api: TestApi
let meeting: Meeting
let minutes: Minutes

const get = <T>(path: string) => api.done<T>('GET', path)
const post = <T>(path: string, body: unknown) => api.done<T>('POST', path, body)

beforeAll(async () => {
  api = await testApi({ papers: (database) => inlinePapers(database, nodePaperTools(folder)) })
  await post(apiPaths.partnership(), partnership)
  await moveTo(api, '2010-11-29')
  const { id } = await post<Meeting>(apiPaths.meetings(), {
    kind: 'performanceMorning',
    title: 'Chief executives, performance morning',
    date: '2010-11-29',
    note: '',
  })
  const [guest] = await post<Invitation[]>(decisionPaths.meetingInvitations(id), {
    invitations: [{ role: 'District manager', partnerId: 'jobcentre-plus' }, { role: 'JATCG chair' }],
  })
  await post(decisionPaths.invitationAnswers(id, guest?.invitee ?? ''), { answer: 'present' })
  for (const wording of ['Remove “redundancies” & close <it>.', 'Update on thefts.', 'Review the policy.'])
    await post(decisionPaths.recommendations(id), { wording })
  const [put] = await get<Meeting[]>(apiPaths.meetings())
  const [first, second] = put?.recommendations ?? []
  await post(decisionPaths.decisions(id), {
    recommendationId: first?.id,
    outcome: 'agreed',
    wording: 'Agreed',
    owners: [{ kind: 'role', role: 'Policy officer, Harrow Council' }],
    dueOn: '2011-02-28',
  })
  await post(decisionPaths.decisions(id), {
    recommendationId: second?.id,
    outcome: 'answered',
    wording: 'Report to the next meeting',
  })
  await post(decisionPaths.decisions(id), { recommendation: 'Thank the officers.', outcome: 'agreed' })
  await post(decisionPaths.minuteNotes(id), { key: 'free:discussion', note: 'First point.\nSecond point.' })
  await post(decisionPaths.minuteSignatures(id), { signedBy: 'Chair' })
  await post(decisionPaths.minuteCorrections(id), { wording: 'The chair sent apologies.' })
  meeting = (await get<Meeting[]>(apiPaths.meetings()))[0]!
  minutes = await get<Minutes>(decisionPaths.minutes(id))
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.close()
  rmSync(folder, { recursive: true })
})

const plain = (words: string): string => words.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ').trim()

async function file(format: string): Promise<Uint8Array> {
  const response = await api.app.request(decisionPaths.minutesExport(meeting.id, format))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toContain(
    `harrow-minutes-chief-executives-performance-morning-2010-11-29.${format}`,
  )
  return new Uint8Array(await response.arrayBuffer())
}

/** The table's rows as the API has them, cells parted by "|". */
const tableOf = ({ rows }: Minutes): string[] =>
  rows.map(({ number, recommendation, decision }) =>
    [number ?? '–', recommendation, decision === '' ? NO_DECISION : decision].join('|'),
  )

test('the minutes say what the register says, word for word', () => {
  const decided = [
    ...meeting.recommendations.flatMap(({ decision }) => decision ?? []),
    ...meeting.otherDecisions,
  ]
  expect(minutes.rows.map(({ decision }) => decision).filter(Boolean)).toEqual(decided.map(minuteLine))
  expect(minutes.rows.map(({ recommendation }) => recommendation)).toEqual([
    ...meeting.recommendations.map(({ wording }) => wording),
    'Thank the officers.',
  ])
  expect(minutes.present).toEqual([{ role: 'District manager', organisation: expect.stringMatching(/^Job/) }])
  expect(minutes.unanswered).toEqual([{ role: 'JATCG chair', organisation: '' }])
  expect(minutes.signed).toMatchObject({ by: 'Chair', on: '2010-11-29', asSigned: true })
})

test('signing closes the record: nothing is changed, added, undone or noted after it', async () => {
  const [first] = meeting.recommendations
  const decision = first?.decision?.id ?? ''
  for (const [path, body] of [
    [decisionPaths.decisionRevisions(decision), { outcome: 'noted' }],
    [decisionPaths.decisionUndoing(decision), {}],
    [decisionPaths.decisions(meeting.id), { recommendation: 'One more.', outcome: 'agreed' }],
    [decisionPaths.recommendations(meeting.id), { wording: 'One more.' }],
    [decisionPaths.minuteNotes(meeting.id), { key: 'free:discussion', note: 'Otherwise.' }],
    [decisionPaths.minuteSignatures(meeting.id), { signedBy: 'Somebody else' }],
  ] as const) {
    const { code } = await api.refused(409, 'POST', path, body)
    expect(code, path).toBe('minutesSigned')
  }
  expect(await get<Minutes>(decisionPaths.minutes(meeting.id))).toEqual(minutes)
})

test('a meeting that has not been held has nothing to sign', async () => {
  const { id } = await post<Meeting>(apiPaths.meetings(), {
    kind: 'performanceMorning',
    title: 'Next morning',
    date: '2011-02-28',
  })
  const body = { signedBy: 'Chair' }
  expect((await api.refused(422, 'POST', decisionPaths.minuteSignatures(id), body)).code).toBe(
    'meetingNotHeld',
  )
})

test('as Word: valid, and its table is the API’s', async () => {
  const docx = await file('docx')
  expect(await validate(docx as never, 'docx')).toEqual([])
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  const unescaped = (words: string) =>
    words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const rows = [...xml.matchAll(/<w:tr\b.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)]
      .map(([cell]) =>
        plain(unescaped([...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, words]) => words).join(''))),
      )
      .join('|'),
  )
  expect(rows).toEqual(expect.arrayContaining(tableOf(minutes)))
}, 60_000)

test('as HTML: asks for nothing, and its table is the API’s', async () => {
  const html = new TextDecoder().decode(await file('html'))
  expect(html).not.toMatch(/<script|<link|src="http|url\(http/)
  expect(html).toContain('<html lang="en-GB">')
  const unescaped = (words: string) =>
    words
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  const rows = [...html.matchAll(/<tr>(?:<td.*?<\/td>)+<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => plain(unescaped(cell ?? ''))).join('|'),
  )
  expect(rows).toEqual(expect.arrayContaining(tableOf(minutes)))
  expect(html).toContain('<p class="plain">Second point.</p>')
})

test.skipIf(pdfAbsence !== '')(
  'as PDF/UA-1: every line of the table, note and correction is read',
  async () => {
    const pdf = await file('pdf')
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const words = plain(pdfText(pdf))
    for (const { recommendation, decision } of minutes.rows) {
      expect(words).toContain(plain(recommendation))
      expect(words).toContain(plain(decision))
    }
    for (const said of [
      'Second point.',
      '29 November 2010. The chair sent apologies.',
      'Signed as a correct record on 29 November 2010: Chair.',
    ])
      expect(words).toContain(said)
  },
)

test('issued, the file is kept with its hash and given again as it was', async () => {
  const paper = await post<Paper>(recordPaths.papers(), {
    of: { kind: 'meeting', id: meeting.id },
    format: 'html',
  })
  expect(paper).toMatchObject({ of: { kind: 'meeting', id: meeting.id }, provisional: false })
  const kept = await api.app.request(recordPaths.paperFile(paper.id))
  const bytes = await kept.arrayBuffer()
  expect(Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')).toBe(paper.sha256)
})
