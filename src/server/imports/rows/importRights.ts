import { definitionOn } from '../../../domain/indicators/indicator.ts'
import type { Verification } from '../../../domain/indicators/observation.ts'
import { may } from '../../../domain/permissions/permissions.ts'
import { mayFor } from '../../../domain/permissions/scopes.ts'
import { seesOwnFiguresOf, sightOf } from '../../../domain/permissions/sight.ts'
import { quarterEnd } from '../../../domain/time/financialQuarter.ts'
import { periodQuarter, type Period } from '../../../domain/time/period.ts'
import type { StoredImport } from '../../stores/importStore.ts'
import type { StoreFacts } from '../jobs/storeFacts.ts'
import type { KnownIndicator } from './indicatorDirectory.ts'

/** Why a figure may not be imported by whoever began the import, and what to do; null where it may. */
export type ImportRights = (figure: {
  readonly indicatorId: string
  readonly period: Period
  readonly verification: Verification
  readonly source: string
}) => { readonly because: string; readonly mend: string } | null

/** The partner that leads an indicator on the last day of a period’s quarter; null where none does. */
export const leadOf = (indicator: KnownIndicator | undefined, period: Period): string | null =>
  definitionOn(indicator?.definitions ?? [], quarterEnd(periodQuarter(period)))?.leadPartnerId ?? null

/**
 * A data officer imports figures of the indicators their organisation leads on the last day of the quarter. A figure
 * comes in verified only where the office names who published it; those of an example are invented, and name nobody.
 * It is kept to the partner that leads the indicator only by whoever sees that partner’s own figures.
 */
export function importRights(
  { standing, audience }: Pick<StoredImport, 'standing' | 'audience'>,
  { indicators, isExample }: Pick<StoreFacts, 'indicators' | 'isExample'>,
): ImportRights {
  const sight = sightOf(standing)
  const mayPublish = may(standing, 'recordPublishedFigures')
  return ({ indicatorId, period, verification, source }) => {
    const lead = leadOf(indicators.get(indicatorId), period)
    if (!mayFor(standing, 'importFigures', { leadPartnerId: lead, groupIds: [] }))
      return {
        because: 'Another organisation leads this indicator, so its figures are not yours to import.',
        mend: 'Leave the row out, or ask the organisation that leads the indicator to send it.',
      }
    if (audience === 'partnerOnly' && lead === null)
      return {
        because: 'No partner leads this indicator, so no partner can keep its figures.',
        mend: 'Leave the row out, or import it for everybody who reads the scorecards.',
      }
    if (audience === 'partnerOnly' && lead !== null && !seesOwnFiguresOf(sight, lead))
      return {
        because:
          'Only the partner that leads an indicator keeps its figures to itself, and that is not yours.',
        mend: 'Leave the row out, or import it for everybody who reads the scorecards.',
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
