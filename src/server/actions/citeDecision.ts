import type { CheckedCitedDecision, Decision } from '../../contract/decisions.ts'
import { permitsChange } from '../../domain/meetings/meeting.ts'
import { outcomeWords } from '../../domain/meetings/outcomeWords.ts'
import { may } from '../../domain/permissions/permissions.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { decisionById } from '../stores/decisionStore.ts'
import { recordDecisionNow } from './recordDecision.ts'

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
      `“${decision.recommendation}” was ${outcomeWords[decision.outcome].toLowerCase()}. Only a recommendation that was agreed can change the scorecard.`,
    )
  return decision
}
