import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useLocation, useRouter } from 'wouter'
import { indicatorQuery } from '../../api/indicatorQueries.ts'
import { fetchIndicatorAhead, fetchIndicatorPage } from '../../indicatorPageChunk.ts'
import { type IndicatorAddress, paths } from '../../paths.ts'

export type IndicatorLinks = {
  /** For a `Link`. */
  readonly hrefOf: (indicatorId: string) => string
  /** For a plain anchor, such as a row's: from the root of the host. */
  readonly fullHrefOf: (indicatorId: string) => string
  readonly open: (indicatorId: string) => void
  /** A person is about to open it: its figures and its chart are asked for, once. */
  readonly approach: (indicatorId: string) => void
}

type Shown = Pick<IndicatorAddress, 'scorecard' | 'quarter' | 'asAt'>

/** The ways to an indicator, shown as the page that names it is. They hold still until that changes. */
export function useIndicatorLinks({ scorecard, quarter, asAt }: Shown): IndicatorLinks {
  const [, navigate] = useLocation()
  const client = useQueryClient()
  const { base } = useRouter()
  const hrefOf = useCallback(
    (indicatorId: string) => paths.indicator(indicatorId, { scorecard, quarter, asAt }),
    [scorecard, quarter, asAt],
  )
  const fullHrefOf = useCallback((indicatorId: string) => base + hrefOf(indicatorId), [base, hrefOf])
  const approach = useCallback(
    (indicatorId: string) => {
      // A browser asks a host for six things at a time: the figures first, what only makes the chart answer last.
      const figures = client.fetchQuery(indicatorQuery(indicatorId, { scorecard, quarter, asAt }))
      fetchIndicatorAhead()
      void Promise.all([figures, fetchIndicatorPage()])
        .then(([page, { rehearseIndicator }]) => rehearseIndicator(page))
        .catch(() => undefined)
    },
    [client, scorecard, quarter, asAt],
  )
  return { hrefOf, fullHrefOf, open: (indicatorId) => navigate(hrefOf(indicatorId)), approach }
}
