import { queryOptions } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { IndicatorPage } from '../../contract/indicators.ts'
import type { ResponseOf } from '../../contract/operations.ts'
import { readJson } from './client.ts'
import { takeFirstResponse } from './firstResponse.ts'
import { queryKeys } from './queryKeys.ts'
import type { ShownAs } from './scorecardQueries.ts'

/** One indicator with its series, targets, commentary and history. */
export const indicatorQuery = (
  id: string,
  shown: ShownAs & { readonly scorecard?: string | undefined } = {},
) => {
  const query = { quarter: shown.quarter, asAt: shown.asAt, scorecard: shown.scorecard }
  const path = apiPaths.indicator(id, query)
  return queryOptions({
    queryKey: [...queryKeys.indicators, id, query] as const,
    queryFn: ({ signal }) => readJson<IndicatorPage>(path, signal),
    initialData: () => takeFirstResponse<IndicatorPage>(path),
  })
}

/** Every indicator of the store, in short. */
export const indicatorListQuery = () =>
  queryOptions({
    queryKey: [...queryKeys.indicators, 'list'] as const,
    queryFn: ({ signal }) => readJson<ResponseOf<'listIndicators'>>(apiPaths.indicators(), signal),
  })
