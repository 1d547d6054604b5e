import type { Generated } from 'kysely'
import type { DecisionOutcome, MeetingKind } from '../../domain/meetings/meeting.ts'
import type { ReportKind } from '../../domain/reports/report.ts'
import type { Recorded } from './recorded.ts'

/** A meeting from its preparation to its signed minutes: what follows an earlier row of the same thing holds in its place. */
export type MeetingTables = {
  meetings: { id: string; kind: MeetingKind; title: string; date: string; note: string } & Recorded
  recommendations: {
    id: string
    meeting_id: string
    number: number
    wording: string
    indicator_ids: string
  } & Recorded
  decisions: {
    id: string
    meeting_id: string
    recommendation_id: string | null
    recommendation: string
    outcome: DecisionOutcome
    wording: string
    decided_by: string
    indicator_ids: string
  } & Recorded
  meeting_plans: {
    sequence: Generated<number>
    meeting_id: string
    /** "09:30" in London; empty while it is not settled. */
    start_time: string
    place: string
    scorecard_id: string | null
    /** The quarter reported. */
    quarter: number | null
  } & Recorded
  meeting_invitations: {
    sequence: Generated<number>
    meeting_id: string
    /** Who, within the meeting: later rows of the same follow this one. */
    invitee: string
    role: string
    partner_id: string | null
    group_id: string | null
    answer: 'invited' | 'present' | 'apologies' | 'takenBack'
    substitute: string
  } & Recorded
  agendas: { sequence: Generated<number>; meeting_id: string; items: string } & Recorded
  meeting_sittings: {
    sequence: Generated<number>
    meeting_id: string
    change: 'started' | 'ended'
  } & Recorded
  meeting_screens: {
    sequence: Generated<number>
    meeting_id: string
    /** The key of the agenda item on the screen. */
    shown: string
    shown_at: string
    shown_by: string
  }
  recommendation_revisions: {
    sequence: Generated<number>
    recommendation_id: string
    wording: string
    indicator_ids: string
    priority_id: string | null
    group_id: string | null
    proposal: string | null
    taken_back: number
  } & Recorded
  decision_revisions: {
    sequence: Generated<number>
    decision_id: string
    change: 'recorded' | 'revised' | 'undone'
    outcome: DecisionOutcome
    wording: string
    amended_wording: string | null
    deferred_to: string | null
    decided_by: string
    owners: string
    due_on: string | null
  } & Recorded
  action_notes: {
    sequence: Generated<number>
    decision_id: string
    /** `ownerKey` of who answers; `all` where the decision names nobody. */
    owner: string
    state: 'open' | 'done' | 'notDone'
    note: string
    evidence: string
  } & Recorded
  minute_notes: {
    sequence: Generated<number>
    meeting_id: string
    agenda_key: string
    note: string
  } & Recorded
  minute_additions: {
    sequence: Generated<number>
    meeting_id: string
    decision_id: string | null
    wording: string
  } & Recorded
  /** Each version of a report whole; the last of its `report_id` holds. */
  board_reports: {
    sequence: Generated<number>
    report_id: string
    kind: ReportKind
    title: string
    from_date: string
    until_date: string
    /** KeptSections as JSON. */
    sections: string
  } & Recorded
  minute_signatures: {
    sequence: Generated<number>
    meeting_id: string
    signed_by: string
    /** Of the minutes as signed, in hexadecimal. */
    sha256: string
  } & Recorded
}
