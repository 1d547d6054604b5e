import type { ActionLine } from '../../../contract/actions.ts'
import type { Decision } from '../../../contract/decisions.ts'
import type { Problem } from '../../../contract/problems.ts'
import { answerOf } from './subject.ts'
import type { Answer, QueueState, RefusedAct, Request, Taken, WaitingAct } from './waitingAct.ts'

/** The queue with one more act at its end. */
export function withAct({ waiting, refused, decided }: QueueState, act: WaitingAct): QueueState {
  return { waiting: [...waiting, act], refused, decided: decidedAfter(decided, act) }
}

/** What may be undone from here: what was decided last comes last, once; what is undone is no longer there. */
function decidedAfter(decided: readonly string[], { about, request }: WaitingAct): readonly string[] {
  if (request.kind === 'sitting' || request.kind === 'revise') return decided
  const others = decided.filter((each) => each !== about)
  const mayUndo = request.kind === 'record' || (request.kind === 'progress' && request.mayUndo)
  return mayUndo ? [...others, about] : others
}

/** The queue once an act has its answer: what followed from it follows what there now is. */
export function afterAnswer(state: QueueState, act: WaitingAct, taken: Taken): QueueState {
  const version = versionOf(act, taken)
  return {
    ...state,
    waiting: state.waiting
      .filter(({ key }) => key !== act.key)
      .map((each) => (version ? following(each, act, version) : each)),
  }
}

type Version = { readonly id: string; readonly etag: string }

/** What a next change follows: the decision, or what is reported of the one action. */
function versionOf({ request }: WaitingAct, taken: Taken): Version | null {
  if (taken === null) return null
  if (!('actions' in taken)) return { id: taken.id, etag: taken.etag }
  const action = request.kind === 'progress' && taken.actions.find(({ key }) => key === request.report.owner)
  return action ? { id: taken.decision.id, etag: action.etag } : null
}

function following(each: WaitingAct, { key }: WaitingAct, version: Version): WaitingAct {
  const { request } = each
  if (!('seen' in request) || !('madeBy' in request.seen) || request.seen.madeBy !== key) return each
  return { ...each, request: { ...request, seen: version } }
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
  const request = inPlaceOf(act, own.at(-1) ?? act)
  const mine = mineOf(request)
  if (isAlike(mine, problem) || isReported(request, problem)) return { ...state, waiting }
  const refused: RefusedAct = {
    key: act.key,
    about,
    at: act.at,
    mine,
    put: own.flatMap((each) => (each.request.kind === 'record' ? [each.request.put] : []))[0] ?? null,
    request,
    problem,
  }
  return {
    waiting,
    refused: [...state.refused.filter((each) => each.about !== about), refused],
    decided:
      act.request.kind === 'record' || act.request.kind === 'progress'
        ? state.decided.filter((each) => each !== about)
        : state.decided,
  }
}

/** What was asked last, of the version that the refused act followed: what that was to make does not exist. */
const inPlaceOf = ({ request: refused }: WaitingAct, { request: last }: WaitingAct): Request =>
  'seen' in refused && 'seen' in last ? { ...last, seen: refused.seen } : last

/** Two officers put down the same. */
const isAlike = (mine: Answer | null, { current }: Problem): boolean =>
  mine !== null && !!current && JSON.stringify(mine) === JSON.stringify(answerOf(current as Decision))

/** Two officers reported the same of an action. */
const isReported = (request: Request, { current }: Problem): boolean =>
  request.kind === 'progress' &&
  !!current &&
  (current as ActionLine).notes.at(-1)?.state === request.report.state

const mineOf = (request: Request) =>
  request.kind === 'record' || request.kind === 'revise' ? request.answer : null
