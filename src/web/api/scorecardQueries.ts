import { queryOptions } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { ChangesPage } from '../../contract/changes.ts'
import type {
  LaterChanges,
  MembershipChange,
  MembershipPreview,
  ScorecardPage,
} from '../../contract/scorecards.ts'
import { previewJson, readJson } from './client.ts'
import { takeFirstResponse } from './firstResponse.ts'
import { queryKeys } from './queryKeys.ts'
import { whenReleased } from '../press.ts'

export type ShownAs = { readonly quarter?: string | undefined; readonly asAt?: string | undefined }

/**
 * A scorecard for one quarter, as known at one date, with all its rows; left out, the latest quarter and today. It may
 * move what is shown, so it is given when nobody is pressing.
 */
export const scorecardQuery = (id: string, { quarter, asAt }: ShownAs = {}) => {
  const path = apiPaths.scorecard(id, { quarter, asAt })
  return queryOptions({
    queryKey: [...queryKeys.scorecards, id, { quarter, asAt }] as const,
    queryFn: async ({ signal }) => {
      const page = await readJson<ScorecardPage>(path, signal)
      await new Promise<void>(whenReleased)
      return page
    },
    initialData: () => takeFirstResponse<ScorecardPage>(path),
  })
}

/** The same as it opens, its first rows and worst reds only, which may have come with the page; where they did not, ask for the whole. */
export const openingQuery = (id: string, { quarter, asAt }: ShownAs = {}) => {
  const path = apiPaths.scorecardOpening(id, { quarter, asAt })
  return queryOptions({
    queryKey: [...queryKeys.scorecards, id, 'opening', { quarter, asAt }] as const,
    queryFn: ({ signal }) => readJson<ScorecardPage>(path, signal),
    initialData: () => takeFirstResponse<ScorecardPage>(path),
  })
}

/** Whose indicators a list of changes is about. */
export type ChangesOf = { readonly scorecard: string } | { readonly group: string }

const laterPath = (of: ChangesOf, asAt: string, list?: 'none') =>
  'group' in of
    ? apiPaths.groupLaterChanges(of.group, asAt, list)
    : apiPaths.laterChanges(of.scorecard, asAt, list)

/** How much has been recorded since a date, by kind. */
export const laterCountsQuery = (of: ChangesOf, asAt: string) =>
  queryOptions({
    queryKey: [...queryKeys.scorecards, of, 'later counts', { asAt }] as const,
    queryFn: ({ signal }) => readJson<LaterChanges>(laterPath(of, asAt, 'none'), signal),
    initialData: () => takeFirstResponse<LaterChanges>(laterPath(of, asAt, 'none')),
  })

/** What has been recorded since a past date. */
export const laterChangesQuery = (of: ChangesOf, asAt: string) =>
  queryOptions({
    queryKey: [...queryKeys.scorecards, of, 'later changes', { asAt }] as const,
    queryFn: ({ signal }) => readJson<LaterChanges>(laterPath(of, asAt), signal),
  })

/** What stands otherwise than it did at a meeting or on a day; left out, at the last performance morning. */
export const whatChangedQuery = (
  id: string,
  { since, quarter, asAt }: ShownAs & { since?: string | undefined },
) => {
  const asked = { since, quarter, asAt }
  return queryOptions({
    queryKey: [...queryKeys.scorecards, id, 'what changed', asked] as const,
    queryFn: ({ signal }) => readJson<ChangesPage>(apiPaths.whatChanged(id, asked), signal),
  })
}

/** What a change of membership would alter, before it is recorded. */
export const membershipPreviewQuery = (id: string, change: MembershipChange) =>
  queryOptions({
    queryKey: [...queryKeys.scorecards, id, 'membership preview', change] as const,
    queryFn: () => previewJson<MembershipPreview>(apiPaths.membershipPreview(id), change),
    staleTime: 0,
  })
