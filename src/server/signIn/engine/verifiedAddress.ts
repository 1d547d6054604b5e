const ENTRA = /^https:\/\/login\.microsoftonline\.(com|us)\//
export const isEntra = (issuer: string): boolean => ENTRA.test(issuer)

/**
 * Whether a provider vouches for the address it sends. OpenID Connect says so in `email_verified`; Entra ID leaves that out
 * and says in `xms_edov`, once asked for, that the tenant owns the address’s domain, which is believed from it alone.
 */
export function isVerifiedAddress(issuer: string, profile: Readonly<Record<string, unknown>>): boolean {
  if (profile['email_verified'] !== undefined) return isYes(profile['email_verified'])
  return isEntra(issuer) && isYes(profile['xms_edov'])
}

const isYes = (value: unknown) => value === true || value === 'true' || value === 1 || value === '1'
