import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { recordPaths } from '../../../src/contract/recordPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import { NOTHING_YET } from '../../../src/contract/etags.ts'
import type { FileReading, ImportState } from '../../../src/contract/imports.ts'
import type { Operation } from '../../../src/contract/operation.ts'
import { operations } from '../../../src/contract/operations.ts'
import type { Actor } from '../../../src/server/context.ts'
import { pageRoutes } from '../../../src/server/pages.ts'
import { LEAD, MARK, storeKeeping, type Kept } from '../../support/hiddenFigures.ts'
import { personAs } from '../../support/people.ts'
import { ENTERPRISE, figure, indicator, SAFER, SCORECARD } from '../../support/partnershipBuilder.ts'
import type { TestApi } from '../../support/testApi.ts'

type Store = Awaited<ReturnType<typeof storeKeeping>>
let stores: Record<Kept | 'plain', Store>

beforeAll(async () => {
  stores = {
    plain: await storeKeeping(null),
    provisional: await storeKeeping('provisional'),
    partnerOnly: await storeKeeping('partnerOnly'),
  }
})
afterAll(async () => {
  for (const { api } of Object.values(stores)) {
    expect(api.faults).toEqual([])
    await api.close()
  }
})

/** Who may not see what is kept. */
const withoutSight: Record<Kept, readonly (Actor | null)[]> = {
  provisional: [null, personAs('boardMember'), personAs('boardMember', { of: LEAD })],
  partnerOnly: [
    null,
    personAs('boardMember'),
    personAs('chiefExecutive', { of: 'metropolitan-police' }),
    personAs('groupChair', { chairs: ENTERPRISE }),
    personAs('dataOfficer', { of: 'metropolitan-police' }),
    personAs('verifier'),
    personAs('analyst'),
  ],
}
const everyone = [
  ...withoutSight.partnerOnly,
  personAs('administrator'),
  personAs('partnershipOfficer'),
  personAs('dataOfficer', { of: LEAD }),
]

const days = [undefined, '2010-11-28', '2010-11-29']
const quarters = [undefined, '2009-10-q4', '2010-11-q1', '2010-11-q2', '2010-11-q3']
const shown = quarters.flatMap((quarter) => days.map((asAt) => ({ quarter, asAt })))
const since = ['2010-05-23', '2010-10-19', '2010-11-28']

