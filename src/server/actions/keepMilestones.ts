import type {
  CheckedAddMilestone,
  CheckedMoveMilestone,
  CheckedRecordMilestoneState,
  PriorityMilestone,
} from '../../contract/priorities.ts'
import { milestoneStanding } from '../../domain/priorities/milestone.ts'
import { slippedSince } from '../../domain/priorities/slippage.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import {
  insertMilestone,
  insertMilestoneEvent,
  milestonesAsAt,
  type StoredMilestone,
} from '../stores/milestoneStore.ts'
import { changedSince, lastOf } from '../versions.ts'
import { milestoneLine, milestoneOf } from '../views/priorities/actionPlan.ts'
import { priorityShown } from '../views/priorities/priorityShown.ts'
import { notYet } from './notYet.ts'
import { notTheirs, openPriority, unfitOwner } from './openPriority.ts'

/** Adds a milestone to an open priority’s action plan. */
export async function addMilestone(
  here: Here,
  priorityId: string,
  plan: CheckedAddMilestone,
): Promise<PriorityMilestone | Refusal> {
  const open = await openPriority(here, priorityId)
  if (isRefusal(open)) return open
  const refused =
    notYet(here, plan.knownOn) ??
    beforeItBegan(open.stored.revisions[0]?.record.knownOn, plan.knownOn) ??
    (await unfitOwner(here, plan.owner, 'owner'))
  if (refused) return refused
  const others = await milestonesAsAt(here.trx, here.today, priorityId)
  if (others.some(({ wording }) => wording === plan.wording))
    return refusal('alreadyExists', 'That milestone is already in the action plan.', {
      fields: [{ path: 'wording', message: 'Word it so that it can be told from the other.' }],
    })
  const { knownOn } = plan
  const id = await insertMilestone(here.trx, priorityId, { ...plan, knownOn }, here.recording)
  return recorded(here, priorityId, id)
}

/** Says how far a milestone has come; its owner’s own people may, and the office. */
export async function recordMilestoneState(
  here: Here,
  priorityId: string,
  milestoneId: string,
  plan: CheckedRecordMilestoneState,
): Promise<PriorityMilestone | Refusal> {
  const milestone = await milestoneOfOpen(here, priorityId, milestoneId)
  if (isRefusal(milestone)) return milestone
  const refused =
    notTheirs(here, milestone.owner) ??
    (await changedMeanwhile(here, milestone)) ??
    notYet(here, plan.knownOn) ??
    beforeItBegan(milestone.record.knownOn, plan.knownOn)
  if (refused) return refused
  const { names } = await priorityShown(here, here.today)
  const standing = milestoneStanding(milestoneOf(milestone, names), here.today)
  if (standing.state === plan.state && standing.note === plan.note)
    return refusal('nothingChanged', 'That is how it stands already. Nothing was recorded.')
  const { state, note, knownOn } = plan
  await insertMilestoneEvent(here.trx, milestoneId, { change: 'state', state, note }, knownOn, here.recording)
  return recorded(here, priorityId, milestoneId)
}

/** Gives a milestone another due date; the one before stays in the record. */
export async function moveMilestone(
  here: Here,
  priorityId: string,
  milestoneId: string,
  plan: CheckedMoveMilestone,
): Promise<PriorityMilestone | Refusal> {
  const milestone = await milestoneOfOpen(here, priorityId, milestoneId)
  if (isRefusal(milestone)) return milestone
  const refused =
    (await changedMeanwhile(here, milestone)) ??
    notYet(here, plan.knownOn) ??
    beforeItBegan(milestone.record.knownOn, plan.knownOn)
  if (refused) return refused
  const { names } = await priorityShown(here, here.today)
  if (milestoneStanding(milestoneOf(milestone, names), here.today).due === plan.due)
    return refusal('nothingChanged', 'It is due on that day already. Nothing was recorded.', {
      fields: [{ path: 'due', message: 'Choose another day.' }],
    })
  const move = { change: 'moved', to: isoDate(plan.due), reason: plan.reason } as const
  await insertMilestoneEvent(here.trx, milestoneId, move, plan.knownOn, here.recording)
  return recorded(here, priorityId, milestoneId)
}

async function milestoneOfOpen(
  here: Here,
  priorityId: string,
  milestoneId: string,
): Promise<StoredMilestone | Refusal> {
  const open = await openPriority(here, priorityId)
  if (isRefusal(open)) return open
  const found = (await milestonesAsAt(here.trx, here.today, priorityId)).find(({ id }) => id === milestoneId)
  return found ?? refusal('notFound', 'That milestone is not in the action plan.')
}

async function changedMeanwhile(here: Here, milestone: StoredMilestone): Promise<Refusal | null> {
  const current = await recorded(here, milestone.priorityId, milestone.id)
  const standing = { what: 'The milestone', etag: current.etag, current }
  return changedSince(here, { ...standing, record: lastOf(milestone.events)?.record })
}

/** Refuses a fact dated before what it is about was agreed. */
function beforeItBegan(began: string | undefined, knownOn: string | undefined): Refusal | null {
  if (knownOn === undefined || began === undefined || knownOn >= began) return null
  return refusal('invalid', 'It had not been agreed on that day.', {
    fields: [{ path: 'knownOn', message: 'Choose a day since it was agreed.' }],
  })
}

async function recorded(here: Here, priorityId: string, id: string): Promise<PriorityMilestone> {
  const stored = (await milestonesAsAt(here.trx, here.today, priorityId)).find((each) => each.id === id)
  if (!stored) throw new Error('A milestone that is not refused is recorded')
  const shown = await priorityShown(here, here.today)
  const [slipped] = slippedSince([milestoneOf(stored, shown.names)], shown)
  return milestoneLine(stored, { ...shown, slipped: slipped?.words ?? null })
}
