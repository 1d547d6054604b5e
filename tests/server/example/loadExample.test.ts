import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeStanding } from '../../../src/domain/permissions/role.ts'
import type { ChangesPage } from '../../../src/contract/changes.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import type { IndicatorPage, IndicatorSummary } from '../../../src/contract/indicators.ts'
import type { Meeting } from '../../../src/contract/meetings.ts'
import type { Partnership, PartnershipState } from '../../../src/contract/partnership.ts'
import type { PrioritiesPage, PriorityPage } from '../../../src/contract/priorities.ts'
import type { LaterChanges, ScorecardPage } from '../../../src/contract/scorecards.ts'
import { parsePeriod } from '../../../src/domain/time/parsePeriod.ts'
import type { ApiContext } from '../../../src/server/context.ts'
import { createApi } from '../../../src/server/createApi.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { apiCall, type ApiCall } from '../../../src/server/example/apiCall.ts'
import { figuresCsv } from '../../../src/server/example/figures.ts'
import { loadExample } from '../../../src/server/example/loadExample.ts'
import type { ImportService } from '../../../src/server/imports/importService.ts'
import { inlineImports } from '../../../src/server/imports/inlineImports.ts'
import { memorySignIn } from '../../../src/server/signIn/memorySignIn.ts'
import { memoryUploads } from '../../../src/server/imports/uploads.ts'

const MOST_BYTES = 1_000_000
const FIRST_QUARTER_DRAWN = '2005-10-01'

let database: Database
let imports: ImportService
let call: ApiCall
let partnership: Partnership
let pages: Map<string, IndicatorPage>

beforeAll(async () => {
  database = await openSqlite(':memory:')
  const onFault = (_reference: string, error: unknown) => {
    throw error
  }
  const context: ApiContext = {
    database,
    clock: { now: () => new Date('2026-11-23T09:00:00Z') },
    identity: async () => ({ id: 'officer', name: 'Policy officer', ...officeStanding }),
    onFault,
  }
  const job = { database, uploads: memoryUploads(), now: () => '2026-11-23T09:00:00.000Z' }
  imports = inlineImports(job, MOST_BYTES, onFault)
  const api = createApi({ ...context, imports, signIn: memorySignIn(database, context.clock, null) })
  call = apiCall((request) => api.fetch(request), 'http://localhost')
  await loadExample(call)
  const state = (await call('GET', apiPaths.partnership())) as PartnershipState
  if (state.state !== 'ready') throw new Error('The example was not set up.')
  partnership = state.partnership
  const indicators = (await call('GET', apiPaths.indicators())) as IndicatorSummary[]
  pages = new Map()
  for (const { id, reference } of indicators)
    pages.set(
      reference,
      (await call('GET', apiPaths.indicator(id, { quarter: '2010-11-q2' }))) as IndicatorPage,
    )
}, 60_000)

afterAll(async () => {
  await imports.close()
  await database.close()
})

const scorecard = async (query = {}, id = 'chief-executives') =>
  (await call('GET', apiPaths.scorecard(id, query))) as ScorecardPage
const pageOf = (reference: string) => {
  const page = pages.get(reference)
  if (!page) throw new Error(`${reference} was not loaded.`)
  return page
}

describe('the example partnership, once loaded', () => {
  test('stands at the performance morning of 29 November 2010, and says it is illustrative', () => {
    expect(partnership.businessDate).toBe('2010-11-29')
    expect(partnership.keepsOwnDate).toBe(true)
    expect(partnership.illustrative).toBe(true)
  })

  test('has six reds in Q2 2010/11', async () => {
    const { quarter, counts, reds } = await scorecard()
    expect(quarter).toBe('2010-11-q2')
    expect(counts).toMatchObject({ red: 6, amber: 7, green: 14, notRated: 5 })
    expect(counts.notRatedFor.map(({ words, count }) => `${count} ${words}`)).toEqual([
      '2 not collected',
      '1 data only',
      '1 late',
      '1 not due',
    ])
    expect(reds.map(({ reference }) => reference).toSorted()).toEqual([
      'L 03',
      'NI 123',
      'NI 187',
      'NI 32',
      'NI 59',
      'NI 8',
    ])
  })

  test('shows every figure of its files in the quarter its period ends in, as last revised', () => {
    const last = new Map(
      parse<Record<string, string>>(figuresCsv, { columns: true }).map((row) => [
        `${row['reference']} ${row['period']}`,
        row,
      ]),
    )
    let compared = 0
    for (const row of last.values()) {
      const reading = parsePeriod({ text: row['period'] ?? '' })
      if (reading.outcome !== 'ok') throw new Error(`${row['period']} is not one period.`)
      if (reading.period.end < FIRST_QUARTER_DRAWN) continue
      const shown = pageOf(row['reference'] ?? '').series.find(
        ({ observation }) =>
          observation?.period.start === reading.period.start && observation.period.end === reading.period.end,
      )?.observation
      expect(shown, `${row['reference']} ${row['period']}`).toMatchObject({
        value: row['value'] || null,
        absence: row['absence'] || null,
        verification: row['verification'] || 'verified',
        source: row['source'],
        note: row['note'],
        record: { knownOn: row['known on'] },
      })
      compared++
    }
    expect(compared).toBe(last.size - 1)
  })

  test('has nothing entered late: each thing was recorded on the day it became known', () => {
    for (const {
      reference,
      definitions,
      series,
      targets,
      commentary,
      membership,
      decisions,
    } of pages.values()) {
      const records = [
        ...definitions,
        ...series.flatMap(({ observation, revisions }) => [
          ...(observation ? [observation] : []),
          ...revisions,
        ]),
        ...targets,
        ...commentary,
        ...membership,
        ...decisions.map(({ decision }) => decision),
      ].map(({ record }) => record)
      expect(
        records.filter(({ enteredLate }) => enteredLate),
        reference,
      ).toEqual([])
    }
  })

  test('keeps the reading that a revision replaced', () => {
    const q1 = pageOf('NI 134').series.find(({ quarter }) => quarter === '2009-10-q1')
    expect(q1?.observation).toMatchObject({ value: '159.9', record: { knownOn: '2010-02-22' } })
    expect(q1?.revisions).toMatchObject([{ value: '161.2', record: { knownOn: '2009-07-22' } }])
  })

  test('breaks the series where a new definition is not comparable, and only there', () => {
    const breaks = (reference: string) =>
      pageOf(reference).series.flatMap(({ quarter, breakBefore }) => (breakBefore === null ? [] : [quarter]))
    expect(breaks('NI 130')).toEqual(['2009-10-q1'])
    expect(pageOf('NI 134').definitions).toHaveLength(2)
    expect(breaks('NI 134')).toEqual([])
  })
})

