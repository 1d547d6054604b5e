import type { CheckedCitedDecision, Decision, CheckedRecordDecision } from '../../contract/meetings.ts'
import { permitsChange } from '../../domain/meetings/meeting.ts'
import { may } from '../../domain/permissions/permissions.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { decisionById, insertDecision, meetingById, recommendationById } from '../stores/meetingStore.ts'
import { unknownIndicators } from './unknownIndicators.ts'

/**
 * The decision a change rests on: the one named, or one recorded now at a meeting that has been held.
 * Refused unless the decision permits change: agreed, or agreed as amended.
 */
export async function citeDecision(
  here: Here,
  cited: CheckedCitedDecision,
  indicatorIds: string[],
): Promise<Decision | Refusal> {
  if (!('decisionId' in cited) && !may(here.actor, 'recordMeetings'))
    return refusal(
      'notPermitted',
      'What a meeting decided is recorded by the partnership’s officers. Cite a decision that is in the record.',
    )
  const decision =
    'decisionId' in cited
      ? ((await decisionById(here.trx, cited.decisionId)) ??
        refusal(
          'decisionNeeded',
          'The decision cited is not in the record. Choose the meeting and recommendation that agreed it.',
        ))
      : await recordDecisionNow(here, cited.meetingId, { ...cited, indicatorIds })
  if (isRefusal(decision)) return decision
  if (decision.meetingDate > here.today)
    return refusal(
      'meetingNotHeld',
      `The meeting is on ${longDate(isoDate(decision.meetingDate))}, which has not come yet.`,
    )
  if (!permitsChange(decision.outcome))
    return refusal(
      'decisionDoesNotPermit',
      `“${decision.recommendation}” was ${outcomeWords[decision.outcome]}. Only a recommendation that was agreed can change the scorecard.`,
    )
  return decision
}

const outcomeWords: Record<Decision['outcome'], string> = {
  agreed: 'agreed',
  agreedAsAmended: 'agreed as amended',
  deferred: 'deferred',
  notAgreed: 'not agreed',
  noted: 'noted',
  answered: 'answered in words',
}

/** As `recordDecisionNow`; the very same decision, in the same words, is not recorded at a meeting a second time. */
export async function recordDecisionOnce(
  here: Here,
  meetingId: string,
  plan: CheckedRecordDecision,
): Promise<Decision | Refusal> {
  const same = await here.trx
    .selectFrom('decisions')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('recommendation_id', 'is', null)
    .where('recommendation', '=', plan.recommendation ?? '')
    .where('outcome', '=', plan.outcome)
    .where('wording', '=', plan.wording)
    .where('decided_by', '=', plan.decidedBy)
    .executeTakeFirst()
  if (plan.recommendationId === undefined && same)
    return refusal(
      'alreadyExists',
      'The same decision, in the same words, is already recorded of this meeting.',
      {
        current: await decisionById(here.trx, same.id),
      },
    )
  return recordDecisionNow(here, meetingId, plan)
}

type DecisionToRecord = Omit<CheckedRecordDecision, 'recommendationId' | 'recommendation'> & {
  recommendationId?: string | undefined
  recommendation?: string | undefined
}

/** Records a decision of a meeting: on one of its recommendations, or on words put there and then. */
async function recordDecisionNow(
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
  const unknown = await unknownIndicators(here.trx, plan.indicatorIds)
  if (unknown) return unknown
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
  if (found.decisionId !== null)
    return refusal(
      'alreadyDecided',
      'That recommendation has its decision. Cite the decision, or add one that corrects it.',
      {
        current: await decisionById(here.trx, found.decisionId),
      },
    )
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
}
