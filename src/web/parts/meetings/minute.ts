import type { Decision } from '../../../contract/meetings.ts'
import { outcomeWords } from './outcomeWords.ts'

/** What was put to a meeting and what was decided, as minuted. */
export type Minute = {
  readonly recommendation: string
  /** "Agreed"; empty where it was answered in words alone. */
  readonly outcome: string
  /** The minute's own words, without the outcome they may begin with. */
  readonly words: string
  readonly decidedBy: string
}

export function minuted({ recommendation, outcome, wording, decidedBy }: Decision): Minute {
  if (outcome === 'answered' && wording !== '')
    return { recommendation, outcome: '', words: wording, decidedBy }
  const word = outcomeWords[outcome]
  const repeated = wording.toLowerCase().startsWith(word.toLowerCase())
  const words = repeated ? wording.slice(word.length).replace(/^[\s.,:;–-]+/, '') : wording
  return { recommendation, outcome: word, words, decidedBy }
}
