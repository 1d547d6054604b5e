import type { Cited } from '../../../domain/meetings/changes/standing.ts'
import { isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import type { Trx } from '../../database/database.ts'
import { decisionsAsAt } from '../../stores/decisionStore.ts'

const LAST_DAY = '9999-12-31' as IsoDate

/** The decision of an id as what rests on it cites it. */
export async function citedBy(trx: Trx): Promise<(decisionId: string) => Cited> {
  const decisions = await decisionsAsAt(trx, LAST_DAY)
  return (decisionId) => {
    const decision = decisions.get(decisionId)
    if (!decision) throw new Error(`The decision ${decisionId} is cited and not recorded`)
    return { decisionId, meetingId: decision.meetingId, decidedOn: isoDate(decision.meetingDate) }
  }
}
