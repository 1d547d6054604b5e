import type { PriorityNow } from '../../contract/priorities.ts'
import type { Owner } from '../../domain/partnership/owner.ts'
import { mayFor } from '../../domain/permissions/scopes.ts'
import { concernOfOwner } from '../../domain/scorecards/concern.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { prioritiesAsAt, type StoredPriority } from '../stores/priorityStore.ts'
import { ownerNames } from '../stores/ownerNames.ts'
import { priorityNow } from '../views/priorities/priorityNow.ts'
import { noSuchPriority } from '../views/priorities/priorityView.ts'
import { unknownOwner } from './unknownOwner.ts'

type Open = { readonly stored: StoredPriority; readonly now: PriorityNow }

/** The priority something is recorded of, which must not have been closed. */
export async function openPriority(here: Here, id: string): Promise<Open | Refusal> {
  const [stored] = await prioritiesAsAt(here.trx, here.today, id)
  if (!stored) return noSuchPriority(id)
  const now = priorityNow(stored, await ownerNames(here.trx, here.today))
  const closed = stored.revisions.find(({ change }) => change === 'closed')
  if (closed)
    return refusal(
      'priorityClosed',
      `“${now.title}” was closed by a decision of ${longDate(closed.record.knownOn)}. Add it again by another decision to go on with it.`,
    )
  return { stored, now }
}

/** Refuses whoever a priority or a milestone cannot be given to: an owner there is not, or a role with its partner apart. */
export async function unfitOwner(here: Here, owner: Owner, path: string): Promise<Refusal | null> {
  if (owner.kind === 'role' && owner.partnerId !== null)
    return refusal('invalid', 'A priority and a milestone keep a role in its words alone.', {
      fields: [{ path, message: 'Write the organisation into the role: “Chief executive, NHS Harrow”.' }],
    })
  return unknownOwner(here, owner, path)
}

/** Refuses progress on what somebody else answers for. */
export function notTheirs(here: Here, owner: Owner): Refusal | null {
  return mayFor(here.actor, 'recordProgress', concernOfOwner(owner))
    ? null
    : refusal(
        'notPermitted',
        'Your role covers what your own management group or your own organisation answers for, and this is not theirs. Ask the partnership’s officers.',
      )
}