/** Everything that can be asked for, by operation: one that is not here fails the test below. */
const questions: Record<string, readonly string[]> = {
  // These know nothing of figures, or answer only those who may see every one.
  getHealth: [],
  getReadiness: [],
  getMe: [],
  getAccount: [],
  listPeople: [],
  finishProviderSignIn: [],
  watchChanges: [],
  getLog: [recordPaths.log()],
  exportLog: [recordPaths.logExport('csv')],
  verifyLog: [recordPaths.logVerification()],
  getRetention: [recordPaths.logRetention()],
  getIndicatorHistory: ['l-9', 'l-10'].flatMap((id) =>
    days.map((asAt) => figurePaths.indicatorHistory(id, asAt)),
  ),
  getScorecardHistory: days.map((asAt) => recordPaths.scorecardHistory(SCORECARD, asAt)),
  getMeetingHistory: [decisionPaths.meetingHistory('unheard-of')],
  getPartnership: [apiPaths.partnership()],
  getScorecard: [
    ...shown.map((each) => apiPaths.scorecard(SCORECARD, each)),
    apiPaths.scorecard(SCORECARD, { rows: 1 }),
    apiPaths.scorecard('unheard-of'),
  ],
  getLaterChanges: since.flatMap((asAt) => [
    apiPaths.laterChanges(SCORECARD, asAt),
    apiPaths.laterChanges(SCORECARD, asAt, 'none'),
  ]),
  getWhatChanged: [
    ...[...since, undefined].map((each) => apiPaths.whatChanged(SCORECARD, { since: each })),
    ...quarters.map((quarter) => apiPaths.whatChanged(SCORECARD, { since: '2010-05-23', quarter })),
    apiPaths.whatChanged(SCORECARD, { since: '2010-05-23', asAt: '2010-11-28' }),
  ],
  previewPublication: [apiPaths.publicationPreview(SCORECARD, '2010-11-q2')],
  getManagementGroup: [ENTERPRISE, SAFER].flatMap((id) =>
    shown.map((each) => apiPaths.managementGroup(id, each)),
  ),
  getGroupLaterChanges: since.flatMap((asAt) => [
    apiPaths.groupLaterChanges(ENTERPRISE, asAt),
    apiPaths.groupLaterChanges(ENTERPRISE, asAt, 'none'),
  ]),
  exportScorecard: [
    ...(['data', 'html', 'xlsx', 'pptx'] as const).map((format) =>
      recordPaths.scorecardExport(SCORECARD, { format, quarter: '2010-11-q2' }),
    ),
    recordPaths.scorecardExport(SCORECARD, { format: 'data', asAt: '2010-11-28' }),
  ],
  exportManagementGroup: [ENTERPRISE, SAFER].map((id) => recordPaths.groupExport(id, { format: 'html' })),
  exportIndicator: ['l-9', 'l-10'].flatMap((id) =>
    (['csv', 'svg'] as const).map((format) => recordPaths.indicatorExport(id, { format })),
  ),
  getExport: [recordPaths.export('unheard-of')],
  listPapers: [recordPaths.papers()],
  getPaperFile: [recordPaths.paperFile('unheard-of')],
  listIndicators: [apiPaths.indicators()],
  getIndicator: ['l-9', 'l-10'].flatMap((id) =>
    shown.flatMap((each) => [
      apiPaths.indicator(id, each),
      apiPaths.indicator(id, { ...each, scorecard: SCORECARD }),
    ]),
  ),
  searchCatalogue: [figurePaths.catalogue('work')],
  listMeetings: [...days.map((asAt) => apiPaths.meetings(asAt)), apiPaths.meetings(undefined, 'none')],
  getMorning: [
    decisionPaths.morning('performance-morning-on-publish-the-first-two-quarters-2010-11-29'),
    decisionPaths.morning('unheard-of'),
  ],
  getMinutes: [
    decisionPaths.minutes('performance-morning-on-publish-the-first-two-quarters-2010-11-29'),
    decisionPaths.minutes('unheard-of'),
  ],
  exportMinutes: [
    decisionPaths.minutesExport('performance-morning-on-publish-the-first-two-quarters-2010-11-29', 'html'),
  ],
  listReports: [decisionPaths.reports()],
  getReport: [decisionPaths.report('activity-2010-05-25-to-2010-11-29'), decisionPaths.report('unheard-of')],
  exportReport: [decisionPaths.reportExport('activity-2010-05-25-to-2010-11-29', 'html')],
  listPriorities: days.map((asAt) => decisionPaths.priorities(asAt)),
  getPriority: [
    ...days.map((asAt) => decisionPaths.priority('the-recession', asAt)),
    decisionPaths.priority('unheard-of'),
  ],
  getPriorityHistory: days.map((asAt) => decisionPaths.priorityHistory('the-recession', asAt)),
  listActions: days.map((asAt) => decisionPaths.actions({ asAt })),
  getCalendarLink: [],
  getCalendar: [accountPaths.calendar('unheard-of')],
  listReminders: [decisionPaths.reminders()],
  getSettings: days.map((asAt) => figurePaths.settings(asAt)),
  getImport: [figurePaths.import('unheard-of')],
  listMappings: [figurePaths.importMappings()],
}
const paths = Object.values(questions).flat()

/** An answer without the instants of record, which no two stores share, and how often anything has been recorded. */
const comparable = (text: string) =>
  text.replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT').replaceAll(/"revision":\d+/g, '"revision":N')

async function answerTo(
  store: Store,
  actor: Actor | null,
  path: string,
  method = 'GET',
  body?: unknown,
  seen = '*',
) {
  const response = await store.api.as(actor).app.request(path, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'if-match': seen },
    }),
  })
  const headers = [...response.headers].filter(([name]) => name !== 'etag').map((each) => each.join(': '))
  return comparable([response.status, ...headers, await response.text()].join('\n'))
}

test('every question that can be asked is asked here', () => {
  const asked = Object.entries<Operation>(operations).filter(([, { method }]) => method === 'get')
  expect(Object.keys(questions).toSorted()).toEqual(asked.map(([name]) => name).toSorted())
})

const nameOf = (actor: Actor | null) => actor?.id ?? 'nobody'

