import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { isRefusal } from '../api/apiFailure.ts'
import { indicatorQuery } from '../api/indicatorQueries.ts'
import { openingQuery, scorecardQuery } from '../api/scorecardQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { IndicatorReading } from '../parts/indicator/IndicatorReading.tsx'
import { neighbours } from '../parts/indicator/neighbours.ts'
import { PastBand } from '../parts/PastBand.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { type IndicatorAddress, paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/indicator/indicator.css'
import '../parts/indicator/indicatorForms.css'
import '../parts/indicator/indicatorOutlook.css'
import '../parts/performanceChart.css'

export { rehearseIndicator } from '../parts/indicator/rehearseIndicator.ts'

type Props = { readonly address: IndicatorAddress; readonly partnership: Partnership }

/** One indicator: its sentence, its chart, the figures behind it, and everything that has been decided and recorded. */
export function IndicatorPage({ address, partnership }: Props) {
  const { data: page, error, refetch } = useQuery(indicatorQuery(address.indicator, address))
  const scorecardId =
    address.scorecard ?? page?.membership[0]?.scorecardId ?? partnership.scorecards[0]?.id ?? null
  const beside = useBeside(address, scorecardId)
  const [, navigate] = useLocation()
  usePageTitle(page ? `${page.reference} ${page.definition.title}` : 'Indicator', partnership.name)
  if (error && !page) {
    return (
      <div className="wrap">
        <CouldNotRead what="The indicator" failure={error} onRetry={() => refetch()} isWholePage>
          {isRefusal(error) && scorecardId && (
            <p>
              <Link href={paths.scorecard(scorecardId)}>Go to the scorecard</Link>
            </p>
          )}
        </CouldNotRead>
      </div>
    )
  }
  if (!page) return <Waiting words="Getting the indicator." />
  const scorecard = partnership.scorecards.find(({ id }) => id === scorecardId)
  const { quarter, asAt } = address
  return (
    <>
      {page.past && scorecardId && (
        <PastBand
          asAt={isoDate(page.asAt)}
          of={{ scorecard: scorecardId }}
          today={paths.indicator(page.id, { scorecard: address.scorecard, quarter })}
          indicatorId={page.id}
        />
      )}
      <div className="wrap">
        <IndicatorReading
          page={page}
          partnership={partnership}
          scorecard={
            scorecard
              ? { title: scorecard.title, href: paths.scorecard(scorecard.id, { quarter, asAt }) }
              : null
          }
          neighbours={beside}
          without={address.without ?? NOTHING}
          onWithout={(without) =>
            navigate(paths.indicator(address.indicator, { ...address, without }), { replace: true })
          }
        />
      </div>
    </>
  )
}

/** The same list each time, so that the chart is not drawn again. */
const NOTHING: [] = []

/** The indicators before and after this one on its scorecard, fetched ahead so that J and K answer at once. */
function useBeside(
  { quarter, asAt, scorecard, indicator, without }: IndicatorAddress,
  scorecardId: string | null,
) {
  const client = useQueryClient()
  const shown = { quarter, asAt }
  const { data: first } = useQuery({ ...openingQuery(scorecardId ?? '', shown), enabled: false })
  const amongFirst = neighbours(first?.rows ?? [], indicator, { ...shown, scorecard, without })
  const { data: whole } = useQuery({
    ...scorecardQuery(scorecardId ?? '', shown),
    // Only after the last of the first rows, or where they did not come, is it not known what follows.
    enabled: scorecardId !== null && amongFirst.next === null,
  })
  const beside = whole ? neighbours(whole.rows, indicator, { ...shown, scorecard, without }) : amongFirst
  const [next, previous] = [beside.next?.id, beside.previous?.id]
  useEffect(() => {
    for (const id of [next, previous]) {
      if (id) void client.prefetchQuery(indicatorQuery(id, { quarter, asAt, scorecard }))
    }
  }, [client, next, previous, quarter, asAt, scorecard])
  return beside
}
