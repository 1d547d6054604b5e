import { describe, expect, test } from 'vitest'
import type { RegisterEntry } from '../../../../src/contract/actions.ts'
import type { Decision } from '../../../../src/contract/decisions.ts'
import type { Problem } from '../../../../src/contract/problems.ts'
import type { ReportedState } from '../../../../src/domain/meetings/action.ts'
import { earlierAbout, progressAbout } from '../../../../src/web/parts/morning/aboutEarlier.ts'
import { afterAnswer, afterRefusal, withAct } from '../../../../src/web/parts/morning/queueSteps.ts'
import type { QueueState, Request, Seen, WaitingAct } from '../../../../src/web/parts/morning/waitingAct.ts'

const NHS = 'partner:nhs-harrow'
const POLICE = 'partner:metropolitan-police'
const asRead = { id: 'd-earlier', etag: '"0"' }
const empty: QueueState = { waiting: [], refused: [], decided: [] }

const act = (key: string, about: string, request: Request): WaitingAct => ({ key, about, at: 0, request })
const reported = (
  key: string,
  state: ReportedState,
  { owner = POLICE, seen = asRead, mayUndo = true }: { owner?: string; seen?: Seen; mayUndo?: boolean } = {},
): WaitingAct =>
  act(key, progressAbout('d-earlier', owner), {
    kind: 'progress',
    report: { owner, state, note: '' },
    seen,
    mayUndo,
  })
const named = (key: string, partnerId: string, seen: Seen): WaitingAct =>
  act(key, earlierAbout('d-earlier'), {
    kind: 'revise',
    answer: {
      outcome: 'agreed',
      wording: '',
      amendedWording: null,
      deferredTo: null,
      decidedBy: '',
      owners: [{ kind: 'partner', partnerId }],
      dueOn: null,
    },
    seen,
  })
const queueOf = (...acts: WaitingAct[]): QueueState => acts.reduce(withAct, empty)
const entry = (etags: Readonly<Record<string, string>>) =>
  ({
    decision: { id: 'd-earlier', etag: '"decision"' },
    actions: Object.entries(etags).map(([key, etag]) => ({ key, etag })),
  }) as unknown as RegisterEntry
const seenOf = ({ request }: WaitingAct): Seen | null => ('seen' in request ? request.seen : null)
const overtaken = (current?: object): Problem => ({
  type: '',
  title: '',
  status: 412,
  detail: 'Somebody was first',
  code: 'changedMeanwhile',
  current,
  etag: '"9"',
})

describe('what may be undone from this screen', () => {
  test('is a closing or an opening again, and no longer once another report has taken it back', () => {
    const closed = queueOf(reported('k1', 'done', { owner: NHS }), reported('k2', 'done'))
    const [nhs, police] = [progressAbout('d-earlier', NHS), progressAbout('d-earlier', POLICE)]
    expect(closed.decided).toEqual([nhs, police])
    const back = reported('k3', 'open', { seen: { madeBy: 'k2' }, mayUndo: false })
    expect(withAct(closed, back).decided).toEqual([nhs])
  })

  test('never a report that only keeps an action open, nor a change of who answers', () => {
    expect(
      queueOf(reported('k1', 'open', { mayUndo: false }), named('k2', 'nhs-harrow', asRead)).decided,
    ).toEqual([])
  })
})

describe('once a report has its answer', () => {
  test('the next on the same action follows that action’s version, and on another action its own', () => {
    const first = reported('k1', 'done')
    const state = queueOf(
      first,
      reported('k2', 'done', { owner: NHS }),
      reported('k3', 'open', { seen: { madeBy: 'k1' }, mayUndo: false }),
    )
    const { waiting } = afterAnswer(state, first, entry({ [NHS]: '"nhs"', [POLICE]: '"police"' }))
    expect(waiting.map(({ key }) => key)).toEqual(['k2', 'k3'])
    expect(waiting.map(seenOf)).toEqual([asRead, { id: 'd-earlier', etag: '"police"' }])
  })

  test('a second change of who answers follows the decision as the first left it', () => {
    const first = named('k1', 'nhs-harrow', asRead)
    const state = queueOf(first, named('k2', 'metropolitan-police', { madeBy: 'k1' }))
    const { waiting } = afterAnswer(state, first, { id: 'd-earlier', etag: '"1"' } as Decision)
    expect(waiting.map(seenOf)).toEqual([{ id: 'd-earlier', etag: '"1"' }])
  })
})

describe('once a report is refused because somebody else reported first', () => {
  const theirs = { key: POLICE, words: 'Not done.', notes: [{ state: 'open' }, { state: 'notDone' }] }

  test('it is set aside with what follows on the same action, and reports on another action go on', () => {
    const first = reported('k1', 'done')
    const other = reported('k2', 'done', { owner: NHS })
    const state = queueOf(first, other, reported('k3', 'open', { seen: { madeBy: 'k1' } }))
    const { waiting, refused, decided } = afterRefusal(state, first, overtaken(theirs))
    expect(waiting).toEqual([other])
    expect(refused).toMatchObject([
      { key: 'k1', mine: null, put: null, request: { report: { state: 'open' } } },
    ])
    expect(decided).toEqual([other.about])
  })

  test('what may be recorded after theirs is the last of it, about what the first of it was about', () => {
    const first = reported('k1', 'done')
    const state = queueOf(first, reported('k2', 'open', { seen: { madeBy: 'k1' } }))
    expect(afterRefusal(state, first, overtaken(theirs)).refused[0]?.request).toMatchObject({
      report: { state: 'open' },
      seen: asRead,
    })
    const renamed = named('k1', 'nhs-harrow', asRead)
    const twice = queueOf(renamed, named('k2', 'metropolitan-police', { madeBy: 'k1' }))
    expect(afterRefusal(twice, renamed, overtaken()).refused[0]?.request).toMatchObject({
      answer: { owners: [{ partnerId: 'metropolitan-police' }] },
      seen: asRead,
    })
  })

  test('nobody is asked where both say the same, whatever was said before', () => {
    const first = reported('k1', 'notDone')
    expect(afterRefusal(queueOf(first), first, overtaken(theirs))).toMatchObject({ waiting: [], refused: [] })
    const changed = queueOf(reported('k1', 'done'), reported('k2', 'notDone', { seen: { madeBy: 'k1' } }))
    expect(afterRefusal(changed, reported('k1', 'done'), overtaken(theirs)).refused).toEqual([])
  })

  test('a refusal that says nothing of what stands is kept, with its words', () => {
    const first = reported('k1', 'done')
    const refused = { ...overtaken(), status: 403, code: 'notPermitted', detail: 'Ask the officers.' }
    expect(afterRefusal(queueOf(first), first, refused).refused).toMatchObject([
      { problem: { detail: 'Ask the officers.' } },
    ])
  })
})
