import { etagOfLast } from '../../../contract/etags.ts'
import type { PriorityMilestone } from '../../../contract/priorities.ts'
import {
  milestoneStanding,
  milestoneStateWords,
  type Milestone,
} from '../../../domain/priorities/milestone.ts'
import { milestoneCountWords } from '../../../domain/priorities/milestoneCount.ts'
import { type OwnerNames, ownerWords } from '../../../domain/partnership/owner.ts'
import { movedWords, slippedSince, type Slipped } from '../../../domain/priorities/slippage.ts'
import { capitalised } from '../../../domain/sentence.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { StoredMilestone } from '../../stores/milestoneStore.ts'

export type PlanShown = {
  readonly names: OwnerNames
  readonly asAt: IsoDate
  /** The last meeting’s date. */
  readonly since: IsoDate | null
}

/** A stored milestone as the domain judges it. */
export const milestoneOf = (stored: StoredMilestone, names: OwnerNames): Milestone => ({
  id: stored.id,
  wording: stored.wording,
  owner: ownerWords(stored.owner, names),
  from: stored.record.knownOn,
  due: stored.due,
  events: stored.events,
})

/** An action plan: its milestones by due date, what has slipped, and how many are done. */
export function actionPlan(stored: readonly StoredMilestone[], { names, asAt, since }: PlanShown) {
  const slipped = slippedSince(
    stored.map((each) => milestoneOf(each, names)),
    { since, asAt },
  )
  const wordsOf = new Map(slipped.map(({ milestone, words }) => [milestone.id, words]))
  const milestones = stored
    .map((each) => milestoneLine(each, { names, asAt, slipped: wordsOf.get(each.id) ?? null }))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return {
    milestoneWords: milestoneCountWords(milestones),
    milestones,
    slipped: slipped.map(slippedLine),
  }
}

export const slippedLine = ({ milestone, isNew, words }: Slipped) => ({
  milestoneId: milestone.id,
  isNew,
  words,
})

type LineShown = Omit<PlanShown, 'since'> & { readonly slipped: string | null }

/** One milestone as it stands, with everything that became known of it. */
export function milestoneLine(
  stored: StoredMilestone,
  { names, asAt, slipped }: LineShown,
): PriorityMilestone {
  const { moves, ...standing } = milestoneStanding(milestoneOf(stored, names), asAt)
  let move = 0
  const history = stored.events.map((event) => {
    const moved = event.change === 'moved' ? moves[move++] : undefined
    return event.change === 'state'
      ? { words: milestoneStateWords[event.state], note: event.note, record: event.record }
      : { words: moved ? capitalised(movedWords(moved)) : '', note: event.reason, record: event.record }
  })
  return {
    id: stored.id,
    wording: stored.wording,
    owner: stored.owner,
    ownerWords: ownerWords(stored.owner, names),
    ...standing,
    slipped,
    history: history.toReversed(),
    etag: etagOfLast(stored.events),
    record: stored.record,
  }
}
