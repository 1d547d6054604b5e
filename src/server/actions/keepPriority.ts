import type {
  CheckedAddPriority,
  CheckedClosePriority,
  CheckedRevisePriority,
  PriorityNow,
} from '../../contract/priorities.ts'
import { priorityStanding } from '../../domain/priorities/priority.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { insertPriority, insertRevision, prioritiesAsAt } from '../stores/priorityStore.ts'
import { changedSince, lastOf } from '../versions.ts'
import { ownerNames } from '../stores/ownerNames.ts'
import { priorityNow } from '../views/priorities/priorityNow.ts'
import { citeDecision } from './citeDecision.ts'
import { openPriority, unfitOwner } from './openPriority.ts'

/** Adds a priority by a cited decision, which it counts from. */
export async function addPriority(here: Here, plan: CheckedAddPriority): Promise<PriorityNow | Refusal> {
  const unknown = (await sameTitle(here, plan.title)) ?? (await unfitOwner(here, plan.lead, 'lead'))
  if (unknown) return unknown
  const decision = await citeDecision(here, plan.decision, [])
  if (isRefusal(decision)) return decision
  const { title, aim, lead } = plan
  const agreed = { title, aim, lead, decisionId: decision.id, decidedOn: decision.meetingDate }
  return recorded(here, await insertPriority(here.trx, agreed, here.recording))
}

/** Changes its title, its aim or who leads it, from today on. */
export async function revisePriority(
  here: Here,
  id: string,
  plan: CheckedRevisePriority,
): Promise<PriorityNow | Refusal> {
  const now = await priorityAsSeen(here, id)
  if (isRefusal(now)) return now
  const { title, aim, lead, reason } = plan
  if (now.title === title && now.aim === aim && JSON.stringify(now.lead) === JSON.stringify(lead))
    return refusal('nothingChanged', 'The priority already reads so. Nothing was recorded.')
  const unknown = (await sameTitle(here, title, id)) ?? (await unfitOwner(here, lead, 'lead'))
  if (unknown) return unknown
  const revision = { change: 'revised', title, aim, lead, decisionId: null, reason } as const
  await insertRevision(here.trx, id, revision, here.recording)
  return recorded(here, id)
}

/** Closes a priority by a cited decision. What was recorded of it stays, and nothing more is. */
export async function closePriority(
  here: Here,
  id: string,
  plan: CheckedClosePriority,
): Promise<PriorityNow | Refusal> {
  const now = await priorityAsSeen(here, id)
  if (isRefusal(now)) return now
  const decision = await citeDecision(here, plan.decision, [])
  if (isRefusal(decision)) return decision
  const { title, aim, lead } = now
  const [stored] = await prioritiesAsAt(here.trx, here.today, id)
  const latest = stored?.revisions.at(-1)?.record.knownOn ?? ''
  if (decision.meetingDate < latest)
    return refusal(
      'reachesBackBeforeDecision',
      `“${title}” was agreed or changed after that meeting. Cite the decision that closed it since.`,
    )
  const closing = { change: 'closed', title, aim, lead, reason: plan.reason } as const
  const by = { decisionId: decision.id, decidedOn: decision.meetingDate }
  await insertRevision(here.trx, id, { ...closing, ...by }, here.recording)
  return recorded(here, id)
}

/** The open priority, unless it has changed since its writer saw it. */
async function priorityAsSeen(here: Here, id: string): Promise<PriorityNow | Refusal> {
  const open = await openPriority(here, id)
  if (isRefusal(open)) return open
  const { stored, now } = open
  const standing = { what: `“${now.title}”`, etag: now.etag, current: now }
  return changedSince(here, { ...standing, record: lastOf(stored.revisions)?.record }) ?? now
}

async function sameTitle(here: Here, title: string, except?: string): Promise<Refusal | null> {
  const others = (await prioritiesAsAt(here.trx, here.today)).filter(({ id }) => id !== except)
  const same = others.some(({ revisions }) => {
    const standing = priorityStanding(revisions)
    return standing?.isOpen === true && standing.title === title
  })
  const words = `“${title}” is already one of the priorities.`
  return same ? refusal('alreadyExists', words, { fields: [{ path: 'title', message: words }] }) : null
}

async function recorded(here: Here, id: string): Promise<PriorityNow> {
  const [stored] = await prioritiesAsAt(here.trx, here.today, id)
  if (!stored) throw new Error('A priority that is not refused is recorded')
  return priorityNow(stored, await ownerNames(here.trx, here.today))
}
