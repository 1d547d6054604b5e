import type { Owner } from '../../domain/meetings/owner.ts'
import type { Trx } from '../database/database.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { managementGroups } from '../stores/managementGroupStore.ts'
import { unknownPartner } from './unknownPartner.ts'

/** Refuses owners among whom is a partner or a management group there is not. `only`: the field, where there is one alone. */
export async function unknownOwner(
  trx: Trx,
  owners: readonly Owner[],
  only?: string,
): Promise<Refusal | null> {
  if (owners.length === 0) return null
  const groups = new Set((await managementGroups(trx)).map(({ id }) => id))
  for (const [index, owner] of owners.entries()) {
    const path = `owners.${index}`
    if (owner.kind === 'group') {
      if (groups.has(owner.groupId)) continue
      return refusal('invalid', `There is no management group called “${owner.groupId}”.`, {
        fields: [{ path: only ?? `${path}.groupId`, message: 'Choose one of the management groups.' }],
      })
    }
    const unknown = await unknownPartner(trx, owner.partnerId, `${path}.partnerId`)
    if (unknown) return unknown
  }
  return null
}
