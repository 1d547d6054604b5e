import type { ScorecardPage } from '../../../contract/scorecards.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import { isRefusal } from '../../refusal.ts'
import { scorecardView } from '../scorecardView.ts'
import type { Place } from './place.ts'

/** A scorecard’s latest quarter as it was known on a day; null where there is no such scorecard. */
export async function scorecardAt(
  { trx, sight, partnership, today }: Place,
  scorecardId: string,
  asAt: IsoDate,
): Promise<ScorecardPage | null> {
  const page = await scorecardView(trx, sight, partnership, { scorecardId, quarter: undefined, asAt, today })
  return isRefusal(page) ? null : page
}
