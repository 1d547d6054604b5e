import { AsyncLocalStorage } from 'node:async_hooks'

/** How somebody proved to the issuer who they are, as its ID token tells. */
export type IssuerProof = {
  /** Whether by what counts here as a second factor. */
  readonly hasSecondFactor: boolean
  /** When; null where the issuer does not say. */
  readonly at: Date | null
}

/**
 * What the ID token of the sign-in under way told, from where better-auth hands the token over to where it begins the
 * session, which gets no sight of it.
 */
export const issuerProof = new AsyncLocalStorage<{ told?: IssuerProof }>()

type Claims = Readonly<Record<string, unknown>>

/**
 * What the claims of a verified ID token prove. A second factor counts where `amr` (RFC 8176), `acr` (OpenID Connect
 * Core 1.0, 2) or Entra ID’s `acrs` has one of the values named; a token that says nothing is a single factor (ASVS
 * 6.8.4). `auth_time` is in whole seconds.
 */
export function proofIn(claims: Claims, secondFactor: readonly string[]): IssuerProof {
  const said = [claims['amr'], claims['acr'], claims['acrs']].flat()
  const at = claims['auth_time']
  return {
    hasSecondFactor: said.some((each) => typeof each === 'string' && secondFactor.includes(each)),
    at: typeof at === 'number' && Number.isFinite(at) ? new Date(at * 1000) : null,
  }
}

/** The claims of an ID token that has been verified already; null where it is none. */
export function claimsOf(idToken: string): Claims | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString())
    return typeof claims === 'object' && claims !== null ? (claims as Claims) : null
  } catch {
    return null
  }
}
