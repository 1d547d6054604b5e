import type { Trx } from '../database/database.ts'
import { refusal, type Refusal } from '../refusal.ts'

/** Refuses a paper whose field `path` names a partner there is not; none named is no fault. */
export async function unknownPartner(
  trx: Trx,
  id: string | null,
  path: string,
): Promise<Refusal | undefined> {
  if (id === null) return undefined
  const partner = await trx.selectFrom('partners').select('id').where('id', '=', id).executeTakeFirst()
  return partner
    ? undefined
    : refusal('invalid', `There is no partner called “${id}”.`, {
        fields: [{ path, message: 'Choose one of the partners.' }],
      })
}
