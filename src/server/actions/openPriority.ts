import type { OwnerChoice, PriorityNow } from '../../contract/priorities.ts'
import { concernOfOwner, type Owner } from '../../domain/priorities/owner.ts'
import { mayFor } from '../../domain/permissions/scopes.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { quarterOf } from '../../domain/time/financialQuarter.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { groupsAsAt } from '../stores/managementGroupStore.ts'
import { prioritiesAsAt, type StoredPriority } from '../stores/priorityStore.ts'
import { ownerNames } from '../stores/ownerNames.ts'
import { priorityNow } from '../views/priorities/priorityNow.ts'
import { noSuchPriority } from '../views/priorities/priorityView.ts'
import { unknownPartner } from './unknownPartner.ts'

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

/** Refuses an owner there is not: a partner nobody has added, a management group unheard of or closed. */
export async function unknownOwner(here: Here, owner: OwnerChoice, path: string): Promise<Refusal | null> {
  switch (owner.kind) {
    case 'role':
      return null
    case 'partner':
      return (await unknownPartner(here.trx, owner.partnerId, path)) ?? null
    case 'group': {
      const groups = await groupsAsAt(here.trx, quarterOf(here.today), here.today)
      return groups.some(({ id, isOpen }) => id === owner.groupId && isOpen)
        ? null
        : refusal('invalid', `There is no open management group called “${owner.groupId}”.`, {
            fields: [{ path, message: 'Choose one of the management groups.' }],
          })
    }
  }
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
