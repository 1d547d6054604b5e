import type { Trx } from '../database/database.ts'
import { refusal, type Refusal } from '../refusal.ts'

/** Refuses a paper that names an indicator nobody has defined. */
export async function unknownIndicators(
  trx: Trx,
  ids: readonly string[],
  path = 'indicatorIds',
): Promise<Refusal | null> {
  if (ids.length === 0) return null
  const held = await trx
    .selectFrom('indicators')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  const unknown = ids.find((id) => !held.some((each) => each.id === id))
  if (unknown === undefined) return null
  return refusal('invalid', `There is no indicator called “${unknown}”.`, {
    fields: [{ path, message: 'Choose indicators that have been defined.' }],
  })
}
