import { useQueries, useQuery } from '@tanstack/react-query'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Morning } from '../../../contract/morning.ts'
import { changesOf } from './ChangesStage.tsx'
import { indicatorListQuery, indicatorQuery } from '../../api/indicatorQueries.ts'

/**
 * The page of every indicator on the agenda, read ahead and kept while the screen is open, so that the morning goes on
 * without the service; and what every indicator is called.
 */
export function useMorningPages(morning: Morning) {
  const { items, reported } = morning
  useQuery(changesOf(morning))
  const ids = [...new Set(items.flatMap(({ indicatorId }) => (indicatorId === null ? [] : [indicatorId])))]
  const shown = { quarter: reported?.quarter, scorecard: reported?.scorecardId }
  const pages = useQueries({
    queries: ids.map((id) => ({ ...indicatorQuery(id, shown), gcTime: Infinity })),
    combine: (results) =>
      new Map<string, IndicatorPage>(
        results.flatMap(({ data }, at) => (data ? [[ids[at] ?? '', data] as const] : [])),
      ),
  })
  const { data: indicators = [] } = useQuery({ ...indicatorListQuery(), gcTime: Infinity })
  const references = new Map(indicators.map(({ id, reference }) => [id, reference] as const))
  return { pages, reference: (id: string) => references.get(id) ?? id }
}
