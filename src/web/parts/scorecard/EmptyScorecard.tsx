import { useState } from 'react'
import { Link } from 'wouter'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { useStanding } from '../../api/meQueries.ts'
import { useRowScope } from '../membership/rowScope.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { type Changing, MembershipChanges } from './MembershipChanges.tsx'

type Props = {
  readonly page: ScorecardPage
  readonly partnership: Partnership
  /** The date it is shown as at, when not today. */
  readonly asAt: IsoDate | undefined
}

/** A scorecard nobody has added an indicator to yet, or not for this quarter: what to do next. */
export function EmptyScorecard({ page, partnership, asAt }: Props) {
  const [changing, setChanging] = useState<Changing>({ step: 'none' })
  const { may } = useStanding()
  const { openGroups } = useRowScope(partnership, page.id)
  const canAdd = !page.past && openGroups(partnership.managementGroups).length > 0
  const later = page.lastQuarter === page.quarter ? undefined : page.lastQuarter
  return (
    <div className="wrap">
      <section className="sec">
        <h2>No indicator is on this scorecard in {quarterLabelOf(page.quarter)}</h2>
        {page.past ? (
          <p>Nothing had been decided about it by the date shown.</p>
        ) : (
          <p>
            Indicators join by a recorded decision, from a quarter on. Once one is here, import its figures
            from a file or enter them on its page.
          </p>
        )}
        <p className="actions screen-only">
          {canAdd && (
            <Button
              look="first"
              onClick={({ currentTarget: button }) => setChanging({ step: 'dialog', mode: 'add', button })}
            >
              Add an indicator
            </Button>
          )}
          {!page.past && may('importFigures') && (
            <Link className="btn" href={paths.import()}>
              Import figures
            </Link>
          )}
          {later !== undefined && (
            <Link className="btn" href={paths.scorecard(page.id, { quarter: later, asAt })}>
              Show {quarterLabelOf(later)}
            </Link>
          )}
        </p>
      </section>
      <MembershipChanges page={page} changing={changing} onChange={setChanging} />
    </div>
  )
}
