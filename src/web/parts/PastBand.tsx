import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { LaterChange } from '../../contract/scorecards.ts'
import { longDate, shortDate } from '../../domain/time/dateWords.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import { useStanding } from '../api/meQueries.ts'
import { type ChangesOf, laterChangesQuery } from '../api/scorecardQueries.ts'

type Props = {
  readonly asAt: IsoDate
  /** Whose changes since then are listed. */
  readonly of: ChangesOf
  /** The same page as it stands today. */
  readonly today: string
  /** Only what concerns this indicator. */
  readonly indicatorId?: string
  /** What stood then: "28 indicators, 4 red." */
  readonly words?: string
}

/** Says plainly that the page shows a past date, and lists what has been recorded since. */
export function PastBand({ asAt, of, today, indicatorId, words }: Props) {
  const isMember = useStanding().may('readTheScorecards')
  const { data, error } = useQuery({ ...laterChangesQuery(of, asAt), enabled: isMember })
  const changes = data?.changes.filter(
    (change) => indicatorId === undefined || change.indicatorId === indicatorId,
  )
  return (
    <aside className="past" aria-label="A past date">
      <div className="wrap">
        <p>
          <b>As it stood on {longDate(asAt)}.</b> {words} Nothing can be edited here.{' '}
          <Link href={today}>Back to today</Link>
        </p>
        {error && <p>What has changed since could not be read.</p>}
        {changes?.length === 0 && <p>Nothing has been recorded since then.</p>}
        {changes && changes.length > 0 && (
          <details>
            <summary>
              <b>Since then:</b> {countWords(changes)}
            </summary>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: what scrolls must scroll by keyboard. */}
            <ul tabIndex={0} aria-label={`Recorded since ${longDate(asAt)}`}>
              {changes.map((change) => (
                <li key={`${change.record.recordedAt} ${change.kind} ${change.indicatorId} ${change.words}`}>
                  {shortDate(isoDate(change.record.knownOn))}:{' '}
                  {change.reference && <b>{change.reference} </b>}
                  {change.words} <span className="quiet">{change.record.recordedBy}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </aside>
  )
}

const nouns: Readonly<Record<LaterChange['kind'], readonly [string, string]>> = {
  figure: ['figure', 'figures'],
  revision: ['revision of a figure', 'revisions of figures'],
  target: ['target', 'targets'],
  definition: ['definition', 'definitions'],
  commentary: ['commentary', 'commentaries'],
  membership: ['change of membership', 'changes of membership'],
  decision: ['decision', 'decisions'],
  setting: ['setting', 'settings'],
}

/** "2 revisions of figures, 1 target", in the order of the kinds above. */
function countWords(changes: readonly Pick<LaterChange, 'kind'>[]): string {
  return (Object.keys(nouns) as LaterChange['kind'][])
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${nouns[kind][count === 1 ? 0 : 1]}`)
    .join(', ')
}
