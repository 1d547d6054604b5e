import type {
  CheckedAnswerInvitation,
  CheckedArrangeAgenda,
  CheckedInvite,
  CheckedPlanMeeting,
  Invitation,
  MeetingPlan,
} from '../../contract/morning.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { meetingById } from '../stores/meetingStore.ts'
import {
  arrangementOf,
  insertArrangement,
  insertInvitation,
  insertPlan,
  invitationsOf,
  planOf,
} from '../stores/morningStore.ts'
import { scorecardSummaries } from '../stores/partnershipStore.ts'
import { slug } from '../stores/slug.ts'
import { changedSince } from '../versions.ts'
import { minutesSigned } from './minutesSigned.ts'
import { unknownGroup } from './unknownOwner.ts'
import { unknownPartner } from './unknownPartner.ts'

/** When a meeting begins, where, and which quarter of which scorecard it is about. */
export async function planMeeting(
  here: Here,
  meetingId: string,
  plan: CheckedPlanMeeting,
): Promise<MeetingPlan | Refusal> {
  const { record, ...standing } = await planOf(here.trx, meetingId)
  const refused =
    (await closed(here, meetingId)) ??
    changedSince(here, { what: 'The plan', etag: standing.etag, current: standing, record }) ??
    (await unknownScorecard(here, plan.scorecardId))
  if (refused) return refused
  await insertPlan(here.trx, meetingId, plan, here.recording)
  const { record: _record, ...planned } = await planOf(here.trx, meetingId)
  return planned
}

/** Invites some; whoever was invited and taken back is invited again. */
export async function invite(
  here: Here,
  meetingId: string,
  { invitations }: CheckedInvite,
): Promise<Invitation[] | Refusal> {
  const refused = await closed(here, meetingId)
  if (refused) return refused
  const there = new Map((await invitationsOf(here.trx, meetingId)).map((each) => [each.invitee, each]))
  const invited: Invitation[] = []
  for (const [index, { role, partnerId, groupId }] of invitations.entries()) {
    const path = `invitations.${index}`
    const unknown =
      (await unknownPartner(here.trx, partnerId, `${path}.partnerId`)) ??
      (groupId === null ? null : await unknownGroup(here, groupId, `${path}.groupId`))
    if (unknown) return unknown
    const invitee = slug([role, partnerId ?? '', groupId ?? ''].join(' '))
    const standing = there.get(invitee)
    if (standing && standing.answer !== 'takenBack')
      return refusal('alreadyExists', `${role} is invited already.`, { current: withoutRecord(standing) })
    const row = { invitee, role, partnerId, groupId, answer: 'invited', substitute: '' } as const
    const invitation = await insertInvitation(here.trx, meetingId, row, here.recording)
    there.set(invitee, { ...invitation, record: undefined })
    invited.push(invitation)
  }
  return invited
}

/** Apologies, a substitute or presence; or the invitation taken back. */
export async function answerInvitation(
  here: Here,
  meetingId: string,
  invitee: string,
  answer: CheckedAnswerInvitation,
): Promise<Invitation | Refusal> {
  const standing = (await invitationsOf(here.trx, meetingId)).find((each) => each.invitee === invitee)
  if (!standing) return refusal('notFound', 'Nobody of that name is invited to this meeting.')
  const current = withoutRecord(standing)
  const refused =
    (await closed(here, meetingId)) ??
    changedSince(here, { what: 'The invitation', etag: standing.etag, current, record: standing.record })
  return refused ?? insertInvitation(here.trx, meetingId, { ...current, ...answer }, here.recording)
}

/** The agenda as it is to be taken. Each item once. */
export async function arrangeAgenda(
  here: Here,
  meetingId: string,
  { items }: CheckedArrangeAgenda,
): Promise<undefined | Refusal> {
  const standing = await arrangementOf(here.trx, meetingId)
  const refused =
    (await closed(here, meetingId)) ??
    changedSince(here, {
      what: 'The agenda',
      etag: standing.etag,
      current: standing.items,
      record: standing.record,
    }) ??
    twice(items) ??
    (await unknownPapers(here, items))
  if (refused) return refused
  await insertArrangement(here.trx, meetingId, items, here.recording)
  return undefined
}

const withoutRecord = ({ record: _record, ...each }: Invitation & { record?: unknown }): Invitation => each

/** Refuses the preparation of a meeting there is none of, or whose minutes are signed. */
async function closed({ trx }: Here, meetingId: string): Promise<Refusal | null> {
  return (await meetingById(trx, meetingId))
    ? minutesSigned(trx, meetingId)
    : refusal('notFound', 'That meeting is not in the record.')
}

async function unknownScorecard({ trx }: Here, id: string | null): Promise<Refusal | null> {
  if (id === null || (await scorecardSummaries(trx)).some((each) => each.id === id)) return null
  return refusal('invalid', `There is no scorecard called “${id}”.`, {
    fields: [{ path: 'scorecardId', message: 'Choose one of the scorecards.' }],
  })
}

function twice(items: CheckedArrangeAgenda['items']): Refusal | null {
  const index = items.findIndex(({ key }, at) => items.findIndex((each) => each.key === key) < at)
  return index === -1
    ? null
    : refusal('invalid', `“${items[index]?.title ?? ''}” is on the agenda twice. Take one away.`, {
        fields: [{ path: `items.${index}.key`, message: 'It is on the agenda already.' }],
      })
}

async function unknownPapers({ trx }: Here, items: CheckedArrangeAgenda['items']): Promise<Refusal | null> {
  const named = [...new Set(items.flatMap(({ paperIds }) => paperIds))]
  if (named.length === 0) return null
  const rows = await trx.selectFrom('issued_papers').select('id').where('id', 'in', named).execute()
  const there = new Set(rows.map(({ id }) => id))
  const unknown = named.find((id) => !there.has(id))
  return unknown === undefined
    ? null
    : refusal('invalid', `No paper “${unknown}” has been issued.`, {
        fields: [{ path: 'items', message: 'Choose one of the issued papers.' }],
      })
}
