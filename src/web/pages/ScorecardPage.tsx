import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import type { ScorecardPage as Page } from '../../contract/scorecards.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isRefusal } from '../api/apiFailure.ts'
import { quarterLabelOf } from '../format/quarterWords.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { PastBand } from '../parts/PastBand.tsx'
import { ScorecardFigures } from '../parts/scorecard/ScorecardFigures.tsx'
import { ScorecardFoot } from '../parts/scorecard/ScorecardFoot.tsx'
import { ScorecardNotices } from '../parts/scorecard/ScorecardNotices.tsx'
import { ScorecardTitle } from '../parts/scorecard/ScorecardTitle.tsx'
import { useScorecard } from '../parts/scorecard/useScorecard.ts'
import { useScorecardWays } from '../parts/scorecard/useScorecardWays.ts'
import { PublicationLine } from '../parts/publication/PublicationLine.tsx'
import { ScorecardLinks } from '../parts/ScorecardLinks.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { paths, type ScorecardAddress } from '../paths.ts'
import { fetchedOnce } from '../ui/fetchedOnce.ts'
import { fromChunk } from '../ui/fromChunk.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'

const EmptyScorecard = fromChunk(
  fetchedOnce(() => import('../parts/scorecard/EmptyScorecard.tsx')),
  (chunk) => chunk.EmptyScorecard,
  null,
)

type Props = { readonly address: ScorecardAddress; readonly partnership: Partnership }

/** A partnership's indicators for one quarter, by management group, with every red named. */
export function ScorecardPage({ address, partnership }: Props) {
  const { scorecard, asAt } = address
  const { data: page, error, refetch, dataUpdatedAt, wantAll } = useScorecard(address)
  const known = useLastKnown(page)
  const ways = useScorecardWays(address)
  const asAtPicker = useRef<HTMLSelectElement>(null)
  const quarter = address.quarter ?? page?.quarter ?? known?.currentQuarter
  // Another date may bring another quarter: none is named until it is known.
  const named = page || asAt === undefined ? quarter : address.quarter
  const label = named ? quarterLabelOf(named) : ''
  const date = asAt ? `as it stood on ${longDate(asAt)}` : ''
  usePageTitle(known?.title ?? 'Scorecard', label, date, partnership.name)
  return (
    <>
      {asAt !== undefined && asAt < partnership.businessDate && (
        <PastBand
          asAt={asAt}
          of={{ scorecard }}
          today={paths.scorecard(scorecard, { ...address, asAt: undefined })}
          {...(page && { words: `${page.rowsTotal} indicators, ${page.counts.red || 'none'} red.` })}
        />
      )}
      <div className="wrap">
        <ScorecardLinks scorecards={partnership.scorecards} current={scorecard} shown={address} />
        <ScorecardTitle
          address={address}
          partnership={partnership}
          page={known}
          quarter={quarter}
          isWaiting={!page}
          asAtPicker={asAtPicker}
          onChange={ways.goTo}
        />
        {page && <PublicationLine page={page} partnership={partnership} />}
        {page && (
          <ScorecardNotices
            page={page}
            address={address}
            failure={error}
            readAt={dataUpdatedAt}
            onRetry={() => refetch()}
            onQuarter={(chosen) => ways.goTo({ quarter: chosen })}
          />
        )}
        {!page && error && (
          <CouldNotRead what="The scorecard" failure={error} onRetry={() => refetch()}>
            {isRefusal(error) && (
              <p>
                <Link href={paths.scorecard(scorecard)}>Show the scorecard as it stands today</Link>
              </p>
            )}
          </CouldNotRead>
        )}
      </div>
      {page?.rowsTotal === 0 && <EmptyScorecard page={page} partnership={partnership} asAt={asAt} />}
      {page && page.rowsTotal > 0 && (
        <ScorecardFigures
          page={page}
          partnership={partnership}
          address={address}
          ways={ways}
          asAtPicker={asAtPicker}
          onWantAll={wantAll}
        />
      )}
      {page && <ScorecardFoot page={page} />}
      {!page && !error && (
        <Waiting
          words={`Getting ${[label || 'the scorecard', date].filter(Boolean).join(' ')}.`}
          carryOn={
            known && {
              href: paths.scorecard(scorecard, { quarter: known.quarter }),
              words: quarterLabelOf(known.quarter),
            }
          }
        />
      )}
    </>
  )
}

/** The page on show, or the last that was while another is fetched: its title and its pickers stay in place. */
function useLastKnown(page: Page | undefined): Page | undefined {
  const [last, setLast] = useState(page)
  if (page && page !== last) setLast(page)
  return page ?? last
}
