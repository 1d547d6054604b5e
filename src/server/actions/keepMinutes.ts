import type {
  CheckedAddCorrection,
  CheckedAddMinuteNote,
  CheckedSignMinutes,
  Correction,
  Minutes,
} from '../../contract/minutes.ts'
import { etagOf } from '../../contract/etags.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { decisionById } from '../stores/decisionStore.ts'
import { meetingById } from '../stores/meetingStore.ts'
import {
  correctionsOf,
  insertCorrection,
  insertNote,
  insertSignature,
  notesOf,
} from '../stores/minutesStore.ts'
import { changedSince } from '../versions.ts'
import { minutesDigest, minutesView } from '../views/minutesView.ts'
import { minutesSigned } from './minutesSigned.ts'

/** What was said of an item of a meeting held; it follows the note its writer saw. */
export async function addMinuteNote(
  here: Here,
  meetingId: string,
  { key, note }: CheckedAddMinuteNote,
): Promise<Minutes | Refusal> {
  const standing = (await notesOf(here.trx, meetingId)).find((each) => each.key === key)
  const refused =
    (await notHeld(here, meetingId)) ??
    (await minutesSigned(here.trx, meetingId)) ??
    changedSince(here, {
      what: 'The note',
      etag: etagOf(standing?.sequence),
      current: standing ? { key, note: standing.note } : null,
      record: standing?.record,
    })
  if (refused) return refused
  if (note !== (standing?.note ?? '')) await insertNote(here.trx, meetingId, { key, note }, here.recording)
  return minutesView(here, meetingId)
}

/** A correction with its own date, before or after signing; the minutes themselves stay as they are. */
export async function addCorrection(
  here: Here,
  meetingId: string,
  plan: CheckedAddCorrection,
): Promise<Correction | Refusal> {
  const refused = (await notHeld(here, meetingId)) ?? (await notItsDecision(here, meetingId, plan.decisionId))
  if (refused) return refused
  const same = (await correctionsOf(here.trx, meetingId)).find(
    ({ decisionId, wording }) => decisionId === plan.decisionId && wording === plan.wording,
  )
  return same
    ? refusal('alreadyExists', 'The same correction, in the same words, is already in these minutes.')
    : insertCorrection(here.trx, meetingId, plan, here.recording)
}

/** Signs the minutes as they stand, once. */
export async function signMinutes(
  here: Here,
  meetingId: string,
  { signedBy }: CheckedSignMinutes,
): Promise<Minutes | Refusal> {
  const refused = (await notHeld(here, meetingId)) ?? (await minutesSigned(here.trx, meetingId))
  if (refused) return refused
  const minutes = await minutesView(here, meetingId)
  if (isRefusal(minutes)) return minutes
  const sha256 = await minutesDigest(minutes)
  await insertSignature(here.trx, meetingId, { signedBy, sha256 }, here.recording)
  return minutesView(here, meetingId)
}

async function notHeld({ trx, today }: Here, meetingId: string): Promise<Refusal | null> {
  const meeting = await meetingById(trx, meetingId)
  if (!meeting) return refusal('notFound', 'That meeting is not in the record.')
  return meeting.date > today
    ? refusal(
        'meetingNotHeld',
        `The meeting is on ${longDate(isoDate(meeting.date))}, so there is nothing to minute yet. Come back when it has been held.`,
      )
    : null
}

async function notItsDecision({ trx }: Here, meetingId: string, id: string | null): Promise<Refusal | null> {
  if (id === null || (await decisionById(trx, id))?.meetingId === meetingId) return null
  return refusal('invalid', 'That is not a decision of this meeting.', {
    fields: [{ path: 'decisionId', message: 'Choose one of this meeting’s decisions, or none.' }],
  })
}
