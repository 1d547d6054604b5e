import { longDate } from '../time/dateWords.ts'
import type { IsoDate } from '../time/isoDate.ts'
import { ended } from '../sentence.ts'
import type { DecisionOutcome } from './meeting.ts'
import { ownerKey, type Owner } from '../partnership/owner.ts'

/** `overdue`: the day it was due has passed and nobody has said that it is done, or that it is not. */
export type ActionState = 'open' | 'overdue' | 'done' | 'notDone'

export const actionStates = ['overdue', 'open', 'notDone', 'done'] as const satisfies readonly ActionState[]

/** What may be reported; that something is overdue nobody reports. */
export type ReportedState = Exclude<ActionState, 'overdue'>

export const reportedStates = ['open', 'done', 'notDone'] as const satisfies readonly ReportedState[]

/** In place of an owner’s key where a decision sets a day and names nobody. */
export const NOBODY_NAMED = 'all'

/** What was reported of an action, as it became known. */
export type ActionNote = {
  /** `ownerKey`, or NOBODY_NAMED. */
  readonly owner: string
  readonly state: ReportedState
  readonly note: string
  readonly knownOn: IsoDate
}

/** What one owner is to do of a decision. */
export type Action<Note extends ActionNote = ActionNote> = {
  readonly key: string
  /** Null where the decision sets a day and names nobody. */
  readonly owner: Owner | null
  readonly dueOn: IsoDate | null
  readonly state: ActionState
  /** Everything reported of it, oldest first. */
  readonly notes: readonly Note[]
}

type Decided = {
  readonly outcome: DecisionOutcome
  readonly owners: readonly Owner[]
  readonly dueOn: string | null
}

/**
 * The actions a decision makes, one for each owner; one for nobody in particular where it only sets a day. What is
 * deferred or not agreed makes none. `notes` are those of the decision known by then, oldest first: the last holds, and
 * one under an owner the decision no longer names counts for nothing. Due on a day is not overdue until it has passed.
 */
export function actionsOf<Note extends ActionNote>(
  { outcome, owners, dueOn }: Decided,
  notes: readonly Note[],
  asAt: IsoDate,
): Action<Note>[] {
  if (!makesActions(outcome)) return []
  const named = owners.map((owner) => ({ key: ownerKey(owner), owner }))
  const answering = named.length > 0 || dueOn === null ? named : [{ key: NOBODY_NAMED, owner: null }]
  return answering.map(({ key, owner }) => {
    const ofOwner = notes.filter((note) => note.owner === key)
    const reported = ofOwner.at(-1)?.state ?? 'open'
    const isOverdue = reported === 'open' && dueOn !== null && dueOn < asAt
    return {
      key,
      owner,
      dueOn: dueOn as IsoDate | null,
      state: isOverdue ? 'overdue' : reported,
      notes: ofOwner,
    }
  })
}

function makesActions(outcome: DecisionOutcome): boolean {
  switch (outcome) {
    case 'agreed':
    case 'agreedAsAmended':
    case 'noted':
    case 'answered':
      return true
    case 'deferred':
    case 'notAgreed':
      return false
  }
}

/** How a decision’s actions stand together: what needs somebody first. Null where it makes none. */
export function standingOf(actions: readonly Pick<Action, 'state'>[]): ActionState | null {
  return actionStates.find((state) => actions.some((each) => each.state === state)) ?? null
}

/** The day since which nobody has reported on what is overdue; null where it is not, or somebody has since. */
export function updateOwedSince({ state, dueOn, notes }: Action): IsoDate | null {
  if (state !== 'overdue' || dueOn === null) return null
  const last = notes.at(-1)
  return last && last.knownOn > dueOn ? null : dueOn
}

/** The word of a state, beside its glyph. */
export const actionStateWords: Readonly<Record<ActionState, string>> = {
  open: 'Open',
  overdue: 'Overdue',
  done: 'Done',
  notDone: 'Not done',
}

/** How an action stands, as one sentence: "Update owed since 30 September 2010.", "Done: leads nominated." */
export function actionWords(action: Action): string {
  const { state, dueOn, notes } = action
  const last = notes.at(-1)
  const said = last && last.note !== '' ? `: ${ended(last.note)}` : '.'
  const due = dueOn === null ? null : longDate(dueOn)
  switch (state) {
    case 'done':
    case 'notDone':
      return actionStateWords[state] + said
    case 'open':
      return (due === null ? 'Open, no day set' : `Due ${due}`) + said
    case 'overdue':
      return last && updateOwedSince(action) === null
        ? `Due ${due}, not done. Last report, ${longDate(last.knownOn)}${said}`
        : `Update owed since ${due}.`
  }
}
