import { Hono } from 'hono'
import type { Database } from '../../src/server/database/database.ts'
import { requestLimits } from '../../src/server/edge/requestLimits.ts'
import { refuseForeign } from '../../src/server/foreignRequests.ts'
import { ENTERPRISE, redundanciesStory, SAFER, SCORECARD } from '../../tests/support/partnershipBuilder.ts'
import { testApi } from '../../tests/support/testApi.ts'
import type { Pool } from './valueOf.ts'

export type FuzzedStore = Pool & {
  ask(path: string, init: RequestInit): Promise<Response>
  /** What was thrown since it was last asked. */
  takeFaults(): unknown[]
  /** Takes from an answer what things go by. */
  learn(operation: string, answer: unknown): void
  close(): Promise<void>
}

/** What the id in an operation's answer is called where it is asked for. */
const MADE: Readonly<Record<string, string>> = {
  addIndicator: 'indicatorId',
  addManagementGroup: 'groupId',
  addMeeting: 'meetingId',
  addPartner: 'partnerId',
  addRecommendation: 'recommendationId',
  addScorecard: 'scorecardId',
  recordDecision: 'decisionId',
  startImport: 'importId',
}
const MOST_OF_A_NAME = 40
const LARGEST_FILE = 2_000_000

/** The API as it is served, with what stands before it, over a partnership that has figures and decisions: in
 * memory, unless another database is given. */
export async function fuzzedStore(database?: Database): Promise<FuzzedStore> {
  const api = await testApi({ mostBytes: LARGEST_FILE, ...(database ? { database } : {}) })
  const { redundancies, vacancies, joined } = await redundanciesStory(api)
  const served = new Hono().use(requestLimits, refuseForeign(null)).route('/', api.app)
  const byName = new Map<string, string[]>()
  const texts: string[] = []
  const keep = (name: string, text: string) => {
    const named = byName.get(name) ?? []
    if (named.length >= MOST_OF_A_NAME || named.includes(text)) return
    byName.set(name, [...named, text])
    texts.push(text)
  }
  for (const id of [redundancies, vacancies]) keep('indicatorId', id)
  keep('decisionId', joined.id)
  keep('scorecardId', SCORECARD)
  for (const id of [ENTERPRISE, SAFER]) keep('groupId', id)
  for (const id of ['met-police', 'jobcentre-plus'])
    for (const name of ['partnerId', 'leadPartnerId']) keep(name, id)
  const learnWithin = (answer: unknown): void => {
    if (typeof answer !== 'object' || answer === null) return
    for (const [name, value] of Object.entries(answer)) {
      if (typeof value === 'object') learnWithin(value)
      else if (/Id$|^sequence$/.test(name)) keep(name, String(value))
    }
  }
  return {
    ask: async (path, init) => served.request(path, init),
    takeFaults: () => api.faults.splice(0),
    texts,
    byName,
    learn(operation, answer) {
      learnWithin(answer)
      const made = MADE[operation]
      if (made && typeof answer === 'object' && answer !== null && 'id' in answer)
        keep(made, String(answer.id))
    },
    close: () => api.close(),
  }
}
