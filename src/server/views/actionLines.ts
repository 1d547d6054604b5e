import type { ActionLine } from '../../contract/actions.ts'
import { etagOf } from '../../contract/etags.ts'
import { actionWords } from '../../domain/meetings/action.ts'
import type { DecidedAction } from './actionsDueAt.ts'

/** An action as it is read: how it stands in words, and everything reported of it. */
export function actionLine(action: DecidedAction): ActionLine {
  const { key, owner, ownerName, dueOn, state, notes, decision } = action
  return {
    key,
    owner: owner === null ? null : (decision.owners.find((each) => each.name === ownerName) ?? null),
    ownerName,
    dueOn,
    state,
    words: actionWords(action),
    etag: actionEtag(action),
    notes: notes.map(({ state: reported, note, evidence, record }) => ({
      state: reported,
      note,
      evidence,
      record,
    })),
  }
}

/** The version of what is reported of an action. */
export const actionEtag = ({ notes }: Pick<DecidedAction, 'notes'>): string => etagOf(notes.at(-1)?.sequence)
