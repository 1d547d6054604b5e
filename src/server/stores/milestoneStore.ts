import type { MilestoneEvent } from '../../domain/priorities/milestone.ts'
import type { Owner } from '../../domain/partnership/owner.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { ownerColumns, ownerOf } from './ownerColumns.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'
import { freeSlug } from './slug.ts'

type StoredMilestoneEvent = MilestoneEvent & {
  readonly sequence: number
  readonly record: ReturnType<typeof recordOf>
}

export type StoredMilestone = {
  readonly id: string
  readonly priorityId: string
  readonly wording: string
  readonly owner: Owner
  /** As first agreed. */
  readonly due: IsoDate
  readonly record: ReturnType<typeof recordOf>
  /** In the order they became known. */
  readonly events: readonly StoredMilestoneEvent[]
}

/** The milestones known at a date, the soonest first agreed first: of every action plan, or of one priority’s. */
export async function milestonesAsAt(
  trx: Trx,
  asAt: IsoDate,
  priorityId?: string,
): Promise<StoredMilestone[]> {
  let known = trx.selectFrom('milestones').selectAll().where('known_on', '<=', asAt)
  if (priorityId !== undefined) known = known.where('priority_id', '=', priorityId)
  const milestones = await known.orderBy('due_on').orderBy('id').execute()
  if (milestones.length === 0) return []
  const events = await trx
    .selectFrom('milestone_events as e')
    .innerJoin('milestones as m', 'm.id', 'e.milestone_id')
    .selectAll('e')
    .where('e.known_on', '<=', asAt)
    .$if(priorityId !== undefined, (query) => query.where('m.priority_id', '=', priorityId ?? ''))
    .orderBy('e.known_on')
    .orderBy('e.sequence')
    .execute()
  const byMilestone = Map.groupBy(events, (each) => each.milestone_id)
  return milestones.map((row) => ({
    id: row.id,
    priorityId: row.priority_id,
    wording: row.wording,
    owner: ownerOf(row),
    due: isoDate(row.due_on),
    record: recordOf(row),
    events: (byMilestone.get(row.id) ?? []).map(eventOf),
  }))
}

function eventOf(row: Omit<Schema['milestone_events'], 'sequence'> & { sequence: number }) {
  const { sequence, state, due_on, note } = row
  const shared = { sequence, record: recordOf(row), on: isoDate(row.known_on) }
  return state === null
    ? { ...shared, change: 'moved' as const, to: isoDate(due_on ?? ''), reason: note }
    : { ...shared, change: 'state' as const, state, note }
}

export async function insertMilestone(
  trx: Trx,
  priorityId: string,
  plan: { wording: string; owner: Owner; due: string; knownOn: string | undefined },
  recording: Recording,
): Promise<string> {
  const present = await trx.selectFrom('milestones').select('id').execute()
  const id = freeSlug(`${priorityId} milestone`, new Set(present.map((each) => each.id)))
  await trx
    .insertInto('milestones')
    .values({
      id,
      priority_id: priorityId,
      wording: plan.wording,
      ...ownerColumns(plan.owner),
      due_on: plan.due,
      ...recordedColumns(recording, plan.knownOn),
    })
    .execute()
  return id
}

type NewEvent =
  | Omit<Extract<MilestoneEvent, { change: 'state' }>, 'on'>
  | Omit<Extract<MilestoneEvent, { change: 'moved' }>, 'on'>

/** Says how far a milestone has come, or gives it another due date; the one before stays in the record. */
export async function insertMilestoneEvent(
  trx: Trx,
  milestoneId: string,
  event: NewEvent,
  knownOn: string | undefined,
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('milestone_events')
    .values({
      milestone_id: milestoneId,
      change: event.change,
      state: event.change === 'state' ? event.state : null,
      due_on: event.change === 'moved' ? event.to : null,
      note: event.change === 'state' ? event.note : event.reason,
      ...recordedColumns(recording, knownOn),
    })
    .execute()
}