describe('as at 24 May 2010', () => {
  test('the quarter is Q4 2009/10 and four indicators are red, emergency bed days among them', async () => {
    const { quarter, reds } = await scorecard({ asAt: '2010-05-24' })
    expect(quarter).toBe('2009-10-q4')
    expect(reds.map(({ reference }) => reference).toSorted()).toEqual(['NI 134', 'NI 187', 'NI 32', 'NI 8'])
  })

  test('residential burglary has been decided; the day before it had not', async () => {
    const burglary = async (asAt: string) =>
      (await scorecard({ quarter: '2010-11-q1', asAt })).rows.some(({ reference }) => reference === 'L 02')
    expect(await burglary('2010-05-23')).toBe(false)
    expect(await burglary('2010-05-24')).toBe(true)
  })

  test('two figures have been revised since', async () => {
    const { changes } = (await call(
      'GET',
      apiPaths.laterChanges('chief-executives', '2010-05-24'),
    )) as LaterChanges
    const revised = changes.filter(({ kind }) => kind === 'revision').map(({ reference }) => reference)
    expect(revised.toSorted()).toEqual(['NI 16', 'NI 62'])
  })
})

describe('what changed since the performance morning of May', () => {
  const changed = async (query = {}) =>
    (await call('GET', apiPaths.whatChanged('chief-executives', query))) as ChangesPage
  const said = ({ changes }: ChangesPage, section: string) =>
    changes
      .filter((each) => each.section === section)
      .map(({ sentence }) =>
        sentence.map((part) => ('recordedBy' in part ? part.recordedBy : part.text)).join(''),
      )

  test('is told on the morning of November, to red first, with its decisions', async () => {
    const page = await changed()
    expect(page.since).toMatchObject({ date: '2010-05-24', quarter: '2009-10-q4' })
    expect(page.headline).toBe(
      'Since 24 May 2010 one action is overdue, 21 actions are done, twelve statuses turned (three to red), one figure was revised, one indicator joined, one figure became late and 16 decisions were taken.',
    )
    expect(said(page, 'statuses')[0]).toBe(
      'L\u00a003 Thefts of and from vehicles turned from green in Q4 2009/10 to red in Q2 2010/11: 510 offences is 30 above the target of 480, a miss of 6.3%, more than the 5% tolerance.',
    )
    expect(said(page, 'revisions')).toEqual([
      'NI\u00a016 Serious acquisitive crime rate: the figure for Q4 2009/10 was revised from 5.7 per 1,000 to 5.6 per 1,000 (recorded by Policy officer, 22 July 2010); that quarter’s status stays amber.',
    ])
    expect(said(page, 'late')[1]).toBe(
      'Council: the 2008 figure for NI\u00a0186 Carbon dioxide emissions per person, late before, has arrived: 4.25 tonnes.',
    )
    expect(said(page, 'decisions')).toHaveLength(16)
    const links = page.changes.map(({ sentence }) => sentence.filter((part) => 'link' in part && part.link))
    expect(links.every(({ length }) => length > 0)).toBe(true)
    expect(await changed()).toEqual(page)
  })

  test('is told the day before without the morning’s own decisions; between neighbouring days nothing may have', async () => {
    const page = await changed({ asAt: '2010-11-28' })
    expect(said(page, 'decisions')).toEqual([])
    expect(said(page, 'statuses')).toEqual(said(await changed(), 'statuses'))
    const still = await changed({ since: '2010-11-27', asAt: '2010-11-28' })
    expect(still).toMatchObject({ headline: 'Nothing has changed since 27 November 2010.', changes: [] })
    expect(await changed({ asAt: '2010-05-24' })).toMatchObject({ since: null, changes: [] })
  })
})

