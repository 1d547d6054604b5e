import { useQueries, useQuery } from '@tanstack/react-query'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Morning } from '../../../contract/morning.ts'
import { changesOf } from './ChangesStage.tsx'
import { returningOf } from './useEarlier.ts'
import { prioritiesQuery } from '../../api/priorityQueries.ts'
import { indicatorListQuery, indicatorQuery } from '../../api/indicatorQueries.ts'

/**
 * The page of every indicator on the agenda and of the decisions it goes back to, read ahead and kept while the screen is open, so that the morning goes on
 * without the service; and what every indicator is called.
 */
export function useMorningPages(morning: Morning) {
  const { items, reported } = morning
  useQuery(changesOf(morning))
  const { data: returning } = useQuery(returningOf(morning))
  useQuery({ ...prioritiesQuery(), enabled: items.some(({ kind }) => kind === 'priority'), gcTime: Infinity })
  const ids = [
    ...new Set([
      ...items.flatMap(({ indicatorId }) => (indicatorId === null ? [] : [indicatorId])),
      ...(returning?.entries ?? []).flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    ]),
  ]
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
