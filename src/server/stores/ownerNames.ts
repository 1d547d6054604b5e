import type { OwnerNames } from '../../domain/partnership/owner.ts'
import { quarterOf } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { groupsAsAt } from './managementGroupStore.ts'

/** What partners are called, and management groups on a day. */
export async function ownerNames(trx: Trx, asAt: IsoDate): Promise<OwnerNames> {
  const partners = await trx.selectFrom('partners').select(['id', 'name']).execute()
  const groups = await groupsAsAt(trx, quarterOf(asAt), asAt)
  const partnerNames = new Map(partners.map(({ id, name }) => [id, name]))
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]))
  return { partner: (id) => partnerNames.get(id) ?? id, group: (id) => groupNames.get(id) ?? id }
}
