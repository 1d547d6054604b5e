import { queryOptions } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { History } from '../../contract/log.ts'
import { readJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'

const ways = {
  indicator: apiPaths.indicatorHistory,
  scorecard: apiPaths.scorecardHistory,
  meeting: apiPaths.meetingHistory,
  priority: apiPaths.priorityHistory,
} as const

export type ThingWithHistory = { readonly kind: keyof typeof ways; readonly id: string }

/** The history of one thing, as known on a date. */
export const historyQuery = ({ kind, id }: ThingWithHistory, asAt: string | undefined) =>
  queryOptions({
    queryKey: [...queryKeys.histories, kind, id, { asAt }] as const,
    queryFn: ({ signal }) => readJson<History>(ways[kind](id, asAt), signal),
    staleTime: 0,
  })
