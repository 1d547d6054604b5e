import type { DecisionOutcome } from './meeting.ts'

/** How a recommendation was answered, as a minute words it. */
export const outcomeWords: Readonly<Record<DecisionOutcome, string>> = {
  agreed: 'Agreed',
  agreedAsAmended: 'Agreed as amended',
  deferred: 'Deferred',
  notAgreed: 'Not agreed',
  noted: 'Noted',
  answered: 'Answered',
}
