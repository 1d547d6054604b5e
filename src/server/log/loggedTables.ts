import type { Schema } from '../database/schema.ts'
import type { LogKind, Row } from './logEntry.ts'

type Logged = {
  readonly kind: LogKind
  /** What an `id` of this table names: "meeting" makes "meeting:ID". */
  readonly thing?: string
  /** The columns that say which fact it is: the row before with the same is what this one follows. */
  readonly follows?: (row: Row) => Row | null
  /** Left out of the log, so that erasing them from the table erases them. */
  readonly personal?: readonly string[]
}

type Unlogged = { readonly unlogged: string }

const same =
  (...columns: readonly string[]) =>
  (row: Row): Row =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))

const signingIn: Unlogged = {
  unlogged: 'how somebody signs in, and secret: what they do with it is told as events',
}
const underWay: Unlogged = { unlogged: 'work under way, that nobody reads as a fact' }

/**
 * How each table of the store enters the log. A new table has no entry here and does not compile, so that nobody
 * forgets to decide.
 */
const loggedTables: { readonly [table in keyof Schema]: Logged | Unlogged } = {
  partnership: { kind: 'partnership', thing: 'partnership' },
  management_groups: { kind: 'partnership', thing: 'group' },
  management_group_events: { kind: 'partnership', follows: same('group_id') },
  partners: { kind: 'partnership', thing: 'partner' },
  agreements: { kind: 'partnership', thing: 'agreement' },
  people: { kind: 'people', thing: 'person', personal: ['name', 'email'] },
  sign_in_policies: { kind: 'people' },
  retention_rules: { kind: 'log', follows: same() },
  sign_in_sessions: signingIn,
  sign_in_accounts: signingIn,
  sign_in_challenges: signingIn,
  sign_in_authenticators: signingIn,
  sign_in_passkeys: signingIn,
  sign_in_links: signingIn,
  sign_in_tries: signingIn,
  calendar_links: { kind: 'people', follows: same('person_id'), personal: ['token_digest'] },
  person_roles: { kind: 'people', follows: same('person_id', 'role', 'group_id') },
  scorecards: { kind: 'scorecards', thing: 'scorecard' },
  // The file stays with its paper; its hash is in the log.
  issued_papers: { kind: 'meetings', thing: 'paper', personal: ['content'] },
  publications: { kind: 'scorecards', follows: same('scorecard_id', 'quarter') },
  membership_events: { kind: 'scorecards', follows: same('scorecard_id', 'indicator_id') },
  status_rules: { kind: 'rules', follows: same('indicator_id') },
  status_overrides: {
    kind: 'rules',
    follows: (row) => (typeof row['withdraws'] === 'number' ? { sequence: row['withdraws'] } : null),
  },
  published_statuses: { kind: 'figures', follows: same('indicator_id', 'quarter') },
  chart_rebases: { kind: 'rules', follows: same('indicator_id') },
  indicators: { kind: 'definitions', thing: 'indicator' },
  indicator_definitions: { kind: 'definitions', follows: same('indicator_id') },
  observations: {
    kind: 'figures',
    follows: same('indicator_id', 'area_code', 'period_start', 'period_end'),
  },
  targets: { kind: 'targets', follows: same('indicator_id', 'kind', 'from_quarter', 'until_quarter') },
  commentaries: { kind: 'commentary', follows: same('indicator_id', 'quarter') },
  meetings: { kind: 'meetings', thing: 'meeting' },
  recommendations: { kind: 'meetings', thing: 'recommendation' },
  decisions: { kind: 'meetings', thing: 'decision' },
  meeting_plans: { kind: 'meetings', follows: same('meeting_id') },
  meeting_invitations: { kind: 'meetings', follows: same('meeting_id', 'invitee') },
  agendas: { kind: 'meetings', follows: same('meeting_id') },
  meeting_sittings: { kind: 'meetings', follows: same('meeting_id') },
  meeting_screens: { unlogged: 'which item is on the screen, that nobody reads as a fact' },
  recommendation_revisions: { kind: 'meetings', follows: same('recommendation_id') },
  decision_revisions: { kind: 'meetings', follows: same('decision_id') },
  action_notes: { kind: 'meetings', follows: same('decision_id', 'owner') },
  minute_notes: { kind: 'meetings', follows: same('meeting_id', 'agenda_key') },
  minute_additions: { kind: 'meetings' },
  board_reports: { kind: 'meetings', follows: same('report_id') },
  minute_signatures: { kind: 'meetings', follows: same('meeting_id') },
  priorities: { kind: 'priorities', thing: 'priority' },
  priority_revisions: { kind: 'priorities', follows: same('priority_id') },
  priority_baselines: { kind: 'priorities', follows: same('priority_id') },
  priority_links: {
    kind: 'priorities',
    follows: same('priority_id', 'indicator_id', 'linked_decision_id'),
  },
  priority_progress: { kind: 'priorities', follows: same('priority_id', 'quarter') },
  milestones: { kind: 'priorities', thing: 'milestone' },
  milestone_events: { kind: 'priorities', follows: same('milestone_id', 'change') },
  import_mappings: { kind: 'figures', thing: 'mapping' },
  areas: { unlogged: 'a name for a code, which comes with the figures or the partnership that uses it' },
  store_revision: { unlogged: 'a count, of which every change moves it by one' },
  store_parts: { unlogged: 'of the same count, where each part of the store stood when it last moved' },
  log_entries: { unlogged: 'the log itself' },
  log_head: { unlogged: 'the log itself' },
  log_things: { unlogged: 'the log itself' },
  given_answers: { unlogged: 'answers kept for a day, to be given again' },
  imports: underWay,
  import_uploads: underWay,
  import_refusals: underWay,
  staged_parts: underWay,
  staged_observations: underWay,
  staged_areas: underWay,
}

/** How a table enters the log; undefined where it does not. */
export function loggedTable(table: string): Logged | undefined {
  const found = (loggedTables as { readonly [table: string]: Logged | Unlogged | undefined })[table]
  return found && !('unlogged' in found) ? found : undefined
}

/** Whether answers are made of a table's rows; of every other, nobody but what keeps it is to know. */
export const isRead = (table: string): boolean => table === 'areas' || loggedTable(table) !== undefined

/** The kind of an entry that changes several tables: the first of these that it touches. */
export const kindsByWeight: readonly LogKind[] = [
  'scorecards',
  'targets',
  'rules',
  'definitions',
  'figures',
  'commentary',
  'priorities',
  'meetings',
  'partnership',
  'people',
  'sign-in',
  'log',
]
