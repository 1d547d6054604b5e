import type { Trx } from '../database/database.ts'
import { recordedColumns, type Recording } from './recording.ts'

/** Somebody who records for the first time enters the record as a person, under the id they act by. */
export async function knowPerson(
  trx: Trx,
  person: { readonly id: string; readonly name: string; readonly partnerId: string | null },
  recording: Recording,
): Promise<void> {
  const known = await trx.selectFrom('people').select('id').where('id', '=', person.id).executeTakeFirst()
  if (known) return
  await trx
    .insertInto('people')
    .values({
      id: person.id,
      name: person.name,
      email: null,
      partner_id: person.partnerId,
      erased_at: null,
      ...recordedColumns(recording),
    })
    .execute()
}

/** The people of some ids: a name, or null for one whose details have been erased. */
export async function peopleNamed(trx: Trx, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const rows = await trx.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What stands for somebody whose details have been erased. */
export const ERASED = 'a person whose details were erased'
/** What stands for anybody, to whoever may not see who records. */
export const SOMEBODY = 'a member of the partnership'
