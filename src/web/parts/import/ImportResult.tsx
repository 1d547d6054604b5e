import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { ImportState } from '../../../contract/imports.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { indicatorListQuery } from '../../api/indicatorQueries.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { FocusedHeading } from '../../ui/FocusedHeading.tsx'
import { plural, recordedWords } from './countWords.ts'

type Props = {
  readonly state: ImportState
  readonly partnership: Partnership
  readonly onAnother: () => void
}

/** What was recorded, and where to see it. */
export function ImportResult({ state, partnership, onAnother }: Props) {
  const { data: indicators = [] } = useQuery(indicatorListQuery())
  const { changes, counts } = state
  const recorded = new Set(changes.map(({ indicatorId }) => indicatorId))
  return (
    <section className="sec">
      <FocusedHeading>{recordedWords(counts)}</FocusedHeading>
      <p>
        From {state.fileName}, by {state.by}.{' '}
        {counts.refused > 0 &&
          `${plural(counts.refused, 'refused row was', 'refused rows were')} not recorded: mend them in the file and import it again, and only they will be new.`}
      </p>
      {changes.length < counts.new + counts.changed && (
        <p>
          The first {changes.length} of them are of the indicators below; each indicator’s page has all of its
          own.
        </p>
      )}
      <ul className="results">
        {partnership.scorecards.slice(0, 1).map(({ id, title }) => (
          <li key={id}>
            <Link href={paths.scorecard(id)}>{title}</Link>
          </li>
        ))}
        {indicators
          .filter(({ id }) => recorded.has(id))
          .map(({ id, reference, title }) => (
            <li key={id}>
              <Link href={paths.indicator(id)}>
                {reference} {title}
              </Link>
            </li>
          ))}
      </ul>
      <Button onClick={onAnother}>Import another file</Button>
    </section>
  )
}
