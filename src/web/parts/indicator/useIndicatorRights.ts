import type { IndicatorPage } from '../../../contract/indicators.ts'
import { useStanding } from '../../api/meQueries.ts'

/** What its reader may do about one indicator; nothing on a past date, where nothing can be edited. */
export function useIndicatorRights(page: IndicatorPage) {
  const { may, mayFor, mayVerify } = useStanding()
  const concern = { leadPartnerId: page.definition.leadPartnerId, groupIds: page.managementGroupIds }
  const now = !page.past
  return {
    enter: now && mayFor('enterFigures', concern),
    verify: now && isAwaiting(page.latest) && mayVerify(page.latest?.enteredBy ?? ''),
    target: now && may('setTargets'),
    define: now && may('defineIndicators'),
    comment: now && mayFor('writeCommentary', concern),
    recordPublished: now && may('recordPublishedStatuses'),
  }
}

const isAwaiting = (latest: IndicatorPage['latest']): boolean =>
  latest !== null && latest.value !== null && latest.verification === 'provisional'
