import type { Generated } from 'kysely'
import type { Absence, Verification } from '../../domain/indicators/observation.ts'
import type { Frequency, OutturnType } from '../../domain/indicators/indicator.ts'
import type { Polarity } from '../../domain/indicators/polarity.ts'
import type { Role } from '../../domain/permissions/role.ts'
import type { PeriodKind } from '../../domain/time/period.ts'
import type { LogKind } from '../log/logEntry.ts'
import type { ImportTables } from '../imports/importTables.ts'
import type { PaperTables } from '../papers/paperTables.ts'
import type { MeetingTables } from './meetingTables.ts'
import type { Recorded } from './recorded.ts'
import type { PriorityTables } from '../stores/priorityTables.ts'
import type { SignInTables } from '../signIn/signInTables.ts'

/** Every table. */
export type Schema = ImportTables & SignInTables & PaperTables & MeetingTables & PriorityTables & Facts

/** Every row but these few settings is added, never changed: history is the table. */
type Facts = {
  store_revision: { id: number; revision: number }
  /** The revision at which each part of the store last moved; `storeParts.ts` says what the parts are. */
  store_parts: { part: string; revision: number }
  log_entries: {
    sequence: number
    at: string
    kind: LogKind
    /** Canonical JSON; null once forgotten under a retention rule. */
    content: string | null
    content_hash: string
    previous_hash: string
    hash: string
  }
  /** The last link of the log's chain. */
  log_head: { id: Generated<number>; sequence: number; at: string; hash: string }
  log_things: { thing: string; sequence: number }
  /** Answers to writes, kept for a day under the key each was sent with. */
  given_answers: {
    actor_id: string
    request_key: string
    operation: string
    fingerprint: string
    answer: string
    given_at: string
  }
  partnership: { id: number; name: string; area_code: string; illustrative: number; own_date: string | null }
  areas: { code: string; name: string }
  management_groups: { id: string; name: string; position: number } & Recorded
  partners: { id: string; name: string; short_name: string } & Recorded
  people: {
    id: string
    /** Null once the person's details have been erased. */
    name: string | null
    email: string | null
    /** The organisation whose figures are theirs to enter and, partner-only, to see. */
    partner_id: string | null
    erased_at: string | null
    /** The administrator who invited them vouches for the address. */
    email_verified: Generated<number>
    has_authenticator: Generated<number>
    /** An account of the example, which anybody at this computer may use. */
    is_demonstration: Generated<number>
    updated_at: string | null
  } & Recorded
  /** Which roles must have a second factor, as a JSON list; the last row holds. */
  sign_in_policies: { sequence: Generated<number>; second_factor_roles: string } & Recorded
  /** How many months what the log says of sign-ins is kept; the last row holds. */
  retention_rules: { sequence: Generated<number>; sign_in_months: number } & Recorded
  person_roles: {
    sequence: Generated<number>
    person_id: string
    role: Role
    group_id: string | null
    change: 'granted' | 'ended'
  } & Recorded
  scorecards: {
    id: string
    title: string
    kind: 'chiefExecutives' | 'managementGroup' | 'improvementBoard' | 'other'
    group_id: string | null
    position: number
  } & Recorded
  agreements: { id: string; agreement: string } & Recorded
  status_rules: {
    sequence: Generated<number>
    /** Null: every indicator without a rule of its own. */
    indicator_id: string | null
    from_quarter: number
    /** A StatusMethod as JSON, read whole; null puts an indicator back under the partnership's rule. */
    terms: string | null
    dead_band_amount: string | null
    dead_band_mode: 'relative' | 'absolute' | null
    due_days: number
    due_days_longer: number
    decision_id: string | null
    source: string
  } & Recorded
  status_overrides: {
    sequence: Generated<number>
    indicator_id: string
    /** Null on a row that ends an earlier one, which `withdraws` names. */
    status: 'red' | 'amber' | 'green' | null
    withdraws: number | null
    by_whom: string
    reason: string
    from_quarter: number
    until_quarter: number
  } & Recorded
  published_statuses: {
    sequence: Generated<number>
    indicator_id: string
    quarter: number
    status: string
    source: string
  } & Recorded
  chart_rebases: {
    sequence: Generated<number>
    indicator_id: string
    kind: 'rebase' | 'withdrawn'
    from_quarter: number
    decision_id: string
    reason: string
  } & Recorded
  management_group_events: {
    sequence: Generated<number>
    group_id: string
    change: 'renamed' | 'closed'
    name: string | null
    from_quarter: number
    decision_id: string
    reason: string
  } & Recorded
  indicators: { id: string; reference: string; kind: 'national' | 'local'; part_of: string | null } & Recorded
  indicator_definitions: {
    sequence: Generated<number>
    indicator_id: string
    version: number
    in_force_from: string
    comparable: number
    title: string
    definition: string
    unit: string
    decimals: number
    polarity: Polarity
    frequency: Frequency
    outturn_type: OutturnType
    lead_partner_id: string | null
    source: string
  } & Recorded
  observations: {
    sequence: Generated<number>
    indicator_id: string
    area_code: string
    period_kind: PeriodKind
    period_start: string
    period_end: string
    /** The quarter it ends in, as quarterIndex. */
    quarter: number
    value: string | null
    absence: Absence | null
    verification: Verification
    source: string
    note: string
    evidence: string
    import_id: string | null
    /** The partner whose own figure it is; null for the whole partnership's. */
    partner_only: string | null
    /** On a row by which a verifier answers for a figure: the sequence of the entry it is about. */
    verifies: number | null
    /** Why the verifier sent it back; null where it was verified. */
    returned_because: string | null
  } & Recorded
  targets: {
    sequence: Generated<number>
    indicator_id: string
    kind: 'baseline' | 'target' | 'stretch'
    from_quarter: number
    until_quarter: number
    basis: 'eachPeriod' | 'yearEnd'
    value: string | null
    low: string | null
    high: string | null
    expected_without: string | null
    tolerance_amount: string | null
    tolerance_mode: 'relative' | 'absolute' | null
    decision_id: string | null
    source: string
    note: string
  } & Recorded
  commentaries: {
    sequence: Generated<number>
    indicator_id: string
    quarter: number
    text: string
    partner_id: string | null
    /** The reading that stood for its writer: who may not see that one does not see this. */
    about: number | null
  } & Recorded
  membership_events: {
    sequence: Generated<number>
    scorecard_id: string
    indicator_id: string
    change: 'joined' | 'moved' | 'left'
    from_quarter: number
    group_id: string | null
    position: number | null
    decision_id: string
    reason: string
  } & Recorded
  calendar_links: {
    sequence: Generated<number>
    person_id: string
    change: 'made' | 'revoked'
    /** Of the secret in the link; null on a row that revokes. */
    token_digest: string | null
  } & Recorded
  publications: {
    sequence: Generated<number>
    scorecard_id: string
    quarter: number
    change: 'published' | 'withdrawn'
    decision_id: string
    reason: string
  } & Recorded
}
