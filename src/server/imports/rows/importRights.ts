import { definitionOn } from '../../../domain/indicators/indicator.ts'
import type { Verification } from '../../../domain/indicators/observation.ts'
import { may } from '../../../domain/permissions/permissions.ts'
import type { Standing } from '../../../domain/permissions/role.ts'
import { mayFor } from '../../../domain/permissions/scopes.ts'
import { quarterEnd } from '../../../domain/time/financialQuarter.ts'
import { periodQuarter, type Period } from '../../../domain/time/period.ts'
import type { KnownIndicator } from './indicatorDirectory.ts'

/** Why a figure may not be imported by whoever began the import, and what to do; null where it may. */
export type ImportRights = (figure: {
  readonly indicatorId: string
  readonly period: Period
  readonly verification: Verification
  readonly source: string
}) => { readonly because: string; readonly mend: string } | null

/**
 * A data officer imports figures of the indicators their organisation leads on the last day of the quarter. A figure
 * comes in verified only where the office names who published it; those of an example are invented, and name nobody.
 */
export function importRights(
  standing: Standing,
  indicators: ReadonlyMap<string, KnownIndicator>,
  isExample: boolean,
): ImportRights {
  const mayPublish = may(standing, 'recordPublishedFigures')
  return ({ indicatorId, period, verification, source }) => {
    const lead = definitionOn(
      indicators.get(indicatorId)?.definitions ?? [],
      quarterEnd(periodQuarter(period)),
    )?.leadPartnerId
    if (!mayFor(standing, 'importFigures', { leadPartnerId: lead ?? null, groupIds: [] }))
      return {
        because: 'Another organisation leads this indicator, so its figures are not yours to import.',
        mend: 'Leave the row out, or ask the organisation that leads the indicator to send it.',
      }
    if (verification === 'provisional') return null
    if (!mayPublish)
      return {
        because: 'The row says verified, and nobody verifies figures they bring in.',
        mend: 'Write provisional; a verifier then verifies the figure.',
      }
    return source.trim() !== '' || isExample
      ? null
      : {
          because: 'The row says verified and does not name where the figure was published.',
          mend: 'Name the publication as the source, or write provisional.',
        }
  }
}