describe('the example’s meetings', () => {
  test('end with the sixteen recommendations of 29 November 2010, each answered', async () => {
    const [latest] = (await call('GET', apiPaths.meetings())) as Meeting[]
    expect(latest).toMatchObject({ kind: 'performanceMorning', date: '2010-11-29' })
    expect(latest?.recommendations).toHaveLength(16)
    expect(latest?.recommendations.filter(({ decision }) => decision === null)).toEqual([])
    expect(latest?.recommendations[6]).toMatchObject({
      wording: 'Remove the redundancies indicator from the HCE scorecard.',
      decision: { outcome: 'agreed', wording: 'Agreed', decidedBy: 'Policy officer, Harrow Council' },
    })
  })

  test('have agreed to remove redundancies, which nobody has yet done', async () => {
    const next = await scorecard({ quarter: '2010-11-q3' })
    expect(next.rows.some(({ reference }) => reference === 'L 07')).toBe(true)
  })
})

test('the same figures drive each management group’s scorecard and the Council Improvement Board’s', async () => {
  const whole = await scorecard()
  const status = new Map(whole.rows.map((row) => [row.reference, row.status]))
  const groups = partnership.scorecards.filter(({ kind }) => kind === 'managementGroup')
  expect(groups).toHaveLength(5)
  const parts = await Promise.all(groups.map(({ id }) => scorecard({ quarter: '2010-11-q2' }, id)))
  expect(parts.reduce((sum, { rowsTotal }) => sum + rowsTotal, 0)).toBe(whole.rowsTotal)
  const board = await scorecard({ quarter: '2010-11-q2' }, 'council-improvement-board')
  expect(board.rows.every(({ leadPartner }) => leadPartner === 'Council')).toBe(true)
  for (const { reference, status: shown } of [...parts, board].flatMap(({ rows }) => rows))
    expect(shown, reference).toEqual(status.get(reference))
})

test('what is missing is late since the day the example’s rule says, 22 days after the quarter: 22 October', () => {
  expect(pageOf('NI 136').reason).toBe(
    'Late: the figure for Q2 2010/11 was due from Council by 22 October 2010 and has not arrived. Owed by the council’s adult services.',
  )
})

test('the agreement names the indicators designated in it and pays nothing below 60% of the stretch', () => {
  const [agreement] = partnership.agreements
  expect(agreement?.rewardTerms).toMatchObject({ threshold: '0.6', totalPounds: '4680000' })
  expect(agreement?.signatories).toHaveLength(6)
  const localIds = agreement?.indicators.filter(({ designation }) => designation === 'local')
  expect(localIds?.map(({ indicatorId }) => indicatorId)).toEqual([pageOf('L 03').id, pageOf('L 07').id])
})

describe('the example’s priorities', () => {
  test('are the five of the paper of 27 October 2009, with what the performance morning said of each', async () => {
    const { priorities } = (await call('GET', decisionPaths.priorities())) as PrioritiesPage
    expect(priorities.map(({ title, milestoneWords }) => [title, milestoneWords])).toEqual([
      ['Community cohesion', 'One of three milestones is done; one is overdue.'],
      ['Climate change', 'One of four milestones is done; one is overdue.'],
      ['Public health', 'None of three milestones is done; one is overdue.'],
      ['The recession', 'Two of three milestones are done.'],
      ['Total Place', 'Two of three milestones are done.'],
    ])
    expect(priorities[0]?.slipped.map(({ words }) => words)).toEqual([
      'Milestone slipped: ‘Partners respond to the council about the Community Cohesion action plan, with examples of ways in which their work can and does contribute to the plan’s outcomes’ was due on 30 June 2010 from the partners and is under way, not done.',
      'Milestone slipped: ‘Bring the action plan to Harrow Chief Executives with every partner’s contribution. (Illustrative.)’ from Community cohesion moved from 30 September 2010 to 31 January 2011.',
    ])
  })

  test('had not slipped when their milestones were agreed', async () => {
    const { priorities } = (await call('GET', decisionPaths.priorities('2010-05-24'))) as PrioritiesPage
    expect(priorities.flatMap(({ slipped }) => slipped)).toEqual([])
    expect((await call('GET', decisionPaths.priorities('2009-10-26'))) as PrioritiesPage).toMatchObject({
      priorities: [],
    })
  })

  test('are about the indicators and decisions of the record', async () => {
    const recession = (await call('GET', decisionPaths.priority('the-recession'))) as PriorityPage
    expect(recession.indicators.map(({ reference }) => reference).toSorted()).toEqual([
      'L 07',
      'NI 151',
      'NI 152',
    ])
    expect(recession.decisions[0]).toMatchObject({ meetingDate: '2010-11-29', outcome: 'agreed' })
    const { baseline } = (await call('GET', decisionPaths.priority('total-place'))) as PriorityPage
    expect(baseline.standing?.text).toContain('£1.9bn')
  })
})
