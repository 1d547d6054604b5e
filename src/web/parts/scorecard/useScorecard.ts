import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { apiPaths } from '../../../contract/apiPaths.ts'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { readNow } from '../../api/readNow.ts'
import { openingQuery, scorecardQuery } from '../../api/scorecardQueries.ts'
import { fetchIndicatorAhead } from '../../indicatorPageChunk.ts'
import type { ScorecardAddress } from '../../paths.ts'

/** What a person does who may soon look beyond the first rows; `blur`: the browser's own find or menu took the focus. */
const SIGNS = ['wheel', 'scroll', 'touchmove', 'keydown', 'pointerdown', 'focusin', 'blur'] as const
/** Whoever goes to an indicator leaves the other rows alone. */
const LEADS_AWAY = 'a, [data-indicator]'
/** Whoever acts on a scorecard may open an indicator next; first comes what they did. */
const AHEAD_AFTER_MS = 500

/**
 * A scorecard as its page shows it. Where only its first rows came with the page, they stand until somebody acts on the
 * page or prints it, or where its address filters or orders rows: then all of them are read.
 */
export function useScorecard(address: ScorecardAddress) {
  const { scorecard, quarter, asAt } = address
  const client = useQueryClient()
  const [wanted, setWanted] = useState(isScrolled)
  const wantsAll = wanted || isArranged(address)
  const first = useQuery({
    ...openingQuery(scorecard, address),
    enabled: ({ state }) => state.data !== undefined && !wantsAll,
  })
  const whole = useQuery({
    ...scorecardQuery(scorecard, address),
    enabled: wantsAll || first.data === undefined,
  })
  const wantAll = useCallback(() => setWanted(true), [])
  useEffect(() => {
    if (!wanted) return
    const asked = window.setTimeout(fetchIndicatorAhead, AHEAD_AFTER_MS)
    return () => clearTimeout(asked)
  }, [wanted])
  const isPartial = whole.data === undefined && first.data !== undefined
  useEffect(() => {
    if (!isPartial) return
    const want = ({ type, target }: Event) => {
      const isPointed = type === 'pointerdown' || type === 'focusin'
      if (!(isPointed && target instanceof Element && target.closest(LEADS_AWAY))) wantAll()
    }
    const beforePrint = () => {
      const shown = { quarter, asAt }
      const page = readNow<ScorecardPage>(apiPaths.scorecard(scorecard, shown))
      if (page) client.setQueryData(scorecardQuery(scorecard, shown).queryKey, page)
      flushSync(wantAll)
    }
    for (const sign of SIGNS) window.addEventListener(sign, want, { passive: true })
    window.addEventListener('beforeprint', beforePrint)
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, want)
      window.removeEventListener('beforeprint', beforePrint)
    }
  }, [client, isPartial, wantAll, scorecard, quarter, asAt])
  const { data, dataUpdatedAt } = isPartial ? first : whole
  return { data, dataUpdatedAt, error: whole.error ?? first.error, refetch: whole.refetch, wantAll }
}

/** Whoever scrolled while this was still a picture is not asked to do so again. */
const isScrolled = (): boolean => typeof window !== 'undefined' && window.scrollY > 0

/** Which rows are shown, or in which order, is no longer told by the first of them. */
const isArranged = ({ status, group, lead, find, order, view }: ScorecardAddress): boolean =>
  [status, group, lead, find, order, view].some((each) => each !== undefined)
