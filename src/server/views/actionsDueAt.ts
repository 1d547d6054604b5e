import type { Decision } from '../../contract/decisions.ts'
import { actionsOf, type Action } from '../../domain/meetings/action.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { actionNotesAsAt, type StoredActionNote } from '../stores/actionStore.ts'
import { decisionsAsAt } from '../stores/decisionStore.ts'

/** An action with the decision that makes it. */
export type DecidedAction = Action<StoredActionNote> & {
  readonly decision: Decision
  /** Who answers, as papers name them; "All partners" where the decision names nobody. */
  readonly ownerName: string
}

/**
 * Why an action is before a meeting. `overdue`: its day has passed and nobody has said how it stands; `due`: its day has
 * come, or comes by then; `done` and `notDone`: reported since; `open`: none of these.
 */
type BecauseDue = 'overdue' | 'due' | 'notDone' | 'done' | 'open'

export type DueAction = DecidedAction & { readonly because: BecauseDue }

const NOBODY_NAMED_WORDS = 'All partners'

const order: readonly BecauseDue[] = ['overdue', 'due', 'notDone', 'done', 'open']

/** Every action of the decisions that stand at a date, in the order they were decided. */
export async function actionsAsAt(trx: Trx, asAt: IsoDate): Promise<DecidedAction[]> {
  const notes = Map.groupBy(await actionNotesAsAt(trx, asAt), ({ decisionId }) => decisionId)
  return [...(await decisionsAsAt(trx, asAt)).values()].flatMap((decision) =>
    decidedActions(decision, notes.get(decision.id) ?? [], asAt),
  )
}

/** The actions of one decision from what was reported of it by a date. */
export function decidedActions(
  decision: Decision,
  notes: readonly StoredActionNote[],
  asAt: IsoDate,
): DecidedAction[] {
  return actionsOf(decision, notes, asAt).map((action, place) => ({
    ...action,
    decision,
    ownerName: decision.owners[place]?.name ?? NOBODY_NAMED_WORDS,
  }))
}

/**
 * What a meeting held on `asAt` has to go back to, of decisions taken before it: the overdue first, then what falls due
 * that day, then what was reported not done or done since `since` (the meeting before), then what is still open. What was
 * settled by `since` is not there any more, unless `since` took the decision; with no meeting before, everything is.
 */
export async function actionsDueAt(
  trx: Trx,
  { since, asAt }: { readonly since: IsoDate | null; readonly asAt: IsoDate },
): Promise<DueAction[]> {
  const actions = (await actionsAsAt(trx, asAt)).flatMap((action): DueAction[] => {
    if (action.decision.meetingDate >= asAt) return []
    const because = becauseDue(action, since, asAt)
    return because === null ? [] : [{ ...action, because }]
  })
  return actions.toSorted(
    (a, b) =>
      order.indexOf(a.because) - order.indexOf(b.because) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
  )
}

/** Why an action returns; null where it was settled before. */
function becauseDue(
  { state, dueOn, notes, decision }: DecidedAction,
  since: IsoDate | null,
  asAt: IsoDate,
): BecauseDue | null {
  switch (state) {
    case 'overdue':
      return 'overdue'
    case 'open':
      return dueOn !== null && dueOn <= asAt ? 'due' : 'open'
    case 'done':
    case 'notDone': {
      const settledOn = notes.at(-1)?.knownOn ?? null
      const isOld = since !== null && settledOn !== null && settledOn <= since && decision.meetingDate < since
      return isOld ? null : state
    }
  }
}
