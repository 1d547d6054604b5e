import type {
  CheckedAnswerInvitation,
  CheckedArrangeAgenda,
  CheckedPlanMeeting,
  Invitation,
  MeetingPlan,
  Morning,
} from '../../contract/morning.ts'
import { etagOf } from '../../contract/etags.ts'
import {
  parseQuarterSlug,
  quarterFromIndex,
  quarterIndex,
  quarterSlug,
} from '../../domain/time/financialQuarter.ts'
import type { Trx } from '../database/database.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

type Recorded = { readonly record: ReturnType<typeof recordOf> | undefined }

/** How a meeting is planned now; nothing settled where nothing has been recorded. */
export async function planOf(trx: Trx, meetingId: string): Promise<MeetingPlan & Recorded> {
  const row = await trx
    .selectFrom('meeting_plans')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  const quarter = row?.quarter ?? null
  return {
    startsAt: row?.start_time ?? '',
    place: row?.place ?? '',
    scorecardId: row?.scorecard_id ?? null,
    quarter: quarter === null ? null : quarterSlug(quarterFromIndex(quarter)),
    etag: etagOf(row?.sequence),
    record: row && recordOf(row),
  }
}

export async function insertPlan(
  trx: Trx,
  meetingId: string,
  plan: CheckedPlanMeeting,
  recording: Recording,
): Promise<void> {
  const quarter = plan.quarter === null ? undefined : parseQuarterSlug(plan.quarter)
  await trx
    .insertInto('meeting_plans')
    .values({
      meeting_id: meetingId,
      start_time: plan.startsAt,
      place: plan.place,
      scorecard_id: plan.scorecardId,
      quarter: quarter === undefined ? null : quarterIndex(quarter),
      ...recordedColumns(recording),
    })
    .execute()
}

/** Everybody ever invited to a meeting as it stands now, those taken back among them, in the order first invited. */
export async function invitationsOf(trx: Trx, meetingId: string): Promise<(Invitation & Recorded)[]> {
  const rows = await trx
    .selectFrom('meeting_invitations')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('sequence')
    .execute()
  const last = new Map(rows.map((row) => [row.invitee, row]))
  return [...last.values()].map((row) => ({
    invitee: row.invitee,
    role: row.role,
    partnerId: row.partner_id,
    groupId: row.group_id,
    answer: row.answer,
    substitute: row.substitute,
    etag: etagOf(row.sequence),
    record: recordOf(row),
  }))
}

export async function insertInvitation(
  trx: Trx,
  meetingId: string,
  invitation: Omit<Invitation, 'etag' | keyof CheckedAnswerInvitation> & CheckedAnswerInvitation,
  recording: Recording,
): Promise<Invitation> {
  const { invitee, role, partnerId, groupId, answer, substitute } = invitation
  const { sequence } = await trx
    .insertInto('meeting_invitations')
    .values({
      meeting_id: meetingId,
      invitee,
      role,
      partner_id: partnerId,
      group_id: groupId,
      answer,
      substitute,
      ...recordedColumns(recording),
    })
    .returning('sequence')
    .executeTakeFirstOrThrow()
  return { invitee, role, partnerId, groupId, answer, substitute, etag: etagOf(sequence) }
}

type Arrangement = CheckedArrangeAgenda['items']

/** The agenda as it was last arranged; empty where it never was. */
export async function arrangementOf(
  trx: Trx,
  meetingId: string,
): Promise<{ readonly items: Arrangement; readonly etag: string } & Recorded> {
  const row = await trx
    .selectFrom('agendas')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return {
    items: row ? (JSON.parse(row.items) as Arrangement) : [],
    etag: etagOf(row?.sequence),
    record: row && recordOf(row),
  }
}

export async function insertArrangement(
  trx: Trx,
  meetingId: string,
  items: Arrangement,
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('agendas')
    .values({ meeting_id: meetingId, items: JSON.stringify(items), ...recordedColumns(recording) })
    .execute()
}

/** When it last started, whether it has ended since, and what is on its screen. */
export async function sittingOf(trx: Trx, meetingId: string): Promise<Morning['sitting']> {
  const rows = await trx
    .selectFrom('meeting_sittings')
    .select(['change', 'recorded_at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('sequence')
    .execute()
  const screen = await trx
    .selectFrom('meeting_screens')
    .select('shown')
    .where('meeting_id', '=', meetingId)
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  const last = rows.at(-1)
  return {
    startedAt: rows.findLast(({ change }) => change === 'started')?.recorded_at ?? null,
    endedAt: last?.change === 'ended' ? last.recorded_at : null,
    shown: screen?.shown ?? null,
  }
}

export async function insertSitting(
  trx: Trx,
  meetingId: string,
  change: 'started' | 'ended',
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('meeting_sittings')
    .values({ meeting_id: meetingId, change, ...recordedColumns(recording) })
    .execute()
}

export async function insertScreen(
  trx: Trx,
  meetingId: string,
  shown: string,
  { at, by }: Recording,
): Promise<void> {
  await trx
    .insertInto('meeting_screens')
    .values({ meeting_id: meetingId, shown, shown_at: at, shown_by: by })
    .execute()
}

export async function signatureOf(trx: Trx, meetingId: string): Promise<Morning['signed']> {
  const row = await trx
    .selectFrom('minute_signatures')
    .select(['signed_by', 'known_on'])
    .where('meeting_id', '=', meetingId)
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return row ? { by: row.signed_by, on: row.known_on } : null
}
