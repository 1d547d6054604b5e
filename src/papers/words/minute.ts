import type { Decision } from '../../contract/meetings.ts'
import { outcomeWords } from '../../domain/meetings/outcomeWords.ts'

/** What was put to a meeting and what was decided, as minuted. */
export type Minute = {
  readonly recommendation: string
  /** "Agreed", or "Agreed." when more words follow; empty where it was answered in words alone. */
  readonly outcome: string
  /** The minute's own words, without the outcome they may begin with. */
  readonly words: string
  readonly decidedBy: string
}

export function minuted({ recommendation, outcome, wording, decidedBy }: Decision): Minute {
  return { recommendation, ...answerOf(outcome, wording.trim()), decidedBy }
}

function answerOf(outcome: Decision['outcome'], wording: string): Pick<Minute, 'outcome' | 'words'> {
  if (outcome === 'answered' && wording !== '') return { outcome: '', words: wording }
  const word = outcomeWords[outcome]
  if (wording === '') return { outcome: word, words: '' }
  if (!wording.toLowerCase().startsWith(word.toLowerCase())) return { outcome: `${word}.`, words: wording }
  const [mark = ''] = /^[.,:;]*/.exec(wording.slice(word.length)) ?? []
  const words = wording.slice(word.length + mark.length).trim()
  return { outcome: words === '' ? word : word + mark, words }
}
