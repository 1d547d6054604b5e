import { ApiProblem, isRefusal, isUnanswered } from '../../api/apiFailure.ts'
import { afterAnswer, afterRefusal, withAct } from './queueSteps.ts'
import type { QueueState, RefusedAct, Request, Sending, Taken, WaitingAct } from './waitingAct.ts'

type Given = {
  /** Where it is kept: what outlives the page. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
  /** One queue a meeting and a person. */
  readonly name: string
  /** One try under the act's own key; throws an `ApiFailure`. */
  readonly send: (act: WaitingAct) => Promise<Taken>
  /** The answer of the service is in the queue's own state already. */
  readonly answered: (act: WaitingAct, taken: Taken) => void
  /** Runs `work` unless another tab sends for this queue already. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  readonly newKey: () => string
  readonly now: () => number
}

export type DecisionQueue = ReturnType<typeof createDecisionQueue>

const NOTHING: QueueState = { waiting: [], refused: [], decided: [] }
/** The service has not said no to the act itself: it is sent again later. */
const LATER: readonly number[] = [408, 425, 429]

/**
 * What is recorded on the screen of a meeting, in order: kept before it is first sent, sent one after the other, each
 * under one key for as long as it has no answer, and taken out only by an answer. What the service refuses is set aside
 * with what it said, and what follows from it with it; the rest goes on.
 */
export function createDecisionQueue({ storage, name, send, answered, alone, newKey, now }: Given) {
  const listeners = new Set<() => void>()
  let text: string | null = null
  let state = NOTHING
  let sending: Sending = 'idle'
  let isKept = true
  read()

  /** Another tab may have changed it meanwhile. */
  function read(): QueueState {
    const stored = isKept ? storedText() : text
    if (stored !== null && stored !== text) {
      text = stored
      state = { ...NOTHING, ...(JSON.parse(stored) as QueueState) }
    }
    return state
  }

  function storedText(): string | null {
    try {
      return storage.getItem(name)
    } catch {
      return text
    }
  }

  function change(next: QueueState): void {
    state = next
    text = JSON.stringify(next)
    try {
      storage.setItem(name, text)
    } catch {
      isKept = false
    }
    tell()
  }

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function fares(next: Sending): void {
    if (sending === next) return
    sending = next
    tell()
  }

  async function sendAll(): Promise<void> {
    for (let first = read().waiting[0]; first; first = read().waiting[0]) {
      fares('sending')
      try {
        const taken = await send(first)
        change(afterAnswer(read(), first, taken))
        answered(first, taken)
      } catch (failure) {
        if (!isRefusal(failure) || isUnanswered(failure) || LATER.includes(failure.problem.status))
          return fares(failure instanceof ApiProblem && failure.problem.status === 401 ? 'signedOut' : 'away')
        if (failure.problem.status === 401) return fares('signedOut')
        change(afterRefusal(read(), first, failure.problem))
      }
    }
    fares('idle')
  }

  /** Sends what waits, in order; ends when nothing waits or the service does not answer. */
  const pump = (): Promise<void> => (read().waiting.length === 0 ? Promise.resolve() : alone(sendAll))

  return {
    state: () => state,
    sending: () => sending,
    /** False where the browser keeps nothing: a reload would then lose what waits. */
    isKept: () => isKept,
    pump,
    /** Keeps an act and then sends it; the act as kept. */
    add(about: string, request: Request): WaitingAct {
      const act = { key: newKey(), about, at: now(), request }
      change(withAct(read(), act))
      void pump()
      return act
    },
    /** A person has chosen what becomes of a refused act. */
    settle({ key }: RefusedAct): void {
      const before = read()
      change({ ...before, refused: before.refused.filter((each) => each.key !== key) })
    },
    /** Another tab may have recorded something. */
    look(): void {
      const before = state
      if (read() !== before) tell()
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
