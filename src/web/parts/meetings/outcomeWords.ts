import type { DecisionOutcome, MeetingKind } from '../../../domain/meetings/meeting.ts'

/** The outcome as a minute words it; `answered` is minuted in its own words, so it has none. */
export const outcomeWords: Record<DecisionOutcome, string> = {
  agreed: 'Agreed',
  agreedAsAmended: 'Agreed as amended',
  deferred: 'Deferred',
  notAgreed: 'Not agreed',
  noted: 'Noted',
  answered: 'Answered',
}

export const meetingKindWords: Record<MeetingKind, string> = {
  performanceMorning: 'Performance morning',
  partnershipBoard: 'Partnership board',
  managementGroup: 'Management group',
  other: 'Other meeting',
}

/** Why a decision with this outcome cannot change a scorecard: completes "Recommendation 3 was …". */
export function whyNoChange(outcome: DecisionOutcome): string {
  switch (outcome) {
    case 'agreed':
    case 'agreedAsAmended':
      return ''
    case 'deferred':
      return 'was deferred'
    case 'notAgreed':
      return 'was not agreed'
    case 'noted':
      return 'was only noted'
    case 'answered':
      return 'was answered without being agreed'
  }
}
