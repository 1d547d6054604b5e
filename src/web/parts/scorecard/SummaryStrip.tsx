import { lazy, memo, Suspense } from 'react'
import { OPENING } from '../../../contract/apiPaths.ts'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { useStanding } from '../../api/meQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { GroupMarks } from './GroupMarks.tsx'
import { RedsTable } from './RedsTable.tsx'
import { SinceLastMeeting } from './SinceLastMeeting.tsx'
import './summaryStrip.css'
import { redsHeadline } from '../../../papers/words/countWords.ts'

/** More reds than come first would push the figures off the page: the worst stand, the rest are one key away. */
const NAMED = OPENING.reds

const AllReds = lazy(() => import('./AllReds.tsx').then((module) => ({ default: module.AllReds })))

type Props = {
  readonly page: ScorecardPage
  readonly hrefOf: (indicatorId: string) => string
  readonly groupHrefOf: (groupId: string) => string
  readonly allReds: boolean
  readonly onAllReds: (open: boolean) => void
}

/** Every red by name, every indicator as a mark, and what has been recorded since the last meeting. Filters do not touch it. */
export const SummaryStrip = memo(function SummaryStrip(props: Props) {
  const { page, hrefOf, groupHrefOf, allReds, onAllReds } = props
  const { reds } = page
  const all = page.counts.red
  const isMember = useStanding().may('readTheScorecards')
  const rest = all - NAMED
  return (
    <section className="strip" aria-label="Summary">
      <section aria-labelledby="reds-heading">
        <h2 id="reds-heading">{redsHeadline(all)}</h2>
        {reds.length > 0 && <RedsTable reds={reds} named={NAMED} all={all} hrefOf={hrefOf} />}
        {rest > 0 && (
          <p className="more-reds screen-only">
            These are the worst {NAMED}.{' '}
            <Button look="plain" onClick={() => onAllReds(true)}>
              Name all {all} reds
            </Button>{' '}
            <span className="kbd">R</span>
          </p>
        )}
        {allReds && (
          <Suspense>
            <AllReds reds={reds} all={all} hrefOf={hrefOf} onClose={() => onAllReds(false)} />
          </Suspense>
        )}
      </section>
      <GroupMarks groups={page.groups} groupHrefOf={groupHrefOf} />
      {isMember && !page.past && <SinceLastMeeting of={{ scorecard: page.id }} asAt={page.asAt} />}
    </section>
  )
})
