import type {
  CheckedAddRecommendation,
  CheckedReviseRecommendation,
  Recommendation,
} from '../../contract/meetings.ts'
import { MOST_PUT_FORWARD } from '../../domain/meetings/puttingForward.ts'
import { mayAnywhere } from '../../domain/permissions/scopes.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { decisionById } from '../stores/decisionStore.ts'
import {
  insertRecommendation,
  insertRecommendationRevision,
  meetingById,
  meetingRecommendations,
  recommendationById,
} from '../stores/meetingStore.ts'
import { changedSince } from '../versions.ts'
import { minutesSigned } from './minutesSigned.ts'
import { unknownIndicators } from './unknownIndicators.ts'
import { unknownGroup } from './unknownOwner.ts'

/** Puts a recommendation to a meeting: an officer for anybody, a chair for their own group, two at most. */
export async function putRecommendation(
  here: Here,
  meetingId: string,
  plan: CheckedAddRecommendation,
): Promise<Recommendation | Refusal> {
  const meeting = await meetingById(here.trx, meetingId)
  if (!meeting) return refusal('notFound', 'That meeting is not in the record.')
  const put = await meetingRecommendations(here.trx, meeting.id)
  const same = put.find(({ wording }) => wording === plan.wording)
  if (same)
    return refusal(
      'alreadyExists',
      `It has already been put to this meeting, as recommendation ${same.number}.`,
    )
  const refused =
    (await unfit(here, meeting.id, plan)) ??
    tooMany(here, put.filter(({ groupId }) => groupId !== null && groupId === plan.groupId).length)
  return refused ?? insertRecommendation(here.trx, meeting, plan, here.recording)
}

/** Words it otherwise, or takes it back, until it is answered. */
export async function reviseRecommendation(
  here: Here,
  id: string,
  { takenBack, ...plan }: CheckedReviseRecommendation,
): Promise<Recommendation | Refusal> {
  const standing = await recommendationById(here.trx, id)
  if (!standing) return refusal('notFound', 'That recommendation is not in the record, or was taken back.')
  const outside = ofOthers(here, standing.groupId)
  if (outside) return outside
  const { meetingId, decisionId, ...current } = standing
  const decision = decisionId === null ? undefined : await decisionById(here.trx, decisionId)
  if (decision)
    return refusal(
      'alreadyDecided',
      'It has been answered, and stays as it was put. Record what was amended with its decision.',
      { current: decision },
    )
  const refused =
    changedSince(here, {
      what: 'The recommendation',
      etag: standing.etag,
      current: { ...current, decision: null },
      record: standing.record,
    }) ?? (await unfit(here, meetingId, plan, standing.groupId))
  if (refused) return refused
  await insertRecommendationRevision(here.trx, id, { ...plan, takenBack }, here.recording)
  const revised = await recommendationById(here.trx, id)
  return { ...current, ...(revised ?? plan), decision: null }
}

/** `putBy`: the group that has put it forward already, and may have closed since. */
async function unfit(
  here: Here,
  meetingId: string,
  plan: CheckedAddRecommendation,
  putBy: string | null = null,
): Promise<Refusal | null> {
  return (
    ofOthers(here, plan.groupId) ??
    (await minutesSigned(here.trx, meetingId)) ??
    (await unknownIndicators(here.trx, plan.indicatorIds)) ??
    (await unknownPriority(here, plan.priorityId)) ??
    (plan.groupId === null || plan.groupId === putBy
      ? null
      : await unknownGroup(here, plan.groupId, 'groupId'))
  )
}

/** Refuses a chair what another group, or no group, puts forward. */
function ofOthers({ actor }: Here, groupId: string | null): Refusal | null {
  if (mayAnywhere(actor, 'draftRecommendations')) return null
  const isOwn = actor.grants.some((grant) => grant.role === 'groupChair' && grant.groupId === groupId)
  return isOwn && groupId !== null
    ? null
    : refusal('notPermitted', 'A chair puts recommendations forward for their own management group.', {
        fields: [{ path: 'groupId', message: 'Choose your own management group.' }],
      })
}

function tooMany({ actor }: Here, alreadyPut: number): Refusal | null {
  if (mayAnywhere(actor, 'draftRecommendations') || alreadyPut < MOST_PUT_FORWARD) return null
  return refusal(
    'mostPutForward',
    'A chair may put two recommendations to a meeting. Take one back first, or ask the partnership’s officers.',
  )
}

async function unknownPriority({ trx }: Here, id: string | null): Promise<Refusal | null> {
  if (id === null) return null
  const found = await trx.selectFrom('priorities').select('id').where('id', '=', id).executeTakeFirst()
  return found
    ? null
    : refusal('invalid', `There is no priority called “${id}”.`, {
        fields: [{ path: 'priorityId', message: 'Choose one of the priorities.' }],
      })
}
