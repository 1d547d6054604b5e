import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { ChangesPage as Changes } from '../../contract/changes.ts'
import type { Partnership } from '../../contract/partnership.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { whatChangedQuery } from '../api/scorecardQueries.ts'
import { quarterLabelOf } from '../format/quarterWords.ts'
import { ChangesReading } from '../parts/changes/ChangesReading.tsx'
import { SincePicker } from '../parts/changes/SincePicker.tsx'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import type { ChangesAddress } from '../changesAddress.ts'
import { paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { PageFoot } from '../parts/PageFoot.tsx'
import { sheetWords } from '../format/sheetWords.ts'
import '../parts/changes/changes.css'

type Props = { readonly address: ChangesAddress; readonly partnership: Partnership }

/** What changed on a scorecard since last time: one page of sentences, each of which leads to its record. */
export function ChangesPage({ address, partnership }: Props) {
  const { scorecard, since, quarter, asAt } = address
  const { data: page, error, refetch } = useQuery(whatChangedQuery(scorecard, address))
  const [, navigate] = useLocation()
  const title = page?.since ? `What changed since ${longDate(isoDate(page.since.date))}` : 'What changed'
  const card = partnership.scorecards.find(({ id }) => id === scorecard)
  usePageTitle(title, card?.title ?? 'Scorecard', partnership.name)
  return (
    <div className="wrap changes-page">
      <p className="crumb screen-only">
        <Link href={paths.scorecard(scorecard, { quarter, asAt })}>{card?.title ?? 'Scorecard'}</Link>
      </p>
      <div className="title">
        <div>
          <h1>{title}</h1>
          {page && <p className="sub">{momentsWords(page)}</p>}
        </div>
        <div className="pickers">
          <SincePicker
            since={page?.since?.date ?? since}
            before={asAt ?? partnership.businessDate}
            onChoose={(chosen) => navigate(paths.changes(scorecard, { ...address, since: chosen }))}
          />
        </div>
      </div>
      {!page && !error && <Waiting words="Getting what changed." />}
      {!page && error && <CouldNotRead what="What changed" failure={error} onRetry={() => refetch()} />}
      {page && <ChangesReading page={page} address={address} />}
      {page && (
        <PageFoot
          sheet={sheetWords(
            `${page.partnershipName}, ${page.title}, what changed, ${quarterLabelOf(page.quarter)}`,
            page,
          )}
        >
          <p>
            {page.partnershipName}, {page.title}, {quarterLabelOf(page.quarter)}, as it stood on{' '}
            {longDate(isoDate(page.asAt))}.
            {page.illustrative && ' Figures and targets given without a source are illustrative.'}
          </p>
        </PageFoot>
      )}
    </div>
  )
}

/** "Chief executives’ scorecard: Q2 2010/11 on 29 November 2010, beside Q4 2009/10 as it stood at the performance morning." */
function momentsWords({ title, quarter, asAt, since }: Changes): string {
  const now = `${title}: ${quarterLabelOf(quarter)} as it stood on ${longDate(isoDate(asAt))}`
  if (!since) return `${now}.`
  const meeting = since.meeting ? `, at ${since.meeting.title}` : ''
  return `${now}, beside ${quarterLabelOf(since.quarter)} as it stood on ${longDate(isoDate(since.date))}${meeting}.`
}
