import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { officeStanding } from '../../../src/domain/permissions/role.ts'
import { fullSight } from '../../../src/domain/permissions/sight.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { usualPicture } from '../../../src/papers/picture/chartPicture.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { threadPapers } from '../../../src/server/papers/threadPapers.ts'

test('a view the thread’s memory does not suffice for is refused with what to do, and is no fault', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  const storePath = join(folder, 'scorecard.sqlite')
  const database = await openSqlite(storePath)
  const papers = threadPapers(
    { dataFolder: folder, databaseUrl: null, storePath },
    { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
  )
  const today = isoDate('2010-11-29')
  const made = await papers.make(
    {
      pack: {
        kind: 'scorecard',
        id: 'chief-executives',
        scorecardId: null,
        quarter: '2010-11-q2',
        asAt: today,
        today,
        indicatorIds: null,
        meetingId: null,
      },
      format: 'data',
      picture: usualPicture,
      headline: null,
    },
    { reader: officeStanding, sight: fullSight },
  )
  expect(made).toMatchObject({ refused: 'notReady', detail: expect.stringContaining('fewer indicators') })
  await papers.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
