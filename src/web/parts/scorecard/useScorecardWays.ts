import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { useStanding } from '../../api/meQueries.ts'
import { paths, type ScorecardAddress } from '../../paths.ts'
import { type IndicatorLinks, useIndicatorLinks } from './useIndicatorLinks.ts'

type AddressChange = Partial<Omit<ScorecardAddress, 'page' | 'scorecard'>>

export type ScorecardWays = IndicatorLinks & {
  /** Another quarter, date or view: a step that "back" undoes. */
  readonly goTo: (change: AddressChange) => void
  /** Another filter or order: the same page, seen otherwise. */
  readonly adjust: (change: AddressChange) => void
  /** The scorecard with this group's rows only. */
  readonly groupHrefOf: (groupId: string) => string
  /** A group's own page; null to the public, who have none. */
  readonly groupPageHrefOf: ((groupId: string) => string) | null
}

/** Where one can go from a scorecard. Links hold still while only filters change, so that rows need not be drawn again. */
export function useScorecardWays(address: ScorecardAddress): ScorecardWays {
  const [, navigate] = useLocation()
  const { may } = useStanding()
  const { scorecard, quarter, asAt } = address
  const links = useIndicatorLinks({ scorecard, quarter, asAt })
  const groupHrefOf = useCallback(
    (group: string) => paths.scorecard(scorecard, { quarter, asAt, group }),
    [scorecard, quarter, asAt],
  )
  const to = (change: AddressChange) => paths.scorecard(scorecard, { ...address, ...change })
  return {
    goTo: (change) => navigate(to(change)),
    adjust: (change) => navigate(to(change), { replace: true }),
    ...links,
    groupHrefOf,
    groupPageHrefOf: may('readTheScorecards') ? (group) => paths.group(group, { quarter, asAt }) : null,
  }
}
