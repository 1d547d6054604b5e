import { Link } from 'wouter'
import type { ImportState } from '../../../contract/imports.ts'
import type { Partnership } from '../../../contract/partnership.ts'
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
  const changed = new Map(state.changes.map(({ indicatorId, reference }) => [indicatorId, reference]))
  return (
    <section className="sec">
      <FocusedHeading>{recordedWords(state.counts)}</FocusedHeading>
      <p>
        From {state.fileName}, by {state.by}.{' '}
        {state.counts.refused > 0 &&
          `${plural(state.counts.refused, 'refused row was', 'refused rows were')} not recorded: mend them in the file and import it again, and only they will be new.`}
      </p>
      <ul className="results">
        {partnership.scorecards.slice(0, 1).map(({ id, title }) => (
          <li key={id}>
            <Link href={paths.scorecard(id)}>{title}</Link>
          </li>
        ))}
        {[...changed].map(([id, reference]) => (
          <li key={id}>
            <Link href={paths.indicator(id)}>{reference}</Link>
          </li>
        ))}
      </ul>
      <Button onClick={onAnother}>Import another file</Button>
    </section>
  )
}
