import { listWords } from '../../listWords.ts'
import { numberWords } from '../../numberWords.ts'
import { longDate } from '../../time/dateWords.ts'
import type { IsoDate } from '../../time/isoDate.ts'
import type { Change, ChangeTold } from './whatChanged.ts'

type Kind = Change['kind']

/** What is counted together, and the words for one and for several. */
const counted: readonly (readonly [readonly Kind[], one: string, many: string])[] = [
  [['actionOverdue'], 'action is overdue', 'actions are overdue'],
  [['actionNotDone'], 'action was not done', 'actions were not done'],
  [['actionDone'], 'action is done', 'actions are done'],
  [['statusTurned'], 'status turned', 'statuses turned'],
  [['figureRevised'], 'figure was revised', 'figures were revised'],
  [
    ['targetChanged', 'ruleChanged', 'definitionChanged'],
    'target, rule or definition changed',
    'targets, rules or definitions changed',
  ],
  [['joined'], 'indicator joined', 'indicators joined'],
  [['left'], 'indicator left', 'indicators left'],
  [['movedGroup'], 'indicator moved to another group', 'indicators moved to another group'],
  [['newlyLate'], 'figure became late', 'figures became late'],
  [['decisionTaken'], 'decision was taken', 'decisions were taken'],
]

/**
 * The page in one sentence: "Since 24 May 2010 three statuses turned, one of them to red, and two figures were revised."
 * What is not counted here is named by the sections.
 */
export function headline(changes: readonly ChangeTold[], since: IsoDate): string {
  if (changes.length === 0) return `Nothing has changed since ${longDate(since)}.`
  const counts = counted.flatMap(([kinds, one, many]) => {
    const count = changes
      .filter(({ change }) => kinds.includes(change.kind))
      .reduce((sum, { change }) => sum + ('alike' in change ? change.alike.length : 1), 0)
    if (count === 0) return []
    const turned = kinds.includes('statusTurned') ? toRed(changes, count) : ''
    return [`${numberWords(count)} ${count === 1 ? one : many}${turned}`]
  })
  return counts.length === 0
    ? `Since ${longDate(since)} no status, target or membership has changed.`
    : `Since ${longDate(since)} ${listWords(counts)}.`
}

function toRed(changes: readonly ChangeTold[], turned: number): string {
  const reds = changes.filter(
    ({ change }) => change.kind === 'statusTurned' && change.now.status.status === 'red',
  ).length
  if (reds === 0) return ''
  return reds === turned ? ' to red' : ` (${numberWords(reds)} to red)`
}
