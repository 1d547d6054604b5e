import type { Decision } from '../../../contract/meetings.ts'
import { outcomeWords } from './outcomeWords.ts'

/** What was put to a meeting and what was decided, as minuted. */
export type Minute = {
  readonly recommendation: string
  readonly decision: string
  readonly decidedBy: string
}

/** The decision's own words, or its outcome where it was given none. */
export function minuted({ recommendation, outcome, wording, decidedBy }: Decision): Minute {
  return { recommendation, decision: wording === '' ? outcomeWords[outcome] : wording, decidedBy }
}
