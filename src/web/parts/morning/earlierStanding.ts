import type { ActionLine, RegisterEntry } from '../../../contract/actions.ts'
import { type ReportedState, standingOf } from '../../../domain/meetings/action.ts'
import { earlierAbout, progressAbout } from './aboutEarlier.ts'
import { answerOf } from './subject.ts'
import type { Answer, Seen, WaitingAct } from './waitingAct.ts'

/** What was last said of an earlier decision at this meeting, and whether the record has it. */
type Said = { readonly note: string; readonly at: number; readonly isSent: boolean }

/** An action as it stands once all that waits is sent. */
export type StandingAction = ActionLine & {
  readonly seen: Seen
  /** As reported last, and before that: what undoing goes back to. */
  readonly reported: ReportedState
  readonly reportedBefore: ReportedState
}

/** An earlier decision as it stands on this screen. */
export type StandingEntry = Omit<RegisterEntry, 'actions'> & {
  readonly actions: StandingAction[]
  /** The decision as it is to read, once a change of who answers is sent. */
  readonly answer: Answer
  /** The version a change of who answers follows. */
  readonly seen: Seen
  readonly said: Said | null
}

/** Earlier decisions as recorded, with whatever waits to be sent. `on` is the day of the meeting. */
export function standingEntries(
  entries: readonly RegisterEntry[],
  waiting: readonly WaitingAct[],
  on: string,
): StandingEntry[] {
  return entries.map((entry) => {
    const { id, etag } = entry.decision
    const actions = entry.actions.map((action) => standingAction(action, id, { waiting, on }))
    const revised = waiting.findLast(({ about }) => about === earlierAbout(id))
    const { request } = revised ?? {}
    return {
      ...entry,
      actions,
      state: standingOf(actions),
      answer: request?.kind === 'revise' ? request.answer : answerOf(entry.decision),
      seen: revised ? { madeBy: revised.key } : { id, etag },
      said: saidOf(entry, waiting, on),
    }
  })
}

type Here = { readonly waiting: readonly WaitingAct[]; readonly on: string }

function standingAction(action: ActionLine, id: string, { waiting, on }: Here): StandingAction {
  const own = waiting.filter(({ about }) => about === progressAbout(id, action.key))
  const reports: ReportedState[] = [
    'open',
    ...action.notes.map(({ state }) => state),
    ...own.flatMap(({ request }) => (request.kind === 'progress' ? [request.report.state] : [])),
  ]
  const reported = reports.at(-1) ?? 'open'
  const isOverdue = reported === 'open' && action.dueOn !== null && action.dueOn < on
  const last = own.at(-1)
  return {
    ...action,
    state: isOverdue ? 'overdue' : reported,
    seen: last ? { madeBy: last.key } : { id, etag: action.etag },
    reported,
    reportedBefore: reports.at(-2) ?? 'open',
  }
}

function saidOf(
  { decision, actions }: RegisterEntry,
  waiting: readonly WaitingAct[],
  on: string,
): Said | null {
  const recorded = actions
    .flatMap(({ notes }) => notes)
    .filter(({ record }) => record.knownOn === on)
    .map(({ note, record }): Said => ({ note, at: Date.parse(record.recordedAt), isSent: true }))
  const kept = waiting.flatMap(({ about, at, request }): Said[] =>
    request.kind === 'progress' && actions.some(({ key }) => about === progressAbout(decision.id, key))
      ? [{ note: request.report.note, at, isSent: false }]
      : [],
  )
  return kept.at(-1) ?? recorded.toSorted((a, b) => a.at - b.at).at(-1) ?? null
}
