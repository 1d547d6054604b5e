import type { CheckedRecordProgress, RegisterEntry } from '../../contract/actions.ts'
import { mayFor } from '../../domain/permissions/scopes.ts'
import { concernOfOwner } from '../../domain/scorecards/concern.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { actionNotesAsAt, insertActionNote } from '../stores/actionStore.ts'
import { decisionById } from '../stores/decisionStore.ts'
import { changedSince } from '../versions.ts'
import { actionEtag, actionLine } from '../views/actionLines.ts'
import { decidedActions } from '../views/actionsDueAt.ts'
import { registerEntryNow } from '../views/registerView.ts'

/** Records how far an action has been carried out, by whoever may say so; earlier reports are kept. */
export async function recordProgress(
  here: Here,
  decisionId: string,
  plan: CheckedRecordProgress,
): Promise<RegisterEntry | Refusal> {
  const decision = await decisionById(here.trx, decisionId)
  if (!decision) return refusal('notFound', 'That decision is not in the record, or has been undone.')
  const notes = await actionNotesAsAt(here.trx, here.today, decisionId)
  const action = decidedActions(decision, notes, here.today).find(({ key }) => key === plan.owner)
  if (!action)
    return refusal('invalid', 'The decision gives nobody of that name anything to do.', {
      fields: [{ path: 'owner', message: 'Choose one of those who answer for the decision.' }],
    })
  if (!mayFor(here.actor, 'recordProgress', concernOfOwner(action.owner)))
    return refusal(
      'notPermitted',
      'You report on what your own organisation or your own management group answers for. Ask whoever answers for this, or the partnership’s officers.',
    )
  if (plan.note === '' && plan.state !== 'done')
    return refusal('invalid', 'A report says something.', {
      fields: [
        {
          path: 'note',
          message: plan.state === 'open' ? 'Say how far it has come.' : 'Say why it is not done.',
        },
      ],
    })
  const refused = changedSince(here, {
    what: 'What is reported of this action',
    etag: actionEtag(action),
    current: actionLine(action),
    record: action.notes.at(-1)?.record,
  })
  if (refused) return refused
  await insertActionNote(here.trx, decisionId, plan, here.recording)
  const entry = await registerEntryNow(here, decisionId)
  if (!entry) throw new Error('A decision reported on stands')
  return entry
}
