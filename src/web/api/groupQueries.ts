import { queryOptions } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { ManagementGroupPage } from '../../contract/managementGroups.ts'
import { readJson } from './client.ts'
import { takeFirstResponse } from './firstResponse.ts'
import { queryKeys } from './queryKeys.ts'
import type { ShownAs } from './scorecardQueries.ts'

/** A management group's page. It shows scorecards' rows, so what changes a scorecard changes it: it shares their root. */
export const managementGroupQuery = (id: string, { quarter, asAt }: ShownAs = {}) => {
  const path = apiPaths.managementGroup(id, { quarter, asAt })
  return queryOptions({
    queryKey: [...queryKeys.scorecards, 'of group', id, { quarter, asAt }] as const,
    queryFn: ({ signal }) => readJson<ManagementGroupPage>(path, signal),
    initialData: () => takeFirstResponse<ManagementGroupPage>(path),
  })
}
