import { queryOptions } from '@tanstack/react-query'
import { recordPaths } from '../../contract/recordPaths.ts'
import { figurePaths } from '../../contract/figurePaths.ts'
import { decisionPaths } from '../../contract/decisionPaths.ts'
import type { History } from '../../contract/log.ts'
import { readJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'

const ways = {
  indicator: figurePaths.indicatorHistory,
  scorecard: recordPaths.scorecardHistory,
  meeting: decisionPaths.meetingHistory,
  priority: decisionPaths.priorityHistory,
} as const

export type ThingWithHistory = { readonly kind: keyof typeof ways; readonly id: string }

/** The history of one thing, as known on a date. */
export const historyQuery = ({ kind, id }: ThingWithHistory, asAt: string | undefined) =>
  queryOptions({
    queryKey: [...queryKeys.histories, kind, id, { asAt }] as const,
    queryFn: ({ signal }) => readJson<History>(ways[kind](id, asAt), signal),
    staleTime: 0,
  })
