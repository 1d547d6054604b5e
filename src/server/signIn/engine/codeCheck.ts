import { timingSafeEqual } from 'node:crypto'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { CHALLENGE_COOKIE } from '../challengeName.ts'
import type { Database } from '../../database/database.ts'
import { codeOfStep } from './codeOfStep.ts'
import { opened } from './secretKeys.ts'

/** The code of a refusal: no secret that is given opens what is kept of the second factor. */
export const CLOSED = 'SECOND_FACTOR_CLOSED'

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** The code of a refusal: it is the one that the authenticator showed just before. */
export const RUN_OUT = 'CODE_RUN_OUT'

type Options = {
  readonly database: Database
  /** The machine’s clock: authenticators go by the time of day, whatever was recorded. */
  readonly machine: () => Date
}

/**
 * What better-auth runs before it checks a code of an authenticator or a recovery code.
 *
 * Whether what is kept of the person’s second factor can be opened, which it takes for granted. And whether an
 * authenticator’s code is the one of this half-minute (ASVS 6.5.5): by itself it takes the ones before and after too.
 * The one before is told to be so and not counted among the wrong ones that lock an authenticator: whoever has it has
 * the authenticator, and with a slow hand or a slow clock would be locked out for a quarter of an hour. It is no hint
 * either, since it opens nothing any more. The one after is a wrong one like any other: told apart, a guess at it would
 * be worth keeping for half a minute.
 */
export const codeCheck = ({ database, machine }: Options) =>
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
    if (path === '/two-factor/verify-backup-code')
      return (await opened(key, row.recovery_codes)) === null ? refused(CLOSED) : undefined
    const secret = await opened(key, row.secret)
    if (secret === null) return refused(CLOSED)
    const { code } = context.body as { readonly code: string }
    if (isSame(code, codeOfStep(secret, machine(), -1))) return refused(RUN_OUT)
    // better-auth goes by a clock of its own: it is given the code of that, or one that is never right.
    const isRight = isSame(code, codeOfStep(secret, machine()))
    return { context: { body: { ...context.body, code: isRight ? codeOfStep(secret, new Date()) : '' } } }
  })

const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

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
