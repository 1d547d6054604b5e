import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useLocation, useRouter } from 'wouter'
import { indicatorQuery } from '../../api/indicatorQueries.ts'
import { fetchIndicatorPage } from '../../pageChunks.ts'
import { paths, type ScorecardAddress } from '../../paths.ts'
import { fetchPerformanceChart } from '../performanceChartChunk.ts'

type AddressChange = Partial<Omit<ScorecardAddress, 'page' | 'scorecard'>>

export type ScorecardWays = {
  /** Another quarter, date or view: a step that "back" undoes. */
  readonly goTo: (change: AddressChange) => void
  /** Another filter or order: the same page, seen otherwise. */
  readonly adjust: (change: AddressChange) => void
  /** For a `Link`. */
  readonly hrefOf: (indicatorId: string) => string
  /** For a plain anchor, such as a row's: from the root of the host. */
  readonly fullHrefOf: (indicatorId: string) => string
  readonly groupHrefOf: (groupId: string) => string
  readonly open: (indicatorId: string) => void
  /** A person is about to open it: its figures and its chart are asked for, once. */
  readonly approach: (indicatorId: string) => void
}

/** Where one can go from a scorecard. Links hold still while only filters change, so that rows need not be drawn again. */
export function useScorecardWays(address: ScorecardAddress): ScorecardWays {
  const [, navigate] = useLocation()
  const client = useQueryClient()
  const { base } = useRouter()
  const { scorecard, quarter, asAt } = address
  const hrefOf = useCallback(
    (indicatorId: string) => paths.indicator(indicatorId, { scorecard, quarter, asAt }),
    [scorecard, quarter, asAt],
  )
  const fullHrefOf = useCallback((indicatorId: string) => base + hrefOf(indicatorId), [base, hrefOf])
  const groupHrefOf = useCallback(
    (group: string) => paths.scorecard(scorecard, { quarter, asAt, group }),
    [scorecard, quarter, asAt],
  )
  const approach = useCallback(
    (indicatorId: string) => {
      // A browser asks a host for six things at a time: the figures first, what only makes the chart answer last.
      void client.prefetchQuery(indicatorQuery(indicatorId, { scorecard, quarter, asAt }))
      void fetchIndicatorPage().then(fetchPerformanceChart)
    },
    [client, scorecard, quarter, asAt],
  )
  const to = (change: AddressChange) => paths.scorecard(scorecard, { ...address, ...change })
  return {
    goTo: (change) => navigate(to(change)),
    adjust: (change) => navigate(to(change), { replace: true }),
    hrefOf,
    fullHrefOf,
    groupHrefOf,
    open: (indicatorId) => navigate(hrefOf(indicatorId)),
    approach,
  }
}
