import type { ChangesPage } from '../../../contract/changes.ts'
import { linkText } from '../../../domain/reports/reportText.ts'
import { compareQuarters, quarterLabel } from '../../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { membershipAsAt } from '../../stores/membershipStore.ts'
import { changeLines } from './changeLines.ts'
import type { Place } from './place.ts'

/** Who joined and left the scorecard in a period; then what was decided in it and takes effect in a later quarter. */
export async function membershipLines(
  { trx, asAt }: Place,
  { scorecardId, quarter, changes }: ChangesPage,
  from: IsoDate,
): Promise<string[]> {
  const reported = quarterFromSlug(quarter)
  const coming = (await membershipAsAt(trx, asAt, { scorecardId })).filter(
    (event) =>
      event.change !== 'moved' && event.record.knownOn >= from && compareQuarters(event.from, reported) > 0,
  )
  return [
    ...changeLines(changes, ['membership']),
    ...coming.map(
      (event) =>
        `${linkText('indicator', event.indicatorId)} ${event.change === 'left' ? 'leaves' : 'joins'} the scorecard from ${quarterLabel(event.from)}, by ${linkText('decision', event.decisionId)}.`,
    ),
  ]
}
