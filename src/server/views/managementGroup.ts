import type { Trx } from '../database/database.ts'
import { refusal } from '../refusal.ts'

/** A management group by its id; undefined where there is none. */
export async function managementGroup(trx: Trx, groupId: string) {
  return trx
    .selectFrom('management_groups')
    .select(['id', 'name'])
    .where('id', '=', groupId)
    .executeTakeFirst()
}

export const noSuchGroup = (groupId: string) =>
  refusal('notFound', `There is no management group called “${groupId}”.`)
