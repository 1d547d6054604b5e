import type { Owner } from '../../domain/partnership/owner.ts'
import { quarterOf } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { groupsAsAt } from '../stores/managementGroupStore.ts'
import { unknownPartner } from './unknownPartner.ts'

/**
 * Refuses an owner there is not: a partner nobody has added, itself or as a role’s, or a management group unheard of or
 * closed. `path`: the field that names it. `on`: the day a group answers from, in whose quarter it must be open.
 */
export async function unknownOwner(
  here: Here,
  owner: Owner,
  path: string,
  on: IsoDate = here.today,
): Promise<Refusal | null> {
  return owner.kind === 'group'
    ? unknownGroup(here, owner.groupId, path, on)
    : ((await unknownPartner(here.trx, owner.partnerId, path)) ?? null)
}

/** Refuses a management group unheard of or closed, as `unknownOwner` does. */
export async function unknownGroup(
  here: Here,
  groupId: string,
  path: string,
  on: IsoDate = here.today,
): Promise<Refusal | null> {
  const groups = await groupsAsAt(here.trx, quarterOf(on), here.today)
  return groups.some(({ id, isOpen }) => id === groupId && isOpen)
    ? null
    : refusal('invalid', `There is no open management group called “${groupId}”.`, {
        fields: [{ path, message: 'Choose one of the management groups.' }],
      })
}
