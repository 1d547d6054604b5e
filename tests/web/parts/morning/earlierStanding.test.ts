import { expect, test } from 'vitest'
import type { RegisterEntry } from '../../../../src/contract/actions.ts'
import type { ReportedState } from '../../../../src/domain/meetings/action.ts'
import { earlierAbout, progressAbout } from '../../../../src/web/parts/morning/aboutEarlier.ts'
import { standingEntries } from '../../../../src/web/parts/morning/earlierStanding.ts'
import type { WaitingAct } from '../../../../src/web/parts/morning/waitingAct.ts'

const MORNING = '2010-11-29'
const NHS = 'partner:nhs-harrow'
const POLICE = 'partner:metropolitan-police'

const noted = (state: ReportedState, note: string, knownOn: string) => ({
  state,
  note,
  evidence: '',
  record: { knownOn, recordedAt: `${knownOn}T10:00:00.000Z` },
})
const action = (key: string, dueOn: string | null, ...notes: ReturnType<typeof noted>[]) => ({
  key,
  dueOn,
  notes,
  etag: `"${notes.length}"`,
})
/** A decision of 24 May 2010, as the register has it. */
const decided = (...actions: ReturnType<typeof action>[]) =>
  ({
    decision: {
      id: 'd-earlier',
      etag: '"7"',
      outcome: 'agreed',
      wording: '',
      amendedWording: null,
      deferredTo: null,
      decidedBy: '',
      owners: [{ kind: 'partner', partnerId: 'nhs-harrow', name: 'NHS Harrow' }],
      dueOn: null,
    },
    actions,
    state: 'open',
    indicators: [],
  }) as unknown as RegisterEntry
const report = (key: string, owner: string, state: ReportedState, at = 0): WaitingAct => ({
  key,
  about: progressAbout('d-earlier', owner),
  at,
  request: {
    kind: 'progress',
    report: { owner, state, note: `${state} here` },
    seen: { id: 'd-earlier', etag: '"0"' },
    mayUndo: true,
  },
})
const standing = (entry: RegisterEntry, ...waiting: WaitingAct[]) =>
  standingEntries([entry], waiting, MORNING)[0]!

test('with nothing waiting an action stands as reported last, and is overdue the day after it was due', () => {
  const { actions, state, said, seen } = standing(
    decided(
      action('a', '2010-11-28'),
      action('b', MORNING),
      action('c', '2010-09-30', noted('open', 'Half done.', '2010-07-01')),
      action('d', '2010-09-30', noted('notDone', 'No funds.', '2010-07-01')),
      action('e', null),
    ),
  )
  expect(actions.map((each) => each.state)).toEqual(['overdue', 'open', 'overdue', 'notDone', 'open'])
  expect(state).toBe('overdue')
  expect(seen).toEqual({ id: 'd-earlier', etag: '"7"' })
  expect(actions[2]?.seen).toEqual({ id: 'd-earlier', etag: '"1"' })
  expect(said).toBeNull()
})

test('what waits to be sent is shown already, and the next report follows it', () => {
  const entry = decided(action(NHS, '2010-09-30'), action(POLICE, '2010-09-30'))
  const { actions, state } = standing(entry, report('k1', NHS, 'done'), report('k2', NHS, 'open'))
  expect(actions.map(({ seen }) => seen)).toEqual([{ madeBy: 'k2' }, { id: 'd-earlier', etag: '"0"' }])
  expect(actions[0]).toMatchObject({ state: 'overdue', reported: 'open', reportedBefore: 'done' })
  expect(state).toBe('overdue')
  const closed = standing(entry, report('k1', NHS, 'done'), report('k2', POLICE, 'done'))
  expect(closed.actions.map((each) => each.state)).toEqual(['done', 'done'])
  expect(closed.state).toBe('done')
})

test('undoing goes back to what was reported before, and to open where nothing was', () => {
  const before = (...notes: ReturnType<typeof noted>[]) =>
    standing(decided(action(NHS, null, ...notes)), report('k1', NHS, 'done')).actions[0]?.reportedBefore
  expect(before()).toBe('open')
  expect(before(noted('open', 'Begun.', '2010-06-01'), noted('notDone', 'No funds.', '2010-07-01'))).toBe(
    'notDone',
  )
})

test('a report on another decision, or of another owner, changes nothing here', () => {
  const entry = decided(action(NHS, null))
  const others = [
    report('k1', POLICE, 'done'),
    { ...report('k2', NHS, 'done'), about: progressAbout('d-other', NHS) },
  ]
  expect(standing(entry, ...others)).toEqual(standing(entry))
})

test('who answers reads as it will once sent, and the next change follows that one', () => {
  const answer = standing(decided()).answer
  expect(answer.owners).toEqual([{ kind: 'partner', partnerId: 'nhs-harrow' }])
  const owners = [{ kind: 'partner', partnerId: 'metropolitan-police' }] as const
  const revised: WaitingAct = {
    key: 'k1',
    about: earlierAbout('d-earlier'),
    at: 0,
    request: {
      kind: 'revise',
      answer: { ...answer, owners: [...owners] },
      seen: { id: 'd-earlier', etag: '"7"' },
    },
  }
  expect(standing(decided(), revised)).toMatchObject({ answer: { owners }, seen: { madeBy: 'k1' } })
})

test('what was said last at this meeting is shown, as sent or as waiting; what was said before it is not', () => {
  const entry = decided(
    action(NHS, null, noted('open', 'Of July.', '2010-07-01'), noted('open', 'Of today.', MORNING)),
    action(POLICE, null),
  )
  expect(standing(entry).said).toEqual({
    note: 'Of today.',
    at: Date.parse('2010-11-29T10:00:00.000Z'),
    isSent: true,
  })
  expect(standing(entry, report('k1', POLICE, 'done', 5), report('k2', NHS, 'done', 9)).said).toEqual({
    note: 'done here',
    at: 9,
    isSent: false,
  })
})
