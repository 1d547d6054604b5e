import type { QuarterTurns, StatusPreview } from '../../../contract/statusRules.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { numberWords } from '../../../domain/numberWords.ts'
import { total } from '../../../papers/words/countWords.ts'
import { listWords } from '../../../domain/listWords.ts'
import { uncapitalised } from '../../../domain/sentence.ts'

/** "NI 59 red to amber". */
const turnWords = ({ reference, beforeWord, afterWord }: QuarterTurns['turns'][number]): string =>
  `${reference} ${uncapitalised(beforeWord)} to ${uncapitalised(afterWord)}`

/** "In Q3 2010/11 two of 29 statuses turn: NI 59 red to amber and L 03 red to green." */
export function quarterWords({ quarter, before, turns }: QuarterTurns): string {
  const label = quarterLabelOf(quarter)
  const all = total(before)
  if (all === 0) return `In ${label} there is no indicator to judge.`
  if (turns.length === 0) return `In ${label} no status turns.`
  const named = listWords(turns.map(turnWords))
  return `In ${label} ${numberWords(turns.length)} of ${all} ${turns.length === 1 ? 'statuses turns' : 'statuses turn'}: ${named}.`
}

/** How many statuses turn and from when, in the sentence that leads: each quarter's turns are counted. */
export function previewLead({ from, quarters, supposing }: StatusPreview): string {
  const label = quarterLabelOf(from)
  const turned = quarters.reduce((sum, { turns }) => sum + turns.length, 0)
  if (supposing !== null) return `No figure from ${label} on has been recorded yet, so no status turns today.`
  if (quarters.length === 0) return `No figure from ${label} on has been recorded yet.`
  if (turned === 0) return `From ${label} no status turns on the figures recorded so far.`
  return `From ${label} ${turned === 1 ? 'one status turns' : `${numberWords(turned)} statuses turn`}.`
}
