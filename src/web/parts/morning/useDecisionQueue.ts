import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { decisionPaths } from '../../../contract/decisionPaths.ts'
import type { Register, RegisterEntry } from '../../../contract/actions.ts'
import type { Decision } from '../../../contract/decisions.ts'
import type { Morning } from '../../../contract/morning.ts'
import { sendOnceUnder } from '../../api/client.ts'
import { returningQuery, withEntry, withRevised } from '../../api/actionQueries.ts'
import { morningQuery, withDecision } from '../../api/morningQueries.ts'
import { useInvalidate } from '../../api/useInvalidate.ts'
import { createDecisionQueue } from './decisionQueue.ts'
import type { Taken, WaitingAct } from './waitingAct.ts'

/** The queue of one meeting and person in this browser, with how it stands. */
export function useDecisionQueue(meetingId: string, personId: string) {
  const client = useQueryClient()
  const invalidate = useInvalidate('meetings', 'indicators', 'scorecards', 'histories', 'actions')
  const queue = useMemo(() => {
    const name = `decisions waiting of ${meetingId} by ${personId}`
    return createDecisionQueue({
      storage: {
        getItem: (kept) => localStorage.getItem(kept),
        setItem: (kept, text) => localStorage.setItem(kept, text),
      },
      name,
      send: (act) => sent(meetingId, act),
      answered: (act, taken) => {
        const { queryKey } = morningQuery(meetingId)
        const returning = returningQuery(meetingId).queryKey
        // What was asked before this answer must not be shown after it.
        void client.cancelQueries({ queryKey })
        void client.cancelQueries({ queryKey: returning })
        if (taken && 'actions' in taken)
          client.setQueryData<Register>(returning, (register) => register && withEntry(register, taken))
        else if (taken && act.about.startsWith('earlier:'))
          client.setQueryData<Register>(returning, (register) => register && withRevised(register, taken))
        else
          client.setQueryData<Morning>(
            queryKey,
            (morning) => morning && withDecision(morning, act.about, taken),
          )
        void invalidate()
      },
      alone: (work) =>
        navigator.locks
          ? navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined))
          : work(),
      newKey: () => crypto.randomUUID(),
      now: () => Date.now(),
    })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one queue for as long as the screen is open
  }, [client, meetingId, personId])
  const state = useSyncExternalStore(queue.subscribe, queue.state, queue.state)
  const sending = useSyncExternalStore(queue.subscribe, queue.sending, queue.sending)
  useEffect(() => {
    void queue.pump()
    window.addEventListener('storage', queue.look)
    return () => window.removeEventListener('storage', queue.look)
  }, [queue])
  return { queue, state, sending }
}

/** One try of an act. What follows a decision not made yet cannot come before what makes it: the queue keeps their order. */
async function sent(meetingId: string, { key, request }: WaitingAct): Promise<Taken> {
  switch (request.kind) {
    case 'record':
      return sendOnceUnder<Decision>(key, decisionPaths.decisions(meetingId), {
        ...request.put,
        ...request.answer,
        carryOut: request.carryOut,
      })
    case 'revise': {
      const { id, etag } = known(request.seen)
      return sendOnceUnder<Decision>(key, decisionPaths.decisionRevisions(id), request.answer, etag)
    }
    case 'undo': {
      const { id, etag } = known(request.seen)
      await sendOnceUnder(key, decisionPaths.decisionUndoing(id), {}, etag)
      return null
    }
    case 'progress': {
      const { id, etag } = known(request.seen)
      return sendOnceUnder<RegisterEntry>(key, decisionPaths.progress(id), request.report, etag)
    }
    case 'sitting':
      await sendOnceUnder(key, decisionPaths.sitting(meetingId), { change: request.change })
      return null
  }
}

function known(seen: Extract<WaitingAct['request'], { seen: unknown }>['seen']) {
  if ('madeBy' in seen) throw new Error('A change was to be sent before the decision it follows')
  return seen
}
