import type { Minutes } from '../../contract/minutes.ts'
import type { Meeting } from '../../contract/meetings.ts'
import { etagOf, NOTHING_YET } from '../../contract/etags.ts'
import { agendaKey, isFree } from '../../domain/meetings/agenda/agendaKey.ts'
import { GENERAL_DISCUSSION, minutesOf } from '../../domain/meetings/minutes.ts'
import { quarterOf } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import type { Trx } from '../database/database.ts'
import { digestOf } from '../digest.ts'
import { canonicalJson, type Json } from '../log/canonicalJson.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { groupsAsAt } from '../stores/managementGroupStore.ts'
import { meetingsAsAt } from '../stores/meetingStore.ts'
import { correctionsOf, notesOf, signatureOfMinutes } from '../stores/minutesStore.ts'
import { arrangementOf, invitationsOf, planOf } from '../stores/morningStore.ts'

/** The minutes of a meeting as the record has them; once signed, as it had them on that day, with later corrections. */
export async function minutesView({ trx, today }: Here, meetingId: string): Promise<Minutes | Refusal> {
  const signature = await signatureOfMinutes(trx, meetingId)
  const asAt = signature?.record.knownOn ?? today
  const meeting = (await meetingsAsAt(trx, asAt)).find(({ id }) => id === meetingId)
  if (!meeting) return refusal('notFound', 'That meeting is not in the record.')
  const plan = await planOf(trx, meetingId)
  const organisation = await organisationNames(trx, asAt)
  const arranged = (await arrangementOf(trx, meetingId)).items.filter(({ leftOut }) => !leftOut)
  const notes = await notesOf(trx, meetingId)
  const { recommendations, otherDecisions } = meeting
  const { discussion, ...minutes } = minutesOf({
    invited: (await invitationsOf(trx, meetingId)).map(
      ({ role, answer, substitute, partnerId, groupId }) => ({
        role,
        answer,
        substitute,
        organisation: organisation(partnerId, groupId),
      }),
    ),
    agenda: arranged,
    recommendations,
    otherDecisions,
    notes,
  })
  const titled = await titlesOf(trx, meeting, arranged)
  const etags = new Map(notes.map(({ key, sequence }) => [key, etagOf(sequence)]))
  const noted = (key: string) => ({ key, title: titled(key), etag: etags.get(key) ?? NOTHING_YET })
  const said: Omit<Minutes, 'signed' | 'corrections' | 'notable' | 'held'> = {
    meeting: {
      id: meeting.id,
      kind: meeting.kind,
      title: meeting.title,
      date: meeting.date,
      note: meeting.note,
    },
    startsAt: plan.startsAt,
    place: plan.place,
    quarter: plan.quarter,
    ...minutes,
    discussion: discussion.map(({ key, note }) => ({ ...noted(key), note })),
  }
  return {
    ...said,
    notable: notableKeys(meeting, arranged, discussion).map(noted),
    corrections: await correctionsOf(trx, meetingId),
    signed: signature && {
      by: signature.by,
      on: signature.record.knownOn,
      sha256: signature.sha256,
      asSigned: (await minutesDigest(said)) === signature.sha256,
      record: signature.record,
    },
    held: meeting.date <= today,
  }
}

/**
 * The SHA-256 of what minutes say: the meeting, who came, every recommendation with its decision, and every note. Corrections
 * stand beside what was signed, each with its own date, and are not part of it.
 */
export function minutesDigest(
  minutes: Omit<Minutes, 'signed' | 'corrections' | 'notable' | 'held'>,
): Promise<string> {
  const { meeting, startsAt, place, quarter, present, apologies, substitutes, unanswered } = minutes
  const content = {
    meeting: { id: meeting.id, kind: meeting.kind, title: meeting.title, date: meeting.date },
    startsAt,
    place,
    quarter,
    present,
    apologies,
    substitutes,
    unanswered,
    rows: minutes.rows.map(({ recommendationId, decisionId, number, recommendation, decision }) => ({
      recommendationId,
      decisionId,
      number,
      recommendation,
      decision,
    })),
    discussion: minutes.discussion.map(({ key, note }) => ({ key, note })),
  } satisfies Json
  return digestOf(canonicalJson(content))
}

/** The agenda's items, then every recommendation of no item, what else was noted on, and discussion of no one item. */
function notableKeys(
  { recommendations }: Meeting,
  arranged: readonly { readonly key: string }[],
  noted: readonly { readonly key: string }[],
): string[] {
  return [
    ...new Set([
      ...arranged.map(({ key }) => key),
      ...recommendations.map(({ id }) => agendaKey.recommendation(id)),
      ...noted.map(({ key }) => key),
      GENERAL_DISCUSSION,
    ]),
  ]
}

const standingTitles: Readonly<Record<string, string>> = {
  [agendaKey.earlierDecisions]: 'Earlier decisions',
  [agendaKey.changes]: 'What changed since last time',
  [agendaKey.late]: 'Late figures',
  [GENERAL_DISCUSSION]: 'Other matters',
}

/** What an item is called: as the agenda has it, or by what its key names. */
async function titlesOf(
  trx: Trx,
  { recommendations }: Meeting,
  arranged: readonly { readonly key: string; readonly title: string }[],
): Promise<(key: string) => string> {
  const onAgenda = new Map(arranged.map(({ key, title }) => [key, title]))
  const put = new Map(
    recommendations.map(({ id, number }) => [agendaKey.recommendation(id), `Recommendation ${number}`]),
  )
  const references = new Map(
    (await trx.selectFrom('indicators').select(['id', 'reference']).execute()).map(({ id, reference }) => [
      agendaKey.indicator(id),
      reference,
    ]),
  )
  return (key) =>
    put.get(key) ??
    onAgenda.get(key) ??
    standingTitles[key] ??
    references.get(key) ??
    (isFree(key) ? 'Other item' : key)
}

async function organisationNames(trx: Trx, asAt: IsoDate) {
  const partners = new Map(
    (await trx.selectFrom('partners').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
  )
  const groups = new Map((await groupsAsAt(trx, quarterOf(asAt), asAt)).map(({ id, name }) => [id, name]))
  return (partnerId: string | null, groupId: string | null): string =>
    (partnerId === null ? undefined : partners.get(partnerId)) ??
    (groupId === null ? undefined : groups.get(groupId)) ??
    ''
}
