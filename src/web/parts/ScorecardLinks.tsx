import { Link, useLocation } from 'wouter'
import type { ScorecardSummary } from '../../contract/partnership.ts'
import { paths, type Shown } from '../paths.ts'
import { Select } from '../ui/Select.tsx'

type Props = {
  readonly scorecards: readonly ScorecardSummary[]
  readonly current: string
  /** Carried along, so that another scorecard is seen in the same quarter and on the same date. */
  readonly shown: Shown
}

/** More names than this no longer make a line. */
const LINKS_IN_LINE = 8

/** The way from one scorecard to another; nothing where there is only one. */
export function ScorecardLinks({ scorecards, current, shown }: Props) {
  const [, navigate] = useLocation()
  const { quarter, asAt } = shown
  const hrefOf = (id: string) => paths.scorecard(id, { quarter, asAt })
  if (scorecards.length < 2) return null
  if (scorecards.length > LINKS_IN_LINE) {
    return (
      <div className="scorecard-choice">
        <Select
          label="Scorecard"
          value={current}
          choices={scorecards.map(({ id, title }) => ({ value: id, words: title }))}
          onChoose={(id) => navigate(hrefOf(id))}
        />
      </div>
    )
  }
  return (
    <nav className="scorecard-links" aria-label="Scorecards">
      {scorecards.map(({ id, title }) => (
        <Link key={id} href={hrefOf(id)} aria-current={id === current ? 'page' : undefined}>
          {title.replace(/ scorecard$/i, '')}
        </Link>
      ))}
    </nav>
  )
}
