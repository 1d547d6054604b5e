import type { ProviderSettings } from '../signInSettings.ts'
import { claimsOf, issuerProof, proofIn } from './issuerProof.ts'

const PATIENCE = 10_000
const LONGEST_ANSWER = 100_000

type Profile = Readonly<Record<string, unknown>>

export const discoveryAddress = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

/**
 * Who the issuer says somebody is: by the ID token, which better-auth has verified before it asks here, and of an issuer
 * that puts no address in it by its user information. Null where neither names somebody: nobody is let in then.
 */
export async function issuerProfile(
  { issuer, secondFactor }: ProviderSettings,
  tokens: { readonly idToken?: string | undefined; readonly accessToken?: string | undefined },
) {
  const claims = tokens.idToken === undefined ? null : claimsOf(tokens.idToken)
  if (!claims || typeof claims['sub'] !== 'string') return null
  const underWay = issuerProof.getStore()
  if (underWay) underWay.told = proofIn(claims, secondFactor)
  const profile = claims['email'] ? claims : await userInformation(issuer, tokens.accessToken, claims['sub'])
  return profile && { id: claims['sub'], emailVerified: false, ...profile, ...textsOf(profile) }
}

const textsOf = (profile: Profile) => ({
  email: typeof profile['email'] === 'string' ? profile['email'] : undefined,
  name: typeof profile['name'] === 'string' ? profile['name'] : undefined,
  image: undefined,
})

/** The issuer’s user information, if it is of the person that the ID token names (OpenID Connect Core 1.0, 5.3.2). */
async function userInformation(
  issuer: string,
  accessToken: string | undefined,
  subject: string,
): Promise<Profile | null> {
  if (accessToken === undefined) return null
  const description = await fetched(discoveryAddress(issuer), {})
  const address = description?.['userinfo_endpoint']
  if (description?.['issuer'] !== issuer || typeof address !== 'string') return null
  const profile = await fetched(address, { authorization: `Bearer ${accessToken}` })
  return profile?.['sub'] === subject ? profile : null
}

/** A JSON object from the issuer; null for anything else, for a redirect, and for what is too long or takes too long. */
async function fetched(address: string, headers: Record<string, string>): Promise<Profile | null> {
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json', ...headers },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (!response.ok || !response.body) return null
    let text = ''
    const decoder = new TextDecoder()
    for await (const part of response.body) {
      text += decoder.decode(part, { stream: true })
      if (text.length > LONGEST_ANSWER) return null
    }
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null ? (answer as Profile) : null
  } catch {
    return null
  }
}
