import type { Trx } from '../../database/database.ts'
import { changeRow } from '../../log/rowsChanged.ts'
import type { Engine } from './engine.ts'
import { generateRandomString, symmetricEncrypt } from 'better-auth/crypto'
import { keptForm, newRecoveryCodes } from './recoveryCodes.ts'
import { opened } from './secretKeys.ts'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const SECRET_LENGTH = 32

type Key = Awaited<Engine['$context']>['secretConfig']

/**
 * Begins an authenticator that counts only once a code of it has been given; the secret, as it is typed or scanned.
 * It is encrypted as better-auth’s two-factor plugin keeps it, which checks its codes.
 */
export async function beginAuthenticator(trx: Trx, key: Key, personId: string): Promise<string> {
  const secret = generateRandomString(SECRET_LENGTH)
  const values = {
    secret: await symmetricEncrypt({ key, data: secret }),
    recovery_codes: await symmetricEncrypt({ key, data: '[]' }),
    is_verified: 0,
    failures: 0,
    locked_until: null,
    last_code: null,
  }
  await trx
    .insertInto('sign_in_authenticators')
    .values({ id: crypto.randomUUID(), person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
  return base32(secret)
}

/** New recovery codes in place of the old; shown once, kept as digests. */
export async function renewCodes(trx: Trx, key: Key, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  const kept = await Promise.all(codes.map(keptForm))
  await trx
    .updateTable('sign_in_authenticators')
    .set({ recovery_codes: await symmetricEncrypt({ key, data: JSON.stringify(kept) }) })
    .where('person_id', '=', personId)
    .execute()
  return codes
}

/** How many recovery codes are left; none without an authenticator that is on and can be opened. */
export async function codesLeft(trx: Trx, key: Key, personId: string): Promise<number> {
  const row = await trx
    .selectFrom('sign_in_authenticators')
    .select('recovery_codes')
    .where('person_id', '=', personId)
    .where('is_verified', '=', 1)
    .executeTakeFirst()
  const codes = row && (await opened(key, row.recovery_codes))
  return codes ? (JSON.parse(codes) as string[]).length : 0
}

export async function removeAuthenticator(trx: Trx, personId: string, at: string): Promise<void> {
  await trx.deleteFrom('sign_in_authenticators').where('person_id', '=', personId).execute()
  await changeRow(trx, 'people', { id: personId }, () =>
    trx
      .updateTable('people')
      .set({ has_authenticator: 0, updated_at: at })
      .where('id', '=', personId)
      .execute(),
  )
}

/** RFC 4648 base32 without padding, as authenticators take a secret. */
function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32.charAt(Number.parseInt(five.padEnd(5, '0'), 2)))
    .join('')
}
