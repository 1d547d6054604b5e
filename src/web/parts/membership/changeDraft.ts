import type { Meeting } from '../../../contract/meetings.ts'
import type { FinancialQuarter } from '../../../domain/time/financialQuarter.ts'
import { parseIsoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import { blankDecision, newMeeting, type DecisionDraft } from './decisionDraft.ts'
import { firstQuarterOf } from './effectQuarters.ts'

/** A change of membership as far as it is written: on what decision, from when and why. */
export type ChangeDraft = {
  readonly decision: DecisionDraft
  /** The first quarter of effect, once the person has chosen one; until then it follows the meeting's date. */
  readonly from: FinancialQuarter | null
  readonly reason: string
}

export const blankChange: ChangeDraft = { decision: blankDecision, from: null, reason: '' }

/** The date of the meeting chosen or being recorded; undefined while there is none. */
export function meetingDateOf({ decision }: ChangeDraft, meetings: readonly Meeting[]): IsoDate | undefined {
  if (decision.meetingId === newMeeting) return parseIsoDate(decision.meeting.date)
  return parseIsoDate(meetings.find((each) => each.id === decision.meetingId)?.date ?? '')
}

/** The first quarter of effect: as chosen, else the quarter of `date`: the meeting's or, before one is cited, today's. */
export function effectOf(draft: ChangeDraft, date: IsoDate): FinancialQuarter {
  return draft.from ?? firstQuarterOf(date)
}
