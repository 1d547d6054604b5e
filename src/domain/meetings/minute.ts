import { ended } from '../sentence.ts'
import { listWords } from '../listWords.ts'
import { longDate } from '../time/dateWords.ts'
import { isoDate } from '../time/isoDate.ts'
import type { DecisionOutcome } from './meeting.ts'
import { outcomeWords } from './outcomeWords.ts'

/** What was put to a meeting and what was decided, as minuted. */
export type Minute = {
  readonly recommendation: string
  /** "Agreed", or "Agreed." when more words follow; empty where it was answered in words alone. */
  readonly outcome: string
  /** The minute's own words, without the outcome they may begin with; of what was amended, the amended words first. */
  readonly words: string
  /** Who answers for it, or else who took it: "JATCG chair and Harrow Council". */
  readonly who: string
  /** "by 28 February 2011"; empty where no day is set. */
  readonly byWhen: string
}

type Decided = {
  readonly recommendation: string
  readonly outcome: DecisionOutcome
  readonly wording: string
  readonly amendedWording: string | null
  readonly decidedBy: string
  readonly owners: readonly { readonly name: string }[]
  readonly dueOn: string | null
}

export function minuted(decision: Decided): Minute {
  const { recommendation, outcome, wording, amendedWording, decidedBy, owners, dueOn } = decision
  const said = [amendedWording === null ? '' : ended(amendedWording), wording.trim()]
    .filter(Boolean)
    .join(' ')
  return {
    recommendation,
    ...answerOf(outcome, said),
    who: owners.length > 0 ? listWords(owners.map(({ name }) => name)) : decidedBy,
    byWhen: dueOn === null ? '' : `by ${longDate(isoDate(dueOn))}`,
  }
}

/** The decision as one line of the minutes: "Agreed (JATCG chair), by 28 February 2011". */
export function minuteLine(decision: Decided): string {
  const { outcome, words, who, byWhen } = minuted(decision)
  const said = [outcome, words].filter(Boolean).join(' ')
  return `${said}${who === '' ? '' : ` (${who})`}${byWhen === '' ? '' : `, ${byWhen}`}`
}

function answerOf(outcome: DecisionOutcome, wording: string): Pick<Minute, 'outcome' | 'words'> {
  if (outcome === 'answered' && wording !== '') return { outcome: '', words: wording }
  const word = outcomeWords[outcome]
  if (wording === '') return { outcome: word, words: '' }
  if (!wording.toLowerCase().startsWith(word.toLowerCase())) return { outcome: `${word}.`, words: wording }
  const [mark = ''] = /^[.,:;]*/.exec(wording.slice(word.length)) ?? []
  const words = wording.slice(word.length + mark.length).trim()
  return { outcome: words === '' ? word : word + mark, words }
}
