import { beforeEach, describe, expect, test } from 'vitest'
import type { RegisterEntry } from '../../../../src/contract/actions.ts'
import type { Decision } from '../../../../src/contract/decisions.ts'
import type { ReportedState } from '../../../../src/domain/meetings/action.ts'
import { ApiProblem, ConnectionLost } from '../../../../src/web/api/apiFailure.ts'
import { progressAbout } from '../../../../src/web/parts/morning/aboutEarlier.ts'
import { createDecisionQueue } from '../../../../src/web/parts/morning/decisionQueue.ts'
import type {
  Answer,
  Request,
  Seen,
  Taken,
  WaitingAct,
} from '../../../../src/web/parts/morning/waitingAct.ts'

const agreed: Answer = {
  outcome: 'agreed',
  wording: '',
  amendedWording: null,
  deferredTo: null,
  decidedBy: '',
  owners: [],
  dueOn: null,
}
const record = (recommendationId: string): Request => ({
  kind: 'record',
  answer: agreed,
  put: { recommendationId },
  carryOut: true,
})
const POLICE = 'partner:metropolitan-police'
const report = (state: ReportedState, seen: Seen, mayUndo = true): Request => ({
  kind: 'progress',
  report: { owner: POLICE, state, note: `Said ${state}` },
  seen,
  mayUndo,
})
const asRead = { id: 'd-earlier', etag: '"0"' }

/** A service that may be away, refuses what it is told to and does the same key once. */
class Service {
  away = false
  lost: 'no' | 'the answer' = 'no'
  refuse = new Map<string, number>()
  theirs: object = { ...agreed, outcome: 'notAgreed' }
  done = new Map<string, WaitingAct>()
  tried: string[] = []

  send = async (act: WaitingAct): Promise<Taken> => {
    this.tried.push(act.key)
    if (this.away) throw new ConnectionLost('away')
    const status = this.refuse.get(act.about)
    if (status !== undefined)
      throw new ApiProblem({
        type: '',
        title: '',
        status,
        detail: 'Somebody was first',
        code: 'alreadyDecided',
        current: { id: 'd-theirs', ...this.theirs },
        etag: '"9"',
      })
    this.done.set(act.key, act)
    if (this.lost === 'the answer') throw new ConnectionLost('cut')
    const { request } = act
    if (request.kind === 'undo') return null
    if (request.kind === 'progress')
      return {
        decision: { id: 'd-earlier' },
        actions: [{ key: POLICE, etag: `"${act.key}"` }],
      } as RegisterEntry
    return { id: `d-${act.about}`, etag: `"${act.key}"` } as Decision
  }
}

let kept: Map<string, string>
let service: Service
let keys = 0
const page = () =>
  createDecisionQueue({
    storage: {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, text) => void kept.set(name, text),
    },
    name: 'a morning',
    send: service.send,
    answered: () => undefined,
    alone: (work) => work(),
    newKey: () => `k${++keys}`,
    now: () => 0,
  })
const about = (acts: Iterable<WaitingAct>) => [...acts].map((each) => each.about)

beforeEach(() => {
  kept = new Map()
  service = new Service()
  keys = 0
})

test('what is recorded while the service is away is sent once, in order, when it is back', async () => {
  const queue = page()
  service.away = true
  for (const each of ['one', 'two', 'three']) queue.add(each, record(each))
  await queue.pump()
  expect(queue.sending()).toBe('away')
  expect(about(queue.state().waiting)).toEqual(['one', 'two', 'three'])
  service.away = false
  await queue.pump()
  expect(about(service.done.values())).toEqual(['one', 'two', 'three'])
  expect(queue.state().waiting).toEqual([])
})

test('an answer lost on its way is asked for again under the same key', async () => {
  const queue = page()
  service.lost = 'the answer'
  const { key } = queue.add('one', record('one'))
  await queue.pump()
  service.lost = 'no'
  await queue.pump()
  expect(new Set(service.tried)).toEqual(new Set([key]))
  expect(service.done.size).toBe(1)
  expect(queue.state().waiting).toEqual([])
})

test('a reload of the page loses nothing that waits, and keeps its keys', async () => {
  service.away = true
  const before = page()
  const { key } = before.add('one', record('one'))
  before.add('one', { kind: 'revise', answer: { ...agreed, dueOn: '2011-02-28' }, seen: { madeBy: key } })
  await before.pump()
  service.away = false
  const after = page()
  expect(after.state().waiting.map((act) => act.key)).toEqual(['k1', 'k2'])
  await after.pump()
  expect([...service.done.keys()]).toEqual(['k1', 'k2'])
})

