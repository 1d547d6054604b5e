import { queryOptions } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { Meeting } from '../../contract/meetings.ts'
import { readJson } from './client.ts'
import { takeFirstResponse } from './firstResponse.ts'
import { queryKeys } from './queryKeys.ts'

/** Meetings with their recommendations and decisions, newest first, as known on a date. */
export const meetingsQuery = (asAt?: string) =>
  queryOptions({
    queryKey: [...queryKeys.meetings, { asAt }] as const,
    queryFn: ({ signal }) => readJson<Meeting[]>(apiPaths.meetings(asAt), signal),
  })

/** The meetings alone, newest first: for a page that shows only which there were. */
export const meetingDatesQuery = () => {
  const path = apiPaths.meetings(undefined, 'none')
  return queryOptions({
    queryKey: [...queryKeys.meetings, 'dates'] as const,
    queryFn: ({ signal }) => readJson<Meeting[]>(path, signal),
    initialData: () => takeFirstResponse<Meeting[]>(path),
  })
}
