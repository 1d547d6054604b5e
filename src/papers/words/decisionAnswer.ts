import type { Decision } from '../../contract/decisions.ts'
import { outcomeWords } from '../../domain/meetings/outcomeWords.ts'
import { ended } from '../../domain/sentence.ts'

/** "Agreed.", or the words of the answer as minuted. */
export const decisionAnswer = ({ outcome, wording }: Pick<Decision, 'outcome' | 'wording'>): string =>
  ended(wording === '' ? outcomeWords[outcome] : wording)