test('a change of a decision not yet sent follows the decision that sending makes', async () => {
  const queue = page()
  service.away = true
  const { key } = queue.add('one', record('one'))
  queue.add('one', { kind: 'revise', answer: { ...agreed, dueOn: '2011-02-28' }, seen: { madeBy: key } })
  service.away = false
  await queue.pump()
  expect(service.done.get('k2')?.request).toMatchObject({ seen: { id: 'd-one', etag: '"k1"' } })
})

test('a refused act is set aside with what stands and what follows from it; the others go on', async () => {
  const queue = page()
  service.away = true
  const { key } = queue.add('one', record('one'))
  queue.add('two', record('two'))
  queue.add('one', { kind: 'revise', answer: { ...agreed, dueOn: '2011-02-28' }, seen: { madeBy: key } })
  service.away = false
  service.refuse.set('one', 409)
  await queue.pump()
  expect(about(service.done.values())).toEqual(['two'])
  expect(queue.state().waiting).toEqual([])
  expect(queue.state().refused).toMatchObject([
    { about: 'one', mine: { dueOn: '2011-02-28' }, problem: { current: { id: 'd-theirs' }, etag: '"9"' } },
  ])
  expect(page().state().refused).toHaveLength(1)
  queue.settle(queue.state().refused[0]!)
  expect(page().state().refused).toEqual([])
})

test('the same decision recorded twice at once leaves nothing to choose', async () => {
  const queue = page()
  service.refuse.set('one', 409)
  service.theirs = agreed
  queue.add('one', record('one'))
  await queue.pump()
  expect(queue.state().waiting).toEqual([])
  expect(queue.state().refused).toEqual([])
})

test.for([
  [401, 'signedOut'],
  [429, 'away'],
] as const)('after %d nothing is refused: it waits', async ([status, fares]) => {
  const queue = page()
  service.refuse.set('one', status)
  queue.add('one', record('one'))
  await queue.pump()
  expect(queue.sending()).toBe(fares)
  expect(about(queue.state().waiting)).toEqual(['one'])
})

test('what is undone is no longer there to undo; what was decided last comes first', async () => {
  const queue = page()
  queue.add('one', record('one'))
  queue.add('two', record('two'))
  await queue.pump()
  expect(queue.state().decided).toEqual(['one', 'two'])
  queue.add('two', { kind: 'undo', seen: { id: 'd-two', etag: '"k2"' } })
  expect(queue.state().decided).toEqual(['one'])
})

describe('what is reported of an earlier action', () => {
  const action = progressAbout('d-earlier', POLICE)

  test('while the service is away is sent once and in order, each report following the one before it', async () => {
    const queue = page()
    service.away = true
    const first = queue.add(action, report('open', asRead, false))
    queue.add('one', record('one'))
    queue.add(action, report('done', { madeBy: first.key }))
    await queue.pump()
    service.away = false
    service.lost = 'the answer'
    await queue.pump()
    service.lost = 'no'
    await page().pump()
    expect(
      [...service.done.values()].map(({ key, request }) => [key, 'seen' in request && request.seen]),
    ).toEqual([
      ['k1', asRead],
      ['k2', false],
      ['k3', { id: 'd-earlier', etag: '"k1"' }],
    ])
    expect(page().state()).toMatchObject({ waiting: [], refused: [], decided: ['one', action] })
  })

  test('and differs from what somebody else reported is kept, over a reload too, until a person has chosen', async () => {
    service.refuse.set(action, 412)
    service.theirs = { key: POLICE, words: 'Not done: no funds.', notes: [{ state: 'notDone' }] }
    const queue = page()
    queue.add(action, report('done', asRead))
    queue.add('one', record('one'))
    await queue.pump()
    expect(about(service.done.values())).toEqual(['one'])
    const after = page()
    expect(after.state().refused).toMatchObject([
      {
        about: action,
        request: { report: { state: 'done' } },
        problem: { current: { words: 'Not done: no funds.' } },
      },
    ])
    expect(after.state().decided).toEqual(['one'])
    after.settle(after.state().refused[0]!)
    expect(page().state().refused).toEqual([])
  })
})
