import { daysBetween, type IsoDate } from '../time/isoDate.ts'

/** How far a milestone has come; `notDone` is said of one that will not be done as agreed. */
export type MilestoneState = 'planned' | 'underWay' | 'done' | 'notDone'

export const milestoneStates = [
  'planned',
  'underWay',
  'done',
  'notDone',
] as const satisfies readonly MilestoneState[]

/** As a table says it. */
export const milestoneStateWords: Readonly<Record<MilestoneState, string>> = {
  planned: 'Planned',
  underWay: 'Under way',
  done: 'Done',
  notDone: 'Not done',
}

/** What became known of a milestone on a day: how far it has come, or another due date. */
export type MilestoneEvent = { readonly on: IsoDate } & (
  | { readonly change: 'state'; readonly state: MilestoneState; readonly note: string }
  | { readonly change: 'moved'; readonly to: IsoDate; readonly reason: string }
)

/** One step of an action plan. `due` is as first agreed; `events` are in the order they became known. */
export type Milestone = {
  readonly id: string
  readonly wording: string
  /** In words: "Harrow Council". */
  readonly owner: string
  /** The day it joined the plan. */
  readonly from: IsoDate
  readonly due: IsoDate
  readonly events: readonly MilestoneEvent[]
}

type DueDateMoved = {
  readonly on: IsoDate
  readonly from: IsoDate
  readonly to: IsoDate
  readonly reason: string
}

export type MilestoneStanding = {
  readonly state: MilestoneState
  /** What was said with the state; empty until anything was. */
  readonly note: string
  /** The day the state became known; the day it joined the plan until then. */
  readonly since: IsoDate
  readonly due: IsoDate
  /** Every due date it had before, oldest first. */
  readonly moves: readonly DueDateMoved[]
  /** Past its due date and not done. On the day itself it is not yet past. */
  readonly isOverdue: boolean
  /** Whole days past its due date; 0 where it is done or its day has not passed. */
  readonly daysOverdue: number
}

/** A milestone as known at the end of a day. One that will not be done stays overdue: it was promised and is not there. */
export function milestoneStanding(milestone: Milestone, asAt: IsoDate): MilestoneStanding {
  let { due } = milestone
  let state: MilestoneState = 'planned'
  let note = ''
  let since = milestone.from
  const moves: DueDateMoved[] = []
  for (const event of milestone.events) {
    if (event.on > asAt) continue
    if (event.change === 'state') ({ state, note, on: since } = event)
    else {
      moves.push({ on: event.on, from: due, to: event.to, reason: event.reason })
      due = event.to
    }
  }
  const isOverdue = due < asAt && state !== 'done'
  return { state, note, since, due, moves, isOverdue, daysOverdue: isOverdue ? daysBetween(due, asAt) : 0 }
}
