import { longDate } from '../time/dateWords.ts'
import type { IsoDate } from '../time/isoDate.ts'
import { milestoneStanding, type Milestone, type MilestoneStanding } from './milestone.ts'

export type Slipped = {
  readonly milestone: Milestone
  readonly standing: MilestoneStanding
  readonly because: 'overdue' | 'movedLater'
  /** It had not slipped on the day of the last meeting. */
  readonly isNew: boolean
  /** A whole sentence. */
  readonly words: string
}

/** The last meeting; null where there was none, so that everything since the plan began counts. */
type Between = { readonly since: IsoDate | null; readonly asAt: IsoDate }

/**
 * The milestones that have slipped by a day, those longest overdue first: past their due date and not done, or due later
 * than they were at the last meeting. One brought forward, or moved and moved back, has not; nor has one done since.
 */
export function slippedSince(milestones: readonly Milestone[], { since, asAt }: Between): Slipped[] {
  const found = milestones
    .filter(({ from }) => from <= asAt)
    .flatMap((milestone): Slipped[] => {
      const standing = milestoneStanding(milestone, asAt)
      const then = since === null ? null : milestoneStanding(milestone, since)
      const dueThen = then?.due ?? milestone.due
      const isLater = standing.state !== 'done' && standing.due > dueThen
      if (!standing.isOverdue && !isLater) return []
      const isNew = isLater || !then?.isOverdue
      const because = standing.isOverdue ? 'overdue' : 'movedLater'
      const words = slippedWords(milestone, standing, isLater ? dueThen : null)
      return [{ milestone, standing, because, isNew, words }]
    })
  return found.toSorted(
    (a, b) =>
      b.standing.daysOverdue - a.standing.daysOverdue ||
      (a.standing.due < b.standing.due ? -1 : a.standing.due > b.standing.due ? 1 : 0),
  )
}

function slippedWords(
  { wording, owner }: Milestone,
  { state, due, isOverdue }: MilestoneStanding,
  movedFrom: IsoDate | null,
): string {
  const what = `Milestone slipped: ‘${wording.replace(/\.$/, '')}’`
  const whose = owner === '' ? '' : ` from ${owner}`
  if (!isOverdue) return `${what}${whose} ${movedWords({ from: movedFrom ?? due, to: due })}.`
  const still = state === 'underWay' ? 'is under way, not done' : 'is not done'
  return `${what} was due on ${longDate(due)}${whose}${movedFrom ? `, moved from ${longDate(movedFrom)},` : ''} and ${still}.`
}

/** "moved from 30 June to 30 September 2010"; the year is said twice only where it changes. */
export function movedWords({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return `moved from ${sameYear ? longDate(from).replace(/ \d{4}$/, '') : longDate(from)} to ${longDate(to)}`
}
