import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordPaths } from '../../../src/contract/recordPaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import { chartFormats, minutesFormats, packFormats } from '../../../src/papers/paperFormats.ts'
import type { Actor } from '../../../src/server/context.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { nodePaperTools } from '../../../src/server/papers/nodePaperTools.ts'
import { inlinePapers } from '../../../src/server/papers/paperMaker.ts'
import { LEAD, storeKeeping, type Kept } from '../../support/hiddenFigures.ts'
import { ENTERPRISE, SCORECARD } from '../../support/partnershipBuilder.ts'
import { personAs } from '../../support/people.ts'

type Store = Awaited<ReturnType<typeof storeKeeping>>
let stores: Record<Kept | 'plain', Store>

beforeAll(async () => {
  const tools = nodePaperTools(mkdtempSync(join(tmpdir(), 'scorecard-papers-')))
  const papers = (database: Database) => inlinePapers(database, tools)
  stores = {
    plain: await storeKeeping(null, papers),
    provisional: await storeKeeping('provisional', papers),
    partnerOnly: await storeKeeping('partnerOnly', papers),
  }
})
afterAll(async () => {
  for (const { api } of Object.values(stores)) {
    expect(api.faults).toEqual([])
    await api.close()
  }
})

/** The closest to what is hidden of those who may not see it. */
const withoutSight: Record<Kept, Actor> = {
  provisional: personAs('boardMember', { of: LEAD }),
  partnerOnly: personAs('analyst'),
}
const quarter = '2010-11-q2'
const MEETING = 'performance-morning-on-publish-the-first-two-quarters-2010-11-29'

/** Every file that a server makes, byte for byte: the words of most are packed too tightly to be searched for a figure. */
const files: readonly (readonly [name: string, path: string])[] = [
  ...packFormats.map((format): [string, string] => [
    `a scorecard: ${format}`,
    recordPaths.scorecardExport(SCORECARD, { format, quarter }),
  ]),
  ['a group: pdf', recordPaths.groupExport(ENTERPRISE, { format: 'pdf', quarter })],
  ...chartFormats.flatMap((format) =>
    ['l-9', 'l-10'].map((id): [string, string] => [
      `the chart of ${id}: ${format}`,
      recordPaths.indicatorExport(id, { format, quarter }),
    ]),
  ),
  ...minutesFormats.flatMap((format): [string, string][] => [
    [`minutes: ${format}`, decisionPaths.minutesExport(MEETING, format)],
    [`a report: ${format}`, decisionPaths.reportExport('activity-2010-05-25-to-2010-11-29', format)],
  ]),
]

async function fileOf(store: Store, actor: Actor, path: string) {
  const response = await store.api.as(actor).app.request(path)
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
}

describe.each(['provisional', 'partnerOnly'] as const)('a figure that is %s', (kept) => {
  test.each(files)('changes not a byte of %s', async (_name, path) => {
    const plain = await fileOf(stores.plain, withoutSight[kept], path)
    const made = await fileOf(stores[kept], withoutSight[kept], path)
    expect(made.status).toBe(plain.status)
    expect(made.bytes.equals(plain.bytes)).toBe(true)
  })
})

test.each(packFormats)(
  'the same file, as %s, is another one for those who may see the figure',
  async (format) => {
    const path = recordPaths.scorecardExport(SCORECARD, { format, quarter })
    const officer = personAs('dataOfficer', { of: LEAD })
    const plain = await fileOf(stores.plain, officer, path)
    const made = await fileOf(stores.partnerOnly, officer, path)
    expect([plain.status, made.status]).toEqual([200, 200])
    expect(made.bytes.equals(plain.bytes)).toBe(false)
  },
)
