import type { ManagementGroupPage } from '../../../contract/managementGroups.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { poundsFigure } from './stretchWords.ts'
import { numberWords } from '../../../domain/numberWords.ts'
import { redsHeadline, total } from '../../../papers/words/countWords.ts'
import { listWords } from '../../../domain/listWords.ts'

type Told = Pick<ManagementGroupPage, 'counts' | 'quarter' | 'stretch' | 'reward' | 'rows'>

/** More figures than this are counted, not named. */
const NAMED = 3

/** What a chair needs to know first, in a sentence or two written from the page's own figures. */
export function groupHeadline(page: Told): string {
  const { counts, quarter, stretch } = page
  if (total(counts) === 0) return `No indicator stands with this group in ${quarterLabelOf(quarter)}.`
  const reds = redsHeadline(counts.red)
  if (stretch.length === 0) return reds
  const inDanger = stretch.filter((each) => each.isInDanger).length
  const danger = `${numberWords(inDanger)} stretch ${inDanger === 1 ? 'target is' : 'targets are'} in danger`
  return `${reds.slice(0, -1)} and ${danger}. ${moneySentence(page)}`.trimEnd()
}

/** "£936,000 of reward is at risk; £390,000 more cannot be judged until NI 136 arrives."; empty where no pounds are known. */
function moneySentence({ reward, rows }: Told): string {
  const { atRisk, notKnown, awaiting } = reward
  const risk = atRisk > 0 ? `£${poundsFigure(atRisk)} of reward is at risk` : ''
  const more = notKnown > 0 ? `£${poundsFigure(notKnown)} ${risk && 'more '}cannot be judged` : ''
  const both = [risk, more && `${more}${untilWords(awaiting, rows)}`].filter(Boolean).join('; ')
  return both && `${both}.`
}

function untilWords(awaiting: readonly string[], rows: Told['rows']): string {
  const names = awaiting.flatMap(
    (id) => rows.find(({ indicatorId }) => indicatorId === id)?.reference.replaceAll(' ', '\u00a0') ?? [],
  )
  if (names.length === 0) return ' yet'
  if (names.length > NAMED) return ` until ${numberWords(names.length)} figures arrive`
  return ` until ${listWords(names)} ${names.length === 1 ? 'arrives' : 'arrive'}`
}