describe.each(['provisional', 'partnerOnly'] as const)('a figure that is %s', (kept) => {
  test.each(withoutSight[kept].map((actor) => [nameOf(actor), actor] as const))(
    'is, to %s, as if it had never come',
    async (_name, actor) => {
      for (const path of paths) {
        const answer = await answerTo(stores[kept], actor, path)
        expect(answer, path).not.toContain('987654')
        expect(answer, path).toBe(await answerTo(stores.plain, actor, path))
      }
    },
  )

  test('is in the answers of those who may see it', async () => {
    for (const actor of everyone.slice(withoutSight.partnerOnly.length))
      expect(await answerTo(stores[kept], actor, apiPaths.indicator('l-10'))).toContain(MARK)
  })

  test('stands in no page of the product either', async () => {
    const pageAt = async (store: Store, actor: Actor | null, address: string) => {
      const pages = new Hono()
      const clock = { now: () => new Date('2026-11-23T09:00:00.000Z') }
      const identity = async () => actor
      const { database } = store.api
      pageRoutes(pages, { database, clock, identity, onFault: () => undefined }, store.api.as(actor).app, {
        indexHtml: async () => '<body><div id="root"></div><!--first-response--></body>',
        firstScreen: null,
      })
      return comparable(await (await pages.request(address)).text())
    }
    for (const actor of withoutSight[kept])
      for (const address of [
        `/scorecards/${SCORECARD}`,
        '/indicators/l-9',
        '/indicators/l-10',
        `/groups/${ENTERPRISE}`,
      ]) {
        const page = await pageAt(stores[kept], actor, address)
        expect(page).not.toContain('987654')
        expect(page).toBe(await pageAt(stores.plain, actor, address))
      }
  })
})

describe('what somebody does who does not see a partner’s own figure', () => {
  const analyst = personAs('analyst')
  const chair = personAs('groupChair', { chairs: ENTERPRISE })
  const both = async (work: (store: Store) => Promise<string>) => {
    const answer = await work(stores.partnerOnly)
    expect(answer).not.toContain('987654')
    expect(answer).toBe(await work(stores.plain))
    return answer
  }

  test('is previewed as if it had never come', async () => {
    await both((store) =>
      answerTo(store, chair, apiPaths.membershipPreview(SCORECARD), 'POST', {
        change: 'left',
        indicatorId: 'l-10',
        from: '2010-11-q3',
      }),
    )
  })

  test('is imported as a new figure where they see none', async () => {
    const preview = await both(async ({ api }) =>
      comparable(JSON.stringify(await previewed(api.as(analyst)))),
    )
    expect(JSON.parse(preview)).toMatchObject([{ outcome: 'new', before: null }])
  })

  test('is refused, and recorded, as it would be without', async () => {
    const path = figurePaths.observations('l-10')
    const entry = (value: string, seen: string) =>
      both((store) => answerTo(store, analyst, path, 'POST', figure('Q2 2010/11', value), seen))
    expect(await entry('41', '"7"')).toContain('changedMeanwhile')
    expect(await entry('41', NOTHING_YET)).toContain('"sequence":1')
    expect(await entry('41', '"1"')).toContain('nothingChanged')
    await both((store) =>
      answerTo(store, personAs('verifier'), figurePaths.verification('l-10', 2), 'POST', {
        outcome: 'verified',
      }),
    )
    await both((store) =>
      answerTo(store, analyst, figurePaths.commentary('l-10'), 'POST', {
        quarter: '2010-11-q2',
        text: 'Fewer vacancies.',
      }),
    )
  })

  test('is refused by its reference when it is defined again', async () => {
    const again = (store: Store) =>
      answerTo(store, personAs('partnershipOfficer'), apiPaths.indicators(), 'POST', indicator('L 10'))
    expect(await again(stores.partnerOnly)).toBe(await again(stores.plain))
  })
})

/** The changes an import would make, once its preview is ready. */
async function previewed(asked: TestApi): Promise<ImportState['changes']> {
  const csv = 'reference,period,value\nL 10,Q2 2010/11,510\n'
  const { uploadId } = await asked.done<FileReading>('POST', figurePaths.uploads('figures.csv'), csv)
  const { id } = await asked.done<ImportState>('POST', figurePaths.imports(), {
    uploadId,
    mapping: {
      layout: 'tidy',
      indicator: { by: 'reference', column: 'reference' },
      area: { by: 'home' },
      period: 'period',
      value: 'value',
    },
  })
  const state = () => asked.done<ImportState>('GET', figurePaths.import(id))
  await expect.poll(async () => (await state()).state).toBe('ready')
  return (await state()).changes
}
