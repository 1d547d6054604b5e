import type { DecisionOutcome } from '../../../domain/meetings/meeting.ts'

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
