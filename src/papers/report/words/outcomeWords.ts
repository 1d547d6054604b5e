import type { Decision } from '../../../contract/meetings.ts'

/** The outcome as a minute words it. */
const outcomeWords: Readonly<Record<Decision['outcome'], string>> = {
  agreed: 'Agreed',
  agreedAsAmended: 'Agreed as amended',
  deferred: 'Deferred',
  notAgreed: 'Not agreed',
  noted: 'Noted',
  answered: 'Answered',
}

/** The decision as minuted, its outcome first and said once: the outcome, and the words that follow it. */
export function minuteWords({ outcome, wording }: Pick<Decision, 'outcome' | 'wording'>): {
  readonly outcome: string
  readonly words: string
} {
  const word = outcomeWords[outcome]
  const said = wording.trim()
  if (said === '') return { outcome: word, words: '' }
  if (!said.toLowerCase().startsWith(word.toLowerCase())) return { outcome: `${word}:`, words: said }
  const rest = said
    .slice(word.length)
    .replace(/^[.,:;]+\s*/, '')
    .trim()
  return { outcome: rest === '' ? word : `${word}.`, words: rest }
}
