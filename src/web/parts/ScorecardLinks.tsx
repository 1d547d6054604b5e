import type { ScorecardSummary } from '../../contract/partnership.ts'
import { paths } from '../paths.ts'
import type { Shown } from '../shownAddress.ts'
import { PageLinks } from './PageLinks.tsx'

type Props = {
  readonly scorecards: readonly ScorecardSummary[]
  readonly current: string
  /** Carried along, so that another scorecard is seen in the same quarter and on the same date. */
  readonly shown: Shown
}

/** The way from one scorecard to another. */
export function ScorecardLinks({ scorecards, current, shown: { quarter, asAt } }: Props) {
  const links = scorecards.map(({ id, title }) => ({
    id,
    words: title.replace(/ scorecard$/i, ''),
    href: paths.scorecard(id, { quarter, asAt }),
  }))
  return <PageLinks noun="Scorecard" links={links} current={current} />
}
