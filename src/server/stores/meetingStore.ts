import type { CheckedAddMeeting, Decision, Meeting, CheckedRecordDecision } from '../../contract/meetings.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'
import { freeSlug } from './slug.ts'

/** Meetings known at a date with their recommendations and decisions, newest first. */
export async function meetingsAsAt(trx: Trx, asAt: IsoDate): Promise<Meeting[]> {
  const meetings = await trx
    .selectFrom('meetings')
    .selectAll()
    .where('known_on', '<=', asAt)
    .orderBy('date', 'desc')
    .orderBy('id')
    .execute()
  const recommendations = await trx
    .selectFrom('recommendations')
    .selectAll()
    .where('known_on', '<=', asAt)
    .orderBy('number')
    .execute()
  const decisions = [...(await decisionsAsAt(trx, asAt)).values()]
  return meetings.map((meeting) => ({
    id: meeting.id,
    kind: meeting.kind,
    title: meeting.title,
    date: meeting.date,
    note: meeting.note,
    recommendations: recommendations
      .filter((each) => each.meeting_id === meeting.id)
      .map((each) => ({
        id: each.id,
        number: each.number,
        wording: each.wording,
        indicatorIds: JSON.parse(each.indicator_ids) as string[],
        decision: decisions.find((decision) => decision.recommendationId === each.id) ?? null,
      })),
    otherDecisions: decisions.filter(
      (each) => each.meetingId === meeting.id && each.recommendationId === null,
    ),
  }))
}

/** Decisions known at a date, by id, in the order they were decided. */
export async function decisionsAsAt(trx: Trx, asAt: IsoDate): Promise<Map<string, Decision>> {
  const rows = await decisionRows(trx)
    .where('d.known_on', '<=', asAt)
    .orderBy('d.known_on')
    .orderBy('d.recorded_at')
    .orderBy('d.id')
    .execute()
  return new Map(rows.map((row) => [row.id, decisionOf(row)]))
}

/** Of the decisions known at a date, in the same order, those that name an indicator or are cited by its memberships. */
export async function decisionsAbout(trx: Trx, indicatorId: string, asAt: IsoDate): Promise<Decision[]> {
  const rows = await decisionRows(trx)
    .where('d.known_on', '<=', asAt)
    .where((eb) =>
      eb.or([
        eb('d.indicator_ids', 'like', `%${JSON.stringify(indicatorId)}%`),
        eb(
          'd.id',
          'in',
          eb
            .selectFrom('membership_events')
            .select('membership_events.decision_id')
            .where('membership_events.indicator_id', '=', indicatorId),
        ),
      ]),
    )
    .orderBy('d.known_on')
    .orderBy('d.recorded_at')
    .orderBy('d.id')
    .execute()
  return rows.map(decisionOf)
}

export async function decisionById(trx: Trx, id: string): Promise<Decision | undefined> {
  const row = await decisionRows(trx).where('d.id', '=', id).executeTakeFirst()
  return row && decisionOf(row)
}

export async function meetingById(trx: Trx, id: string) {
  return trx.selectFrom('meetings').select(['id', 'title', 'date']).where('id', '=', id).executeTakeFirst()
}

export async function recommendationById(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('recommendations as r')
    .leftJoin('decisions as d', 'd.recommendation_id', 'r.id')
    .select(['r.id', 'r.meeting_id', 'r.wording', 'r.indicator_ids', 'd.id as decision_id'])
    .where('r.id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      meetingId: row.meeting_id,
      wording: row.wording,
      indicatorIds: JSON.parse(row.indicator_ids) as string[],
      decisionId: row.decision_id,
    }
  )
}

export async function insertMeeting(trx: Trx, plan: CheckedAddMeeting, recording: Recording) {
  const present = await trx.selectFrom('meetings').select('id').execute()
  const id = freeSlug(`${plan.title} ${plan.date}`, new Set(present.map((each) => each.id)))
  await trx
    .insertInto('meetings')
    .values({ ...plan, id, ...recordedColumns(recording, earlier(plan.date, recording.on)) })
    .execute()
  return { id, ...plan, recommendations: [], otherDecisions: [] }
}

export async function insertRecommendation(
  trx: Trx,
  meeting: { id: string; date: string },
  plan: { wording: string; indicatorIds: string[] },
  recording: Recording,
) {
  const { count } = await trx
    .selectFrom('recommendations')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirstOrThrow()
  const number = Number(count) + 1
  const id = `${meeting.id}-${number}`
  await trx
    .insertInto('recommendations')
    .values({
      id,
      meeting_id: meeting.id,
      number,
      wording: plan.wording,
      indicator_ids: JSON.stringify(plan.indicatorIds),
      ...recordedColumns(recording, earlier(meeting.date, recording.on)),
    })
    .execute()
  return { id, number, ...plan, decision: null }
}

/** A decision counts from its meeting's date, whenever it is typed in. */
export async function insertDecision(
  trx: Trx,
  meeting: { id: string; title: string; date: string },
  plan: Omit<CheckedRecordDecision, 'recommendationId' | 'recommendation'> & {
    recommendationId: string | null
    recommendation: string
  },
  recording: Recording,
): Promise<Decision> {
  const present = await trx.selectFrom('decisions').select('id').execute()
  const id = freeSlug(
    plan.recommendationId === null ? `${meeting.id} decision` : `${plan.recommendationId} decision`,
    new Set(present.map((each) => each.id)),
  )
  const row = {
    id,
    meeting_id: meeting.id,
    recommendation_id: plan.recommendationId,
    recommendation: plan.recommendation,
    outcome: plan.outcome,
    wording: plan.wording,
    decided_by: plan.decidedBy,
    indicator_ids: JSON.stringify(plan.indicatorIds),
    ...recordedColumns(recording, meeting.date),
  }
  await trx.insertInto('decisions').values(row).execute()
  return decisionOf({ ...row, meeting_title: meeting.title, meeting_date: meeting.date })
}

const decisionRows = (trx: Trx) =>
  trx
    .selectFrom('decisions as d')
    .innerJoin('meetings as m', 'm.id', 'd.meeting_id')
    .selectAll('d')
    .select(['m.title as meeting_title', 'm.date as meeting_date'])

function decisionOf(row: Schema['decisions'] & { meeting_title: string; meeting_date: string }): Decision {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    meetingTitle: row.meeting_title,
    meetingDate: row.meeting_date,
    recommendationId: row.recommendation_id,
    recommendation: row.recommendation,
    outcome: row.outcome,
    wording: row.wording,
    decidedBy: row.decided_by,
    indicatorIds: JSON.parse(row.indicator_ids) as string[],
    record: recordOf(row),
  }
}

const earlier = (date: string, today: string) => (date < today ? date : today)
