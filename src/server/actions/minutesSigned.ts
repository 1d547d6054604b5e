import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { refusal, type Refusal } from '../refusal.ts'

/** Refuses a change of what a meeting decided once its minutes are signed; null while they are not. */
export async function minutesSigned(trx: Trx, meetingId: string): Promise<Refusal | null> {
  const signed = await trx
    .selectFrom('minute_signatures')
    .select('known_on')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return signed
    ? refusal(
        'minutesSigned',
        `The minutes of this meeting were signed on ${longDate(isoDate(signed.known_on))}. Add a dated correction to them.`,
      )
    : null
}
