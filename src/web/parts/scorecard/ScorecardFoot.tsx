import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { ThingHistory } from '../ThingHistory.tsx'
import { quarterLabelOf } from '../../format/quarterWords.ts'

/** By what rule figures were judged, and on what date they are read: on every screen and every sheet of paper. */
export function ScorecardFoot({ page }: { readonly page: ScorecardPage }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <p>{page.statusRule}</p>
        <p>
          {page.partnershipName}, {page.title}, {quarterLabelOf(page.quarter)}, as it stood on{' '}
          {longDate(isoDate(page.asAt))}.
          {page.illustrative && ' Figures and targets given without a source are illustrative.'}
        </p>
        <ThingHistory
          thing={{ kind: 'scorecard', id: page.id }}
          of={`of ${page.title}`}
          asAt={page.past ? page.asAt : undefined}
        />
      </div>
    </footer>
  )
}
