import type { CheckedReviseDecision, Decision } from '../../contract/decisions.ts'
import { NOTHING_YET } from '../../contract/etags.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import {
  decisionById,
  decisionEtag,
  insertDecisionRevision,
  insertDecisionUndoing,
} from '../stores/decisionStore.ts'
import { changedSince } from '../versions.ts'
import { minutesSigned } from './minutesSigned.ts'
import { changedAt, changedBy, unfitDecision } from './recordDecision.ts'
import { carryOut } from './carryOut.ts'

/** Words a decision otherwise. What it changed holds for as long as it permits change, and is made where it did not before. */
export async function reviseDecision(
  here: Here,
  id: string,
  plan: CheckedReviseDecision,
): Promise<Decision | Refusal> {
  const standing = await changeable(here, id)
  if (isRefusal(standing)) return standing
  const refused = await unfitDecision(here, plan, isoDate(standing.meetingDate))
  if (refused) return refused
  const revised = await insertDecisionRevision(here.trx, id, plan, here.recording)
  return (await carryOut(here, revised)) ?? revised
}

/** Undoes a decision: its recommendation is open again, and nothing it changed holds from today on. */
export async function undoDecision(here: Here, id: string): Promise<undefined | Refusal> {
  const standing = await changeable(here, id)
  if (isRefusal(standing)) return standing
  await insertDecisionUndoing(here.trx, standing, here.recording)
  return undefined
}

/** The decision as it stands, where whoever asks has seen it so and its minutes are open. */
async function changeable(here: Here, id: string): Promise<Decision | Refusal> {
  const standing = await decisionById(here.trx, id)
  if (!standing)
    return (
      (await undoneMeanwhile(here, id)) ??
      refusal('notFound', 'That decision is not in the record, or has been undone.')
    )
  const refused =
    (await minutesSigned(here.trx, standing.meetingId)) ??
    changedSince(here, {
      what: 'The decision',
      etag: standing.etag,
      current: standing,
      record: { recordedBy: changedBy(standing), recordedAt: changedAt(standing) },
    })
  return refused ?? standing
}

/** Whoever saw it stand is told that it has been undone since. */
async function undoneMeanwhile(here: Here, id: string): Promise<Refusal | null> {
  const etag = await decisionEtag(here.trx, id)
  return etag === NOTHING_YET
    ? null
    : changedSince(here, { what: 'The decision was undone, so it', etag, current: null })
}
