import type { Database } from '../../database/database.ts'
import { digestOf } from '../secretToken.ts'

/** Codes remembered: a clock put right by a minute must not bring one back. */
const REMEMBERED = 3

/** Whether the person’s authenticator code was among those taken last; if it was not, it is now. */
export async function isCodeSpent(database: Database, personId: string, code: string): Promise<boolean> {
  const digest = await digestOf(`${personId} ${code}`)
  return database.write(async (trx) => {
    const row = await trx
      .selectFrom('sign_in_authenticators')
      .select('last_code')
      .where('person_id', '=', personId)
      .executeTakeFirst()
    const taken = row?.last_code?.split(' ') ?? []
    if (!row || taken.includes(digest)) return true
    await trx
      .updateTable('sign_in_authenticators')
      .set({ last_code: [digest, ...taken].slice(0, REMEMBERED).join(' ') })
      .where('person_id', '=', personId)
      .execute()
    return false
  }, 'preparation')
}
