import type { Database } from '../../database/database.ts'
import { digestOf } from '../secretToken.ts'

/** Whether the person’s authenticator code was the one taken last; if it was not, it is now. */
export async function isCodeSpent(database: Database, personId: string, code: string): Promise<boolean> {
  const digest = await digestOf(`${personId} ${code}`)
  return database.write(async (trx) => {
    const taken = await trx
      .updateTable('sign_in_authenticators')
      .set({ last_code: digest })
      .where('person_id', '=', personId)
      .where((eb) => eb.or([eb('last_code', 'is', null), eb('last_code', '<>', digest)]))
      .executeTakeFirst()
    return taken.numUpdatedRows === 0n
  }, 'preparation')
}
