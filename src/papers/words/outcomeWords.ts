import type { Decision } from '../../contract/meetings.ts'
import type { DecisionOutcome } from '../../domain/meetings/meeting.ts'

const outcomes: Record<DecisionOutcome, string> = {
  agreed: 'Agreed',
  agreedAsAmended: 'Agreed as amended',
  deferred: 'Deferred',
  notAgreed: 'Not agreed',
  noted: 'Noted',
  answered: 'Answered',
}

/** "Agreed.", or the words of the answer as minuted. */
export const decisionAnswer = ({ outcome, wording }: Pick<Decision, 'outcome' | 'wording'>): string =>
  ended(wording === '' ? outcomes[outcome] : wording)

/** A sentence with its full stop; nothing stays nothing. */
export const ended = (words: string): string =>
  words === '' || /[.!?][)’”]?$/.test(words) ? words : `${words}.`
