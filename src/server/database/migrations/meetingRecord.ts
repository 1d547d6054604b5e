import type { Dialect } from '../dialect.ts'
import { onlyAddedTo } from './onlyAddedTo.ts'

const addedTo = [
  'meeting_plans',
  'meeting_invitations',
  'agendas',
  'meeting_sittings',
  'recommendation_revisions',
  'decision_revisions',
  'action_notes',
  'minute_notes',
  'minute_additions',
  'minute_signatures',
] as const

/**
 * A meeting from its preparation to its signed minutes. Everything is a row that follows earlier ones of the same thing;
 * the last one known holds. `decisions` and `recommendations` keep what was first recorded.
 */
export function meetingRecord(dialect: Dialect): string[] {
  const { autoIncrementKey, text } = dialect
  const recorded = `known_on ${text} not null, recorded_on ${text} not null, recorded_at ${text} not null, recorded_by ${text} not null`
  const meeting = `meeting_id ${text} not null references meetings(id)`
  const decision = `decision_id ${text} not null references decisions(id)`
  const row = `sequence ${autoIncrementKey}`
  return [
    `create table meeting_plans (${row}, ${meeting}, start_time ${text} not null, place ${text} not null,
      scorecard_id ${text} references scorecards(id), quarter integer, ${recorded})`,
    `create table meeting_invitations (${row}, ${meeting}, invitee ${text} not null, role ${text} not null,
      partner_id ${text} references partners(id), group_id ${text} references management_groups(id),
      answer ${text} not null, substitute ${text} not null, ${recorded})`,
    `create table agendas (${row}, ${meeting}, items ${text} not null, ${recorded})`,
    `create table meeting_sittings (${row}, ${meeting}, change ${text} not null, ${recorded})`,
    `create table meeting_screens (${row}, ${meeting}, shown ${text} not null, shown_at ${text} not null, shown_by ${text} not null)`,
    `create table recommendation_revisions (${row}, recommendation_id ${text} not null references recommendations(id),
      wording ${text} not null, indicator_ids ${text} not null, priority_id ${text}, group_id ${text} references management_groups(id),
      proposal ${text}, taken_back integer not null, ${recorded})`,
    `create index recommendation_revisions_by_recommendation on recommendation_revisions (recommendation_id)`,
    `create table decision_revisions (${row}, ${decision}, change ${text} not null, outcome ${text} not null,
      wording ${text} not null, amended_wording ${text}, deferred_to ${text} references meetings(id), decided_by ${text} not null,
      owners ${text} not null, due_on ${text}, ${recorded})`,
    `create index decision_revisions_by_decision on decision_revisions (decision_id)`,
    `create table action_notes (${row}, ${decision}, owner ${text} not null, state ${text} not null, note ${text} not null,
      evidence ${text} not null, ${recorded})`,
    `create index action_notes_by_decision on action_notes (decision_id)`,
    `create table minute_notes (${row}, ${meeting}, agenda_key ${text} not null, note ${text} not null, ${recorded})`,
    `create table minute_additions (${row}, ${meeting}, decision_id ${text} references decisions(id), wording ${text} not null, ${recorded})`,
    `create table minute_signatures (${row}, ${meeting}, signed_by ${text} not null, sha256 ${text} not null, ${recorded})`,
    ...addedTo.flatMap((table) => onlyAddedTo(dialect, table)),
  ]
}
