import type { Partnership } from '../../../contract/partnership.ts'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { useStanding } from '../../api/meQueries.ts'

/** Which rows of a scorecard its reader may change: a chair’s are those of their own group. */
export function useRowScope({ scorecards }: Pick<Partnership, 'scorecards'>, scorecardId: string) {
  const { mayChangeRows } = useStanding()
  const scorecardGroupId = scorecards.find(({ id }) => id === scorecardId)?.managementGroupId ?? null
  const mayChange = (groupId: string) => mayChangeRows({ scorecardGroupId, groupIds: [groupId] })
  return {
    mayChange,
    /** Groups a row may be put into. */
    openGroups: (groups: Partnership['managementGroups']) => groups.filter(({ id }) => mayChange(id)),
    mayOrder: (rows: ScorecardPage['rows']) =>
      rows.length > 1 && rows.every(({ groupId }) => mayChange(groupId)),
  }
}
