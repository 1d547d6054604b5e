import { listWords } from '../../listWords.ts'
import { longDate } from '../../time/dateWords.ts'
import type { IsoDate } from '../../time/isoDate.ts'
import { inShort } from './decisionChanges.ts'
import { linked, sentence, type SentencePart } from './sentence.ts'
import type { ActionStanding, Between } from './standing.ts'

export type ActionChange = {
  readonly kind:
    | 'actionOverdue'
    | 'actionNotDone'
    | 'actionDone'
    | 'actionReopened'
    | 'actionGiven'
    | 'actionDueMoved'
    | 'actionHandedOver'
  /** Of several owners of one decision whose actions changed alike, the first’s, with all of their names. */
  readonly action: ActionStanding
  readonly before: ActionStanding | null
  /** The ids of all of them. */
  readonly alike: readonly string[]
}

/** In the order a chief executive asks: what should have been done first. */
const order: readonly ActionChange['kind'][] = [
  'actionOverdue',
  'actionNotDone',
  'actionDone',
  'actionReopened',
  'actionGiven',
  'actionDueMoved',
  'actionHandedOver',
]

/** Open after the last day it was due. */
const isOverdue = ({ state, dueOn }: Pick<ActionStanding, 'state' | 'dueOn'>, on: IsoDate): boolean =>
  state === 'open' && dueOn !== null && dueOn < on

/**
 * Actions that stand otherwise than then; what was overdue then and is now has not changed. Who is given something by a
 * decision taken since is told with the decision.
 */
export function actionChanges({ last, now }: Between): ActionChange[] {
  const isTakenSince = (id: string) => now.decisions.has(id) && !last.decisions.has(id)
  const found = [...now.actions.values()].flatMap((action): ActionChange[] => {
    const before = last.actions.get(action.id) ?? null
    const told = (kind: ActionChange['kind'], holds: boolean): ActionChange[] =>
      holds ? [{ kind, action, before, alike: [action.id] }] : []
    const wasOverdue = before !== null && isOverdue(before, last.asAt)
    const turned = (before?.state ?? 'open') !== action.state
    return [
      ...told('actionOverdue', isOverdue(action, now.asAt) && !wasOverdue),
      ...told('actionNotDone', turned && action.state === 'notDone'),
      ...told('actionDone', turned && action.state === 'done'),
      ...told('actionReopened', turned && action.state === 'open'),
      ...told('actionGiven', before === null && !isTakenSince(action.decisionId)),
      ...told('actionDueMoved', before !== null && before.dueOn !== action.dueOn),
      ...told('actionHandedOver', before !== null && before.owner !== action.owner),
    ]
  })
  return together(found).toSorted(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      compareText(a.action.dueOn ?? '9999', b.action.dueOn ?? '9999') ||
      compareText(a.action.id, b.action.id),
  )
}

/** One change for all the owners of a decision to whom the same happened; each that was handed over stays by itself. */
function together(found: readonly ActionChange[]): ActionChange[] {
  const groups = Map.groupBy(found, ({ kind, action, before }) =>
    kind === 'actionHandedOver'
      ? `${kind} ${action.id}`
      : JSON.stringify([kind, action.decisionId, action.dueOn, before?.dueOn]),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const owner = listWords(group.map(({ action }) => action.owner))
    return [{ ...first, action: { ...first.action, owner }, alike: group.map(({ action }) => action.id) }]
  })
}

export function actionSentence({ kind, action, before }: ActionChange): SentencePart[] {
  const { owner, what, meetingId, dueOn } = action
  const task = linked(`“${inShort(what)}”`, { to: 'meeting', id: meetingId })
  switch (kind) {
    case 'actionOverdue':
      return sentence(task, ` is overdue from ${owner}: it was due by ${dueWords(dueOn)}.`)
    case 'actionNotDone':
      return sentence(task, ` was closed by ${owner} as not done.`)
    case 'actionDone':
      return sentence(task, ` is done, by ${owner}.`)
    case 'actionReopened':
      return sentence(task, ` is open again, with ${owner}.`)
    case 'actionGiven':
      return sentence(
        task,
        ` was given to ${owner}, due ${dueOn === null ? 'on no date' : `by ${longDate(dueOn)}`}.`,
      )
    case 'actionDueMoved':
      return sentence(
        task,
        ` is due from ${owner} by ${dueWords(dueOn)}; it was due by ${dueWords(before?.dueOn ?? null)}.`,
      )
    case 'actionHandedOver':
      return sentence(task, ` is with ${owner} now; it was with ${before?.owner ?? ''}.`)
  }
}

const dueWords = (dueOn: IsoDate | null): string => (dueOn === null ? 'no date' : longDate(dueOn))

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
