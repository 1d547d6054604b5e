import type { Dialect } from '../dialect.ts'

/**
 * How people sign in. Of what they know or hold only digests, encrypted secrets and public keys are kept. These rows are
 * working state, changed and deleted: what they meant for the record stands in `people` and `person_roles`.
 */
export function signIn({ autoIncrementKey, integer, text }: Dialect): string[] {
  const recorded = `known_on ${text} not null, recorded_on ${text} not null, recorded_at ${text} not null, recorded_by ${text} not null`
  const person = `person_id ${text} not null references people(id)`
  const when = `created_at ${text} not null, updated_at ${text} not null`
  return [
    `alter table people add column email_verified ${integer} not null default 0`,
    `alter table people add column has_authenticator ${integer} not null default 0`,
    `alter table people add column is_demonstration ${integer} not null default 0`,
    `alter table people add column updated_at ${text}`,
    `create table sign_in_sessions (id ${text} primary key, token ${text} not null unique, ${person},
      expires_at ${text} not null, ip_address ${text}, user_agent ${text}, way ${text} not null,
      signed_in_at ${text} not null, last_seen_at ${text} not null, confirmed_at ${text}, ${when})`,
    'create index sign_in_sessions_by_person on sign_in_sessions (person_id)',
    `create table sign_in_accounts (id ${text} primary key, ${person}, provider_id ${text} not null,
      account_id ${text} not null, password ${text}, scope ${text}, ${when}, unique (provider_id, account_id))`,
    'create index sign_in_accounts_by_person on sign_in_accounts (person_id)',
    `create table sign_in_challenges (id ${text} primary key, identifier ${text} not null, value ${text} not null,
      expires_at ${text} not null, ${when})`,
    'create index sign_in_challenges_by_identifier on sign_in_challenges (identifier)',
    `create table sign_in_authenticators (id ${text} primary key, person_id ${text} not null unique references people(id),
      secret ${text} not null, recovery_codes ${text} not null, is_verified ${integer} not null,
      failures ${integer} not null default 0, locked_until ${text}, last_code ${text})`,
    `create table sign_in_passkeys (id ${text} primary key, ${person}, name ${text}, credential_id ${text} not null unique,
      public_key ${text} not null, counter ${integer} not null, device_type ${text} not null,
      backed_up ${integer} not null, transports ${text}, aaguid ${text}, created_at ${text} not null)`,
    'create index sign_in_passkeys_by_person on sign_in_passkeys (person_id)',
    `create table sign_in_links (token_digest ${text} primary key, kind ${text} not null,
      person_id ${text} references people(id), made_at ${text} not null, expires_at ${text} not null, ended_at ${text})`,
    `create table sign_in_tries (tried ${text} primary key, failures ${integer} not null, last_at ${text} not null,
      blocked_until ${text})`,
    `create table sign_in_policies (sequence ${autoIncrementKey}, second_factor_roles ${text} not null, ${recorded})`,
  ]
}
