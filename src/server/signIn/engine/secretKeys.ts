import { createHash } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { Database } from '../../database/database.ts'

/** The secret that signs and encrypts now, and those before it, which only open what they once encrypted. */
export type SignInSecrets = { readonly present: string; readonly before: readonly string[] }

/** better-auth’s keys: what is encrypted names the number of its own. */
type Keys = Parameters<typeof symmetricDecrypt>[0]['key']

const NUMBER_BYTES = 4

/** A key’s number, made of the secret itself: it stays the same whichever secrets stand beside it. */
const numberOf = (secret: string): number =>
  createHash('sha256').update(`number of a sign-in secret ${secret}`).digest().readUIntBE(0, NUMBER_BYTES)

/** The secrets as better-auth takes them, the present one first. */
export function versionedSecrets({ present, before }: SignInSecrets): { version: number; value: string }[] {
  return [...new Set([present, ...before])].map((value) => ({ version: numberOf(value), value }))
}

/** Whether something is encrypted with the present secret. */
const isPresent = (secrets: SignInSecrets, kept: string) =>
  kept.startsWith(`$ba$${numberOf(secrets.present)}$`)

/** What is kept encrypted, opened; null where it was encrypted with a secret that is not given. */
export async function opened(key: Keys, kept: string): Promise<string | null> {
  if (kept.startsWith('$ba$')) return symmetricDecrypt({ key, data: kept }).catch(() => null)
  // Written before keys had numbers: by whichever of the secrets opens it.
  for (const secret of typeof key === 'string' ? [key] : key.keys.values()) {
    const text = await symmetricDecrypt({ key: secret, data: kept }).catch(() => null)
    if (text !== null) return text
  }
  return null
}

/**
 * Encrypts with the present secret whatever one before it encrypted, so that those can be left out from then on: how
 * many authenticators were written anew, and how many no secret given here opens, which stay as they are.
 */
export async function renewEncryption(
  database: Database,
  secrets: SignInSecrets,
): Promise<{ readonly renewed: number; readonly closed: number }> {
  const all = versionedSecrets(secrets)
  const key: Keys = {
    keys: new Map(all.map(({ version, value }) => [version, value])),
    currentVersion: numberOf(secrets.present),
  }
  return database.write(async (trx) => {
    let [renewed, closed] = [0, 0]
    const rows = await trx
      .selectFrom('sign_in_authenticators')
      .select(['id', 'secret', 'recovery_codes'])
      .execute()
    for (const row of rows) {
      if (isPresent(secrets, row.secret) && isPresent(secrets, row.recovery_codes)) continue
      const secret = await opened(key, row.secret)
      const codes = await opened(key, row.recovery_codes)
      if (secret === null || codes === null) closed += 1
      else {
        await trx
          .updateTable('sign_in_authenticators')
          .set({
            secret: await symmetricEncrypt({ key, data: secret }),
            recovery_codes: await symmetricEncrypt({ key, data: codes }),
          })
          .where('id', '=', row.id)
          .execute()
        renewed += 1
      }
    }
    return { renewed, closed }
  }, 'preparation')
}

/** What is said at start of authenticators that no secret opens; null where there are none. */
export function closedWords(closed: number): string | null {
  if (closed === 0) return null
  const which = closed === 1 ? 'One person’s authenticator' : `${closed} people’s authenticators`
  return `${which} cannot be used: the secret it was encrypted with is not given. Give it in SIGN_IN_SECRET_BEFORE and start again, or erase and invite anew whoever cannot sign in.`
}
