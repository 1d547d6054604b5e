/**
 * How a session was begun. `password` has the code too where there is an authenticator; `provider` is the organisation’s
 * identity by a single factor, as far as it says.
 */
export type WayIn = 'password' | 'passkey' | 'provider' | 'providerWithSecondFactor' | 'demonstration'

/** The tables of signing in; `engine/` names them to better-auth. Instants are UTC text, flags 0 or 1. */
export type SignInTables = {
  sign_in_sessions: {
    id: string
    token: string
    person_id: string
    expires_at: string
    ip_address: string | null
    user_agent: string | null
    way: WayIn
    signed_in_at: string
    last_seen_at: string
    /** When they last proved who they are; null where a session began without. */
    confirmed_at: string | null
    created_at: string
    updated_at: string
  }
  sign_in_accounts: {
    id: string
    person_id: string
    /** `credential` for a password; otherwise the provider. */
    provider_id: string
    account_id: string
    password: string | null
    scope: string | null
    created_at: string
    updated_at: string
  }
  sign_in_challenges: {
    id: string
    identifier: string
    value: string
    expires_at: string
    created_at: string
    updated_at: string
  }
  sign_in_authenticators: {
    id: string
    person_id: string
    secret: string
    recovery_codes: string
    is_verified: number
    failures: number
    locked_until: string | null
    /** Digests of the codes taken last, latest first; none of them is taken again. */
    last_code: string | null
  }
  sign_in_passkeys: {
    id: string
    person_id: string
    name: string | null
    credential_id: string
    public_key: string
    counter: number
    device_type: string
    backed_up: number
    transports: string | null
    aaguid: string | null
    created_at: string
  }
  sign_in_links: {
    token_digest: string
    kind: 'invitation' | 'newPassword' | 'firstAdministrator'
    person_id: string | null
    made_at: string
    expires_at: string
    /** Used, replaced or withdrawn. */
    ended_at: string | null
  }
  sign_in_tries: {
    /** What was tried: an account or a client address, as a digest. */
    tried: string
    failures: number
    last_at: string
    blocked_until: string | null
  }
}
