import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AgendaItem, Morning } from '../../../contract/morning.ts'
import type { ReportedState } from '../../../domain/meetings/action.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { returningQuery } from '../../api/actionQueries.ts'
import { meetingKindWords } from '../meetings/meetingKindWords.ts'
import { earlierAbout, isAboutDecision, progressAbout } from './aboutEarlier.ts'
import type { DecisionQueue } from './decisionQueue.ts'
import { type StandingAction, standingEntries } from './earlierStanding.ts'
import type { Owner } from '../../../domain/partnership/owner.ts'
import type { QueueState } from './waitingAct.ts'

type Given = {
  readonly item: AgendaItem | null
  readonly morning: Morning
  readonly queue: DecisionQueue
  readonly state: QueueState
}

/** Going back to earlier decisions: which is in hand, how each stands, and keeping it open or closing it from here. */
export function useEarlier({ item, morning, queue, state }: Given) {
  const { meeting } = morning
  const isHere = item?.kind === 'earlierDecisions'
  const { data: register } = useQuery(returningOf(morning))
  const [inHand, setInHand] = useState<string | null>(null)
  /** As first read: what is reported here must not move the table under the room’s eyes. */
  const [order, setOrder] = useState<readonly string[]>([])
  const [isNaming, setNaming] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  if (!isHere && (opened !== null || isNaming)) {
    setOpened(null)
    setNaming(false)
  }
  const unplaced = (register?.entries ?? [])
    .map(({ decision }) => decision.id)
    .filter((id) => !order.includes(id))
  if (unplaced.length > 0) setOrder([...order, ...unplaced])
  const standing = standingEntries(register?.entries ?? [], state.waiting, meeting.date)
  const entries = standing.toSorted((a, b) => order.indexOf(a.decision.id) - order.indexOf(b.decision.id))
  const at = Math.max(
    0,
    entries.findIndex(({ decision }) => decision.id === inHand),
  )
  const current = entries[at] ?? null

  const report = (action: StandingAction, to: ReportedState, words: string, mayUndo: boolean) => {
    if (current === null) return
    queue.add(progressAbout(current.decision.id, action.key), {
      kind: 'progress',
      report: { owner: action.key, state: to, note: `${words} at ${occasion(meeting)}` },
      seen: action.seen,
      mayUndo,
    })
  }
  const choose = (id: string | undefined) => {
    if (id === undefined) return
    setInHand(id)
    setNaming(false)
  }
  return {
    isHere,
    isRead: register !== undefined,
    entries,
    current,
    opened,
    isNaming,
    refused: current && state.refused.find(({ about }) => isAboutDecision(about, current.decision.id)),
    choose,
    goDown: () => choose(entries[at + 1]?.decision.id),
    goUp: () => choose(entries[at - 1]?.decision.id),
    /** Everybody who has still to say so is asked again; of what is settled, it is opened again. */
    keepOpen() {
      const open = current?.actions.filter(({ reported }) => reported === 'open') ?? []
      if (open.length > 0) for (const each of open) report(each, 'open', 'Kept open', false)
      else for (const each of current?.actions ?? []) report(each, 'open', 'Opened again', true)
    },
    close() {
      const open = current?.actions.filter(({ reported }) => reported !== 'done') ?? []
      for (const each of open) report(each, 'done', 'Closed', true)
    },
    name: () => setNaming(current !== null),
    stopNaming: () => setNaming(false),
    setOwners(owners: Owner[]) {
      if (current === null) return
      queue.add(earlierAbout(current.decision.id), {
        kind: 'revise',
        answer: { ...current.answer, owners },
        seen: current.seen,
      })
    },
    /** The first indicator of the decision in hand; once that is on the screen, the next, and then the decisions again. */
    openNext() {
      const ids = current?.indicators.map(({ id }) => id) ?? []
      setOpened(ids[opened === null ? 0 : ids.indexOf(opened) + 1] ?? null)
    },
    open: (indicatorId: string) => setOpened(indicatorId),
    shut: () => setOpened(null),
  }
}

export type Earlier = ReturnType<typeof useEarlier>

/** Read ahead with everything else of the morning, and kept. */
export const returningOf = ({ meeting, items }: Morning) => ({
  ...returningQuery(meeting.id),
  enabled: items.some(({ kind }) => kind === 'earlierDecisions'),
})

/** "the performance morning of 29 November 2010". */
export function occasion({ kind, date }: Morning['meeting']): string {
  const words = kind === 'other' ? 'meeting' : meetingKindWords[kind].toLowerCase()
  return `the ${words} of ${longDate(isoDate(date))}`
}
