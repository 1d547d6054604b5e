import { namingNobody } from './decisionBuilder.ts'
import { beforeEach, expect, test } from 'vitest'
import type { Owner } from '../../src/domain/partnership/owner.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import type { Database } from '../../src/server/database/database.ts'
import { insertDecision } from '../../src/server/stores/decisionStore.ts'
import { insertMeeting } from '../../src/server/stores/meetingStore.ts'
import {
  insertMilestone,
  insertMilestoneEvent,
  milestonesAsAt,
} from '../../src/server/stores/milestoneStore.ts'
import {
  insertBaseline,
  insertLink,
  insertPriority,
  insertProgress,
  insertRevision,
  prioritiesAsAt,
} from '../../src/server/stores/priorityStore.ts'
import { checkStore } from '../../src/server/verify/storeChecks.ts'
import { slippedMilestones } from '../../src/server/views/priorities/slippedMilestones.ts'
import { Q2, recordedOn } from './storeWriting.ts'

const police: Owner = { kind: 'partner', partnerId: 'metropolitan-police' }
const safer: Owner = { kind: 'group', groupId: 'safer-harrow' }
const role: Owner = { kind: 'role', role: 'Director of public health', partnerId: null }

/** What the stores of the priorities promise, whichever database keeps them. */
export function priorityStores(opened: () => { database: Database; burglary: string }): void {
  let decisionId: string
  let id: string
  const database = () => opened().database
  const known = async (asAt: string) =>
    (await database().read((trx) => prioritiesAsAt(trx, isoDate(asAt), id)))[0]
  const slipped = (since: string | null, asAt: string) =>
    database().read((trx) =>
      slippedMilestones(trx, { since: since === null ? null : isoDate(since), asAt: isoDate(asAt) }),
    )

  beforeEach(async () => {
    await database().write(async (trx) => {
      const on = recordedOn('2010-07-01')
      const meeting = { kind: 'performanceMorning', title: 'Morning', note: '', date: '2010-05-24' } as const
      const held = await insertMeeting(trx, meeting, on)
      const plan = { recommendationId: null, recommendation: 'Work on safety.', wording: '', decidedBy: '' }
      const taken = { ...plan, ...namingNobody, outcome: 'agreed' } as const
      decisionId = (await insertDecision(trx, held, { ...taken, indicatorIds: [] }, on)).id
      const agreed = { title: 'Safety', aim: '', lead: safer, decisionId, decidedOn: held.date }
      id = await insertPriority(trx, agreed, on)
    })
  })

  test('a priority is known from the day it was decided, and as it was worded on any day since', async () => {
    expect(await known('2010-05-23')).toBeUndefined()
    const revised = { change: 'revised', title: 'Safer Harrow', aim: '', lead: role } as const
    await database().write((trx) =>
      insertRevision(trx, id, { ...revised, decisionId: null, reason: '' }, recordedOn('2010-08-01')),
    )
    expect((await known('2010-05-24'))?.revisions).toMatchObject([
      {
        change: 'agreed',
        title: 'Safety',
        lead: safer,
        record: { knownOn: '2010-05-24', enteredLate: true },
      },
    ])
    expect((await known('2010-08-01'))?.revisions.at(-1)).toMatchObject({ title: 'Safer Harrow', lead: role })
  })

  test('reports, links and progress each keep what they said, with the day it became known', async () => {
    const { burglary } = opened()
    await database().write(async (trx) => {
      const on = recordedOn('2010-10-20')
      const report = { text: 'As usual.', reportedOn: '2010-06-30', evidence: 'Board paper' }
      await insertBaseline(trx, id, { ...report, knownOn: '2010-07-05' }, on)
      await insertLink(trx, id, { change: 'added', to: { indicatorId: burglary }, reason: '' }, on)
      await insertLink(trx, id, { change: 'added', to: { decisionId }, reason: '' }, on)
      await insertProgress(trx, id, { quarter: Q2, text: 'Begun.', knownOn: '2010-10-01' }, on)
      await insertProgress(trx, id, { quarter: Q2, text: 'Half done.', knownOn: undefined }, on)
    })
    expect(await known('2010-10-01')).toMatchObject({
      baselines: [{ text: 'As usual.', reportedOn: '2010-06-30', record: { knownOn: '2010-07-05' } }],
      links: [],
      progress: [{ text: 'Begun.' }],
    })
    const later = await known('2010-10-20')
    expect(later?.links.map(({ to }) => to)).toEqual([{ indicatorId: burglary }, { decisionId }])
    expect(later?.progress.map(({ text }) => text)).toEqual(['Begun.', 'Half done.'])
  })

  test('a milestone keeps every due date and state, and is named once it has slipped', async () => {
    const add = (wording: string, owner: Owner, due: string) =>
      database().write((trx) =>
        insertMilestone(trx, id, { wording, owner, due, knownOn: undefined }, recordedOn('2010-07-01')),
      )
    const gates = await add('Fit alley gates.', police, '2010-09-30')
    await add('Evaluate Smartwater.', safer, '2010-11-30')
    const moved = { change: 'moved', to: isoDate('2010-12-31'), reason: 'Planning.' } as const
    await database().write((trx) =>
      insertMilestoneEvent(trx, gates, moved, undefined, recordedOn('2010-10-20')),
    )
    const words = async (since: string | null, asAt: string) =>
      (await slipped(since, asAt)).map((each) => each.words)
    expect(await words(null, '2010-09-30')).toEqual([])
    expect(await words(null, '2010-10-01')).toEqual([
      'Milestone slipped: ‘Fit alley gates’ was due on 30 September 2010 from Metropolitan Police and is not done.',
    ])
    expect(await slipped('2010-10-01', '2010-12-01')).toMatchObject([
      {
        priority: { id, title: 'Safety' },
        milestone: { wording: 'Evaluate Smartwater.' },
        because: 'overdue',
      },
      {
        milestone: { id: gates },
        because: 'movedLater',
        words:
          'Milestone slipped: ‘Fit alley gates’ from Metropolitan Police moved from 30 September to 31 December 2010.',
      },
    ])
    const done = { change: 'state', state: 'done', note: '' } as const
    await database().write((trx) =>
      insertMilestoneEvent(trx, gates, done, '2010-12-20', recordedOn('2011-01-10')),
    )
    expect(await words('2010-10-01', '2010-12-19')).toHaveLength(2)
    expect(await words('2010-10-01', '2010-12-20')).toHaveLength(1)
    const [stored] = await database().read((trx) => milestonesAsAt(trx, isoDate('2011-01-10'), id))
    expect(stored?.events.map(({ change, on }) => [change, on])).toEqual([
      ['moved', '2010-10-20'],
      ['state', '2010-12-20'],
    ])
  })

  test('a closed priority’s milestones no longer slip', async () => {
    await database().write(async (trx) => {
      const on = recordedOn('2010-07-01')
      const step = { wording: 'Fit gates.', owner: police, due: '2010-08-01', knownOn: undefined }
      await insertMilestone(trx, id, step, on)
      const closed = { change: 'closed', title: 'Safety', aim: '', lead: safer, reason: '' } as const
      await insertRevision(trx, id, { ...closed, decisionId }, recordedOn('2010-10-01'))
    })
    expect(await slipped(null, '2010-09-30')).toHaveLength(1)
    expect(await slipped(null, '2010-10-01')).toEqual([])
  })

  test('the record of priorities is only added to, and a whole store keeps its rules', async () => {
    const step = { wording: 'Fit gates.', owner: role, due: '2010-08-01', knownOn: undefined }
    await database().write((trx) => insertMilestone(trx, id, step, recordedOn('2010-07-01')))
    for (const table of ['priorities', 'priority_revisions', 'milestones'] as const)
      await expect(database().write((trx) => trx.deleteFrom(table).execute())).rejects.toThrow()
    const wrong = (await checkStore(database())).filter(({ wrong: found }) => found.length > 0)
    expect(wrong).toEqual([])
    await database().write((trx) =>
      insertLink(trx, id, { change: 'removed', to: { decisionId }, reason: '' }, recordedOn('2010-07-02')),
    )
    const broken = (await checkStore(database())).filter(({ wrong: found }) => found.length > 0)
    expect(broken).toMatchObject([{ wrong: [expect.stringContaining('ends one that was never made')] }])
  })
}
