import type { Decision } from '../../../contract/decisions.ts'
import type { Problem } from '../../../contract/problems.ts'
import { answerOf } from './subject.ts'
import type { Answer, QueueState, RefusedAct, WaitingAct } from './waitingAct.ts'

/** The queue with one more act at its end. */
export function withAct({ waiting, refused, decided }: QueueState, act: WaitingAct): QueueState {
  return { waiting: [...waiting, act], refused, decided: decidedAfter(decided, act) }
}

/** What may be undone from here: what was decided last comes last, once; what is undone is no longer there. */
function decidedAfter(decided: readonly string[], { about, request }: WaitingAct): readonly string[] {
  if (request.kind === 'sitting' || request.kind === 'revise') return decided
  const others = decided.filter((each) => each !== about)
  return request.kind === 'record' ? [...others, about] : others
}

/** The queue once an act has its answer: what followed from it follows the decision there now is. */
export function afterAnswer(state: QueueState, act: WaitingAct, decision: Decision | null): QueueState {
  return {
    ...state,
    waiting: state.waiting.filter(({ key }) => key !== act.key).map((each) => following(each, act, decision)),
  }
}

function following(each: WaitingAct, { key }: WaitingAct, decision: Decision | null): WaitingAct {
  const { request } = each
  if (!decision || (request.kind !== 'revise' && request.kind !== 'undo')) return each
  if (!('madeBy' in request.seen) || request.seen.madeBy !== key) return each
  return { ...each, request: { ...request, seen: { id: decision.id, etag: decision.etag } } }
}

/**
 * The queue once an act is refused: it is set aside together with all that follows on the same decision, as one thing a
 * person chooses about. Where what stands reads as it would here, there is nothing to choose. A refused start or end of the sitting needs no choice: somebody else was first.
 */
export function afterRefusal(state: QueueState, act: WaitingAct, problem: Problem): QueueState {
  const { about } = act
  const own = state.waiting.filter((each) => each.about === about)
  const waiting = state.waiting.filter((each) => each.about !== about)
  if (act.request.kind === 'sitting')
    return { ...state, waiting: state.waiting.filter(({ key }) => key !== act.key) }
  const mine = mineOf(own.at(-1) ?? act)
  if (isAlike(mine, problem)) return { ...state, waiting }
  const refused: RefusedAct = {
    key: act.key,
    about,
    at: act.at,
    mine,
    put: own.flatMap(({ request }) => (request.kind === 'record' ? [request.put] : []))[0] ?? null,
    problem,
  }
  return {
    waiting,
    refused: [...state.refused.filter((each) => each.about !== about), refused],
    decided: act.request.kind === 'record' ? state.decided.filter((each) => each !== about) : state.decided,
  }
}

/** Two officers put down the same. */
const isAlike = (mine: Answer | null, { current }: Problem): boolean =>
  mine !== null && !!current && JSON.stringify(mine) === JSON.stringify(answerOf(current as Decision))

const mineOf = ({ request }: WaitingAct) =>
  request.kind === 'record' || request.kind === 'revise' ? request.answer : null
