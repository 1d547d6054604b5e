import type { Morning } from '../../contract/morning.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { meetingById } from '../stores/meetingStore.ts'
import { insertScreen, insertSitting, sittingOf } from '../stores/morningStore.ts'
import { minutesSigned } from './minutesSigned.ts'

/** Records that a meeting has started or ended; one that ended may start again, until its minutes are signed. */
export async function recordSitting(
  here: Here,
  meetingId: string,
  change: 'started' | 'ended',
): Promise<Morning['sitting'] | Refusal> {
  const refused = await notToBeHeld(here, meetingId)
  if (refused) return refused
  const { startedAt, endedAt } = await sittingOf(here.trx, meetingId)
  const sits = startedAt !== null && endedAt === null
  if (change === 'started' && sits)
    return refusal('nothingChanged', 'This meeting has started already, and goes on.')
  if (change === 'ended' && !sits)
    return refusal('nothingChanged', 'This meeting does not sit. Start it first.')
  await insertSitting(here.trx, meetingId, change, here.recording)
  return sittingOf(here.trx, meetingId)
}

/** Puts an item on the meeting’s screen, which every screen that follows then shows. */
export async function showItem(here: Here, meetingId: string, shown: string): Promise<undefined | Refusal> {
  const refused = await notToBeHeld(here, meetingId)
  if (refused) return refused
  await insertScreen(here.trx, meetingId, shown, here.recording)
  return undefined
}

async function notToBeHeld(here: Here, meetingId: string): Promise<Refusal | null> {
  const meeting = await meetingById(here.trx, meetingId)
  if (!meeting) return refusal('notFound', 'That meeting is not in the record.')
  if (meeting.date > here.today)
    return refusal('meetingNotHeld', 'This meeting is still to come. It can start on its day.')
  return minutesSigned(here.trx, meetingId)
}
