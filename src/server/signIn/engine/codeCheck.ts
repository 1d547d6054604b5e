import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { CHALLENGE_COOKIE } from '../challengeName.ts'
import type { Database } from '../../database/database.ts'
import { opened } from './secretKeys.ts'

/** The code of a refusal: no secret that is given opens what is kept of the second factor. */
export const CLOSED = 'SECOND_FACTOR_CLOSED'

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/**
 * What better-auth runs before it checks a code of an authenticator or a recovery code: whether what is kept of the
 * person’s second factor can be opened, which it takes for granted.
 */
export const codeCheck = ({ database }: { readonly database: Database }) =>
  createAuthMiddleware(async (context) => {
    const { path } = context
    if (path !== '/two-factor/verify-totp' && path !== '/two-factor/verify-backup-code') return undefined
    const personId = await whoseCode(context)
    const row =
      personId &&
      (await database.read((trx) =>
        trx
          .selectFrom('sign_in_authenticators')
          .select(['secret', 'recovery_codes'])
          .where('person_id', '=', personId)
          .executeTakeFirst(),
      ))
    if (!row) return undefined
    const key = context.context.secretConfig
    const kept = path === '/two-factor/verify-totp' ? row.secret : row.recovery_codes
    return (await opened(key, kept)) === null ? refused(CLOSED) : undefined
  })

const refused = (code: string) => new APIError('UNAUTHORIZED', { code, message: code })

/** Whoever is signed in, or has given their password and is asked for more; null for nobody. */
async function whoseCode(context: Context): Promise<string | null> {
  const session = await getSessionFromCtx(context)
  if (session) return session.user.id
  const { name } = context.context.createAuthCookie(CHALLENGE_COOKIE)
  const challenge = await context.getSignedCookie(name, context.context.secret)
  if (!challenge) return null
  return (await context.context.internalAdapter.findVerificationValue(challenge))?.value ?? null
}
