import type { Trx } from '../../database/database.ts'

/** Keeps a password’s digest as the person’s one password. */
export async function keepPassword(trx: Trx, personId: string, hash: string, at: string): Promise<void> {
  const changed = await trx
    .updateTable('sign_in_accounts')
    .set({ password: hash, updated_at: at })
    .where('person_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  if (changed.numUpdatedRows > 0n) return
  await trx
    .insertInto('sign_in_accounts')
    .values({
      id: crypto.randomUUID(),
      person_id: personId,
      provider_id: 'credential',
      account_id: personId,
      password: hash,
      scope: null,
      created_at: at,
      updated_at: at,
    })
    .execute()
}

/** The digest of a person’s password; null where they have none. */
export async function keptPassword(trx: Trx, personId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('sign_in_accounts')
    .select('password')
    .where('person_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? null
}
