import type { Generated } from 'kysely'
import type { MilestoneState } from '../../domain/priorities/milestone.ts'
import type { RecordedColumns } from './recording.ts'

/** What the partnership works towards. Rows are added, never changed. */
export type PriorityTables = {
  priorities: { id: string; position: number } & RecordedColumns
  priority_revisions: {
    sequence: Generated<number>
    priority_id: string
    change: 'agreed' | 'revised' | 'closed'
    title: string
    aim: string
    decision_id: string | null
    reason: string
  } & Owned &
    RecordedColumns
  priority_baselines: {
    sequence: Generated<number>
    priority_id: string
    text: string
    /** The report’s own date. */
    reported_on: string
    evidence: string
  } & RecordedColumns
  priority_links: {
    sequence: Generated<number>
    priority_id: string
    change: 'added' | 'removed'
    indicator_id: string | null
    /** The decision that belongs to the priority; no change rests on it, as one does on a `decision_id`. */
    linked_decision_id: string | null
    reason: string
  } & RecordedColumns
  priority_progress: {
    sequence: Generated<number>
    priority_id: string
    quarter: number
    text: string
  } & RecordedColumns
  milestones: { id: string; priority_id: string; wording: string; due_on: string } & Owned & RecordedColumns
  milestone_events: {
    sequence: Generated<number>
    milestone_id: string
    change: 'state' | 'moved'
    state: MilestoneState | null
    due_on: string | null
    /** What was said with the state, or why the date was moved. */
    note: string
  } & RecordedColumns
}

/** Who answers for it: exactly one of the three. */
type Owned = { partner_id: string | null; group_id: string | null; owner_words: string | null }
