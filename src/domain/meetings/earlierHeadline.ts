import { numberWords } from '../numberWords.ts'
import { capitalised } from '../sentence.ts'
import { listWords } from '../listWords.ts'
import type { ActionState } from './action.ts'
import type { DidItWork } from './didItWork.ts'

type Returned = {
  readonly state: ActionState | null
  readonly indicators: readonly { readonly work: { readonly answer: DidItWork['answer'] } | null }[]
}

/**
 * What a meeting goes back to in a line: "one overdue, one better, three we cannot judge yet". Each decision is counted
 * once: as overdue, else by its worst signal, else as not to be judged yet; where it is about no figures, as open or done.
 */
export function earlierHeadline(entries: readonly Returned[]): string {
  const of = (kind: Kind) => entries.filter((entry) => kindOf(entry) === kind).length
  const parts = kinds.flatMap(([kind, words]) => {
    const count = of(kind)
    return count === 0 ? [] : [`${numberWords(count)} ${words}`]
  })
  return parts.length === 0 ? 'Nothing decided before is open' : capitalised(listWords(parts))
}

type Kind = 'overdue' | 'worse' | 'better' | 'notYet' | 'open' | 'settled'

const kinds: readonly (readonly [Kind, string])[] = [
  ['overdue', 'overdue'],
  ['worse', 'worse'],
  ['better', 'better'],
  ['notYet', 'we cannot judge yet'],
  ['open', 'still open'],
  ['settled', 'settled'],
]

function kindOf({ state, indicators }: Returned): Kind {
  if (state === 'overdue') return 'overdue'
  const answers = indicators.flatMap(({ work }) => (work ? [work.answer] : []))
  if (answers.includes('signalWorse')) return 'worse'
  if (answers.includes('signalBetter')) return 'better'
  if (answers.length > 0) return 'notYet'
  return state === 'open' ? 'open' : 'settled'
}
