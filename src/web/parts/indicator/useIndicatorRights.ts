import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Capability } from '../../../domain/permissions/permissions.ts'
import { useStanding } from '../../api/meQueries.ts'
import { concernOf } from './concernOf.ts'

/**
 * What its reader may do about one indicator, asked of each quarter where a role holds within a scope: who leads it, and
 * where it stands, change. Nothing on a past date, where nothing can be edited.
 */
export function useIndicatorRights(page: IndicatorPage) {
  const { may, mayFor, mayVerify, mayKeepFor } = useStanding()
  const now = !page.past
  const isVerifiable = now && isAwaiting(page.latest) && may('verifyFigures')
  const within = (capability: Capability) => (quarter: string) =>
    now && mayFor(capability, concernOf(page, quarter))
  return {
    enterIn: within('enterFigures'),
    commentIn: within('writeCommentary'),
    /** Whether a figure may be kept to the partner that leads the indicator then. */
    keepIn: (quarter: string) => now && mayKeepFor(concernOf(page, quarter).leadPartnerId),
    verify: isVerifiable && mayVerify(page.latest?.enteredBy ?? ''),
    /** They verify figures, but this one is their own. */
    isOwnToVerify: isVerifiable && !mayVerify(page.latest?.enteredBy ?? ''),
    target: now && may('setTargets'),
    define: now && may('defineIndicators'),
    recordPublished: now && may('recordPublishedStatuses'),
  }
}

const isAwaiting = (latest: IndicatorPage['latest']): boolean =>
  latest !== null && latest.value !== null && latest.verification === 'provisional'
