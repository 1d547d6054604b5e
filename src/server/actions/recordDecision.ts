import type { CheckedRecordDecision, CheckedReviseDecision, Decision } from '../../contract/decisions.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { decisionById, insertDecision, insertDecisionRevision } from '../stores/decisionStore.ts'
import { meetingById, recommendationById } from '../stores/meetingStore.ts'
import { minutesSigned } from './minutesSigned.ts'
import { unknownIndicators } from './unknownIndicators.ts'
import { unknownOwner } from './unknownOwner.ts'

/** As `recordDecisionNow`; the very same decision, in the same words, is not recorded at a meeting a second time. */
export async function recordDecisionOnce(
  here: Here,
  meetingId: string,
  plan: DecisionToRecord,
): Promise<Decision | Refusal> {
  if (plan.recommendationId === undefined) {
    const rows = await here.trx
      .selectFrom('decisions')
      .select('id')
      .where('meeting_id', '=', meetingId)
      .where('recommendation_id', 'is', null)
      .where('recommendation', '=', plan.recommendation ?? '')
      .where('outcome', '=', plan.outcome)
      .where('wording', '=', plan.wording)
      .where('decided_by', '=', plan.decidedBy)
      .execute()
    for (const { id } of rows) {
      const current = await decisionById(here.trx, id)
      if (current)
        return refusal(
          'alreadyExists',
          'The same decision, in the same words, is already recorded of this meeting.',
          { current },
        )
    }
  }
  return recordDecisionNow(here, meetingId, plan)
}

type DecisionToRecord = Omit<CheckedRecordDecision, 'recommendationId' | 'recommendation' | 'carryOut'> & {
  recommendationId?: string | undefined
  recommendation?: string | undefined
}

/**
 * Records a decision of a meeting: on one of its recommendations, or on words put there and then. A recommendation
 * whose decision has been undone is answered by the same decision, worded anew.
 */
export async function recordDecisionNow(
  here: Here,
  meetingId: string,
  plan: DecisionToRecord,
): Promise<Decision | Refusal> {
  const meeting = await meetingById(here.trx, meetingId)
  if (!meeting) return refusal('notFound', 'That meeting is not in the record. Record the meeting first.')
  if (meeting.date > here.today)
    return refusal(
      'meetingNotHeld',
      `The meeting is on ${longDate(isoDate(meeting.date))}, which has not come yet.`,
    )
  const refused =
    (await minutesSigned(here.trx, meeting.id)) ??
    (await unknownIndicators(here.trx, plan.indicatorIds)) ??
    (await unfitDecision(here, plan, isoDate(meeting.date)))
  if (refused) return refused
  const { recommendationId, recommendation, ...rest } = plan
  if (recommendationId === undefined) {
    if (!recommendation)
      return refusal('invalid', 'Say what was decided.', {
        fields: [
          { path: 'recommendation', message: 'Write what was recommended, or choose a recommendation.' },
        ],
      })
    return insertDecision(
      here.trx,
      meeting,
      { ...rest, recommendationId: null, recommendation },
      here.recording,
    )
  }
  const found = await recommendationById(here.trx, recommendationId)
  if (!found || found.meetingId !== meeting.id)
    return refusal('notFound', 'That recommendation was not put to this meeting.')
  if (found.decisionId === null)
    return insertDecision(
      here.trx,
      meeting,
      {
        ...rest,
        recommendationId,
        recommendation: found.wording,
        indicatorIds: [...new Set([...found.indicatorIds, ...rest.indicatorIds])],
      },
      here.recording,
    )
  const current = await decisionById(here.trx, found.decisionId)
  if (current)
    return refusal(
      'alreadyDecided',
      'That recommendation has its decision. Cite the decision, or add one that corrects it.',
      { current, etag: current.etag, changed: { by: changedBy(current), at: changedAt(current) } },
    )
  return insertDecisionRevision(here.trx, found.decisionId, rest, here.recording)
}

/**
 * What is wrong with how a decision is worded, wherever it is recorded or revised. A management group answers for it if it
 * was open when that was decided: minutes may be recorded after it has closed.
 */
export async function unfitDecision(
  here: Here,
  { outcome, amendedWording, deferredTo, owners }: CheckedReviseDecision,
  decidedOn: IsoDate,
): Promise<Refusal | null> {
  if (amendedWording !== null && outcome !== 'agreedAsAmended')
    return refusal('invalid', 'Only what is agreed as amended has amended words.', {
      fields: [
        { path: 'amendedWording', message: 'Leave the amended words out, or choose agreed as amended.' },
      ],
    })
  if (deferredTo !== null) {
    const to = await meetingById(here.trx, deferredTo)
    if (outcome !== 'deferred' || !to || to.date < decidedOn)
      return refusal('invalid', 'A recommendation is deferred to a later meeting that is in the record.', {
        fields: [{ path: 'deferredTo', message: 'Choose a later meeting, or leave it out.' }],
      })
  }
  for (const [index, owner] of owners.entries()) {
    const field = owner.kind === 'group' ? 'groupId' : 'partnerId'
    const unknown = await unknownOwner(here, owner, `owners.${index}.${field}`, decidedOn)
    if (unknown) return unknown
  }
  return null
}

/** Who worded the decision as it stands, and when. */
export const changedBy = ({ record, revised }: Decision): string => (revised ?? record).recordedBy
export const changedAt = ({ record, revised }: Decision): string => (revised ?? record).recordedAt
