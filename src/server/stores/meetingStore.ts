import type {
  CheckedAddMeeting,
  CheckedAddRecommendation,
  Meeting,
  Recommendation,
} from '../../contract/meetings.ts'
import type { CheckedProposal } from '../../contract/proposals.ts'
import { etagOf } from '../../contract/etags.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { decisionsAsAt } from './decisionStore.ts'
import { recordedColumns, recordOf, type RecordedColumns, type Recording } from './recording.ts'
import { freeSlug } from './slug.ts'

const ALWAYS = '9999-12-31' as IsoDate

type Draft = Omit<Schema['recommendation_revisions'], 'sequence'> & RecordedColumns & { sequence: number }

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
  const drafts = await lastDrafts(trx, asAt)
  const decisions = [...(await decisionsAsAt(trx, asAt)).values()]
  return meetings.map((meeting) => ({
    id: meeting.id,
    kind: meeting.kind,
    title: meeting.title,
    date: meeting.date,
    note: meeting.note,
    recommendations: recommendations
      .filter((each) => each.meeting_id === meeting.id && drafts.get(each.id)?.taken_back !== 1)
      .map((each) => ({
        ...recommendationOf(each, drafts.get(each.id)),
        decision: decisions.find((decision) => decision.recommendationId === each.id) ?? null,
      })),
    otherDecisions: decisions.filter(
      (each) => each.meetingId === meeting.id && each.recommendationId === null,
    ),
  }))
}

export async function meetingById(trx: Trx, id: string) {
  return trx.selectFrom('meetings').select(['id', 'title', 'date']).where('id', '=', id).executeTakeFirst()
}

/**
 * A recommendation as it stands now, with the meeting it was put to and the decision recorded of it, standing or undone;
 * undefined where there is none, or it has been taken back.
 */
export async function recommendationById(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('recommendations as r')
    .leftJoin('decisions as d', 'd.recommendation_id', 'r.id')
    .selectAll('r')
    .select('d.id as decision_id')
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const draft = (await lastDrafts(trx, ALWAYS, id)).get(id)
  if (draft?.taken_back === 1) return undefined
  return { ...recommendationOf(row, draft), meetingId: row.meeting_id, decisionId: row.decision_id }
}

/** What has been put to a meeting and not taken back, as it stands now, in order. */
export async function meetingRecommendations(
  trx: Trx,
  meetingId: string,
): Promise<Omit<Recommendation, 'decision'>[]> {
  const rows = await trx
    .selectFrom('recommendations')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('number')
    .execute()
  const drafts = await lastDrafts(trx, ALWAYS)
  return rows
    .filter(({ id }) => drafts.get(id)?.taken_back !== 1)
    .map((row) => recommendationOf(row, drafts.get(row.id)))
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
  plan: CheckedAddRecommendation,
  recording: Recording,
): Promise<Recommendation> {
  const { count } = await trx
    .selectFrom('recommendations')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirstOrThrow()
  const number = Number(count) + 1
  const recorded = recordedColumns(recording, earlier(meeting.date, recording.on))
  const row = {
    id: `${meeting.id}-${number}`,
    meeting_id: meeting.id,
    number,
    wording: plan.wording,
    indicator_ids: JSON.stringify(plan.indicatorIds),
    ...recorded,
  }
  await trx.insertInto('recommendations').values(row).execute()
  const says = plan.priorityId !== null || plan.groupId !== null || plan.proposal !== null
  const draft = says ? await insertDraft(trx, row.id, { ...plan, takenBack: false }, recorded) : undefined
  return { ...recommendationOf(row, draft), decision: null }
}

/** A recommendation as it is to be put from today on, or its taking back. */
export async function insertRecommendationRevision(
  trx: Trx,
  id: string,
  plan: CheckedAddRecommendation & { readonly takenBack: boolean },
  recording: Recording,
): Promise<void> {
  await insertDraft(trx, id, plan, recordedColumns(recording))
}

async function insertDraft(
  trx: Trx,
  id: string,
  plan: CheckedAddRecommendation & { readonly takenBack: boolean },
  recorded: RecordedColumns,
): Promise<Draft> {
  const row = {
    recommendation_id: id,
    wording: plan.wording,
    indicator_ids: JSON.stringify(plan.indicatorIds),
    priority_id: plan.priorityId,
    group_id: plan.groupId,
    proposal: plan.proposal && JSON.stringify(plan.proposal),
    taken_back: plan.takenBack ? 1 : 0,
    ...recorded,
  }
  const { sequence } = await trx
    .insertInto('recommendation_revisions')
    .values(row)
    .returning('sequence')
    .executeTakeFirstOrThrow()
  return { ...row, sequence }
}

/** The last revision of each recommendation known at a date. */
async function lastDrafts(trx: Trx, asAt: IsoDate, id?: string): Promise<Map<string, Draft>> {
  let query = trx.selectFrom('recommendation_revisions').selectAll().where('known_on', '<=', asAt)
  if (id !== undefined) query = query.where('recommendation_id', '=', id)
  const rows = await query.orderBy('known_on').orderBy('sequence').execute()
  return new Map(rows.map((row) => [row.recommendation_id, row]))
}

function recommendationOf(
  row: Schema['recommendations'],
  draft: Draft | undefined,
): Omit<Recommendation, 'decision'> {
  return {
    id: row.id,
    number: row.number,
    wording: draft?.wording ?? row.wording,
    indicatorIds: JSON.parse(draft?.indicator_ids ?? row.indicator_ids) as string[],
    priorityId: draft?.priority_id ?? null,
    groupId: draft?.group_id ?? null,
    proposal: draft?.proposal ? (JSON.parse(draft.proposal) as CheckedProposal) : null,
    etag: etagOf(draft?.sequence),
    record: recordOf(row),
  }
}

const earlier = (date: string, today: string) => (date < today ? date : today)
