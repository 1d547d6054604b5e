import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Morning, RecordSitting } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { useStanding } from '../../api/meQueries.ts'
import { meetingsQuery } from '../../api/meetingQueries.ts'
import { morningQuery } from '../../api/morningQueries.ts'
import type { MorningAddress } from '../../meetingAddress.ts'
import { proposalNames } from '../meetings/proposalWords.ts'
import { ownerChoices } from './ownerChoices.ts'
import { sittingStanding } from './sittingStanding.ts'
import { itemAbout, proposalIn } from './subject.ts'
import { useAgendaPlace } from './useAgendaPlace.ts'
import { useAnswering } from './useAnswering.ts'
import { useConnection } from './useConnection.ts'
import { useDecisionQueue } from './useDecisionQueue.ts'
import { useEarlier } from './useEarlier.ts'
import { useMorningPages } from './useMorningPages.ts'
import { useUndo } from './useUndo.ts'

/** A morning as one person opens it. */
export type MorningOpened = {
  readonly address: MorningAddress
  readonly partnership: Partnership
  readonly morning: Morning
  readonly personId: string
}

/** What one screen of a meeting knows and may do: where it is on the agenda, what it answers, and what waits to be sent. */
export function useRoom({ address, partnership, morning: opened, personId }: MorningOpened) {
  // Read here: the queue draws this screen again before the page above hears of the answer, and it would lack its decision.
  const { data: morning = opened } = useQuery(morningQuery(opened.meeting.id))
  const { may } = useStanding()
  const mayRecord = may('recordMeetings') && morning.signed === null
  const { queue, state, sending } = useDecisionQueue(morning.meeting.id, personId)
  const connection = useConnection(queue, sending)
  const { pages, reference } = useMorningPages(morning)
  const { data: meetings = [] } = useQuery({ ...meetingsQuery(), gcTime: Infinity })
  const [isBlank, setBlank] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const sitting = sittingStanding(morning, state.waiting)
  const isSitting = sitting.startedAt !== null && sitting.endedAt === null
  const place = useAgendaPlace({ address, morning, isSitting, leads: mayRecord, isBusy: isWriting })
  const { item } = place
  const answering = useAnswering({ item, morning, queue, state })
  const proposalOf = proposalIn(proposalNames(partnership, reference))
  const earlier = useEarlier({ item, morning, queue, state })
  const undo = useUndo({ morning, queue, state, partnership, earlier, proposalOf })
  return {
    morning,
    partnership,
    mayRecord,
    queue,
    state,
    sending,
    connection,
    isAway: connection.offlineSince !== null || sending === 'away',
    pages,
    sitting,
    isSitting,
    place,
    answering,
    proposalOf,
    earlier,
    /** What was refused of the subject in hand, until a person has chosen. */
    refused: state.refused.find(({ about }) => about === answering.subject?.about),
    /** What was taken back last, and saying so. */
    undone: undo.said,
    choices: ownerChoices(partnership, meetings, morning),
    /** The meetings a recommendation may be deferred to, the next one first. */
    later: meetings
      .filter(({ id, date }) => id !== morning.meeting.id && date >= morning.meeting.date)
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    isBlank,
    setBlank,
    /** While something is being written, the screen stays where it is. */
    setWriting,
    sit: (change: RecordSitting['change']) => queue.add('sitting', { kind: 'sitting', change }),
    /** Takes back the last decision recorded here, and goes to its item. */
    undoLast: () => place.goTo(itemAbout(undo.run(), morning)?.key),
  }
}

export type Room = ReturnType<typeof useRoom>
