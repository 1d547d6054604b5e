import { createHmac } from 'node:crypto'
import { AFTER_PROVIDER, CHALLENGE_COOKIE } from '../challengeName.ts'
import { secretToken } from '../secretToken.ts'
import type { Engine } from './engine.ts'

const LASTS_SECONDS = 600

/**
 * Asks for a code of whoever came by the organisation’s identity, as better-auth does of whoever gave a password: the
 * cookie to set, which its own check of the code reads.
 */
export async function beginCodeChallenge(engine: Engine, personId: string): Promise<string> {
  const { createAuthCookie, internalAdapter, secret } = await engine.$context
  const identifier = `${AFTER_PROVIDER}${secretToken()}`
  const expiresAt = new Date(Date.now() + LASTS_SECONDS * 1000)
  await internalAdapter.createVerificationValue({ identifier, value: personId, expiresAt })
  await internalAdapter.createVerificationValue({
    identifier: `2fa-attempts-${identifier}`,
    value: '0',
    expiresAt,
  })
  const { name, attributes } = createAuthCookie(CHALLENGE_COOKIE, { maxAge: LASTS_SECONDS })
  const signature = createHmac('sha256', secret).update(identifier).digest('base64')
  const value = encodeURIComponent(`${identifier}.${signature}`)
  const secure = attributes.secure ? '; Secure' : ''
  return `${name}=${value}; Max-Age=${LASTS_SECONDS}; Path=/; HttpOnly${secure}; SameSite=Lax`
}
