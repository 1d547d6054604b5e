import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { LaterChange, LaterChanges } from '../../../contract/scorecards.ts'
import { lastBefore } from '../../../domain/meetings/lastBefore.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { meetingDatesQuery } from '../../api/meetingQueries.ts'
import { type ChangesOf, laterCountsQuery } from '../../api/scorecardQueries.ts'
import { paths } from '../../paths.ts'

type Props = { readonly of: ChangesOf; readonly asAt: string }

/** What has been recorded since the meeting before today's: real records only, counted by kind. */
export function SinceLastMeeting({ of, asAt }: Props) {
  const { data: meetings } = useQuery(meetingDatesQuery())
  const last = meetings && lastBefore(meetings, asAt)
  const { data: since } = useQuery({
    ...laterCountsQuery(of, last?.date ?? asAt),
    enabled: last !== undefined,
  })
  if (meetings && !last) return null
  return (
    <section aria-labelledby="since-heading" aria-busy={since === undefined}>
      <h3 id="since-heading">
        {last ? `Since ${last.title}, ${longDate(isoDate(last.date))}` : 'Since the last meeting'}
      </h3>
      {since &&
        (Object.keys(since.counts).length === 0 ? (
          <p className="note">Nothing has been recorded.</p>
        ) : (
          <ul className="chg">
            {sinceLines(since).map(({ count, words, about }) => (
              <li key={words}>
                <b>{count}</b>
                <span>
                  <b>{words}</b>
                  {about && `: ${about}`}
                </span>
              </li>
            ))}
          </ul>
        ))}
      {last && 'scorecard' in of && (
        <p className="note screen-only">
          <Link href={paths.changes(of.scorecard, { since: last.date })}>
            Read what changed, in sentences
          </Link>
        </p>
      )}
    </section>
  )
}

const kinds: readonly (readonly [LaterChange['kind'], string, string])[] = [
  ['decision', 'decision recorded', 'decisions recorded'],
  ['membership', 'change of membership', 'changes of membership'],
  ['revision', 'figure revised', 'figures revised'],
  ['target', 'target recorded', 'targets recorded'],
  ['definition', 'definition changed', 'definitions changed'],
  ['figure', 'new figure', 'new figures'],
  ['commentary', 'commentary', 'commentaries'],
]

/** A line for each kind that occurs: its count, and the indicators it is about when they are few. */
function sinceLines({ counts, about }: Pick<LaterChanges, 'counts' | 'about'>) {
  return kinds.flatMap(([kind, one, many]) => {
    const count = counts[kind] ?? 0
    if (count === 0) return []
    const named = (about[kind] ?? []).map((reference) => reference.replaceAll(' ', '\u00a0')).join(', ')
    return [{ count, words: count === 1 ? one : many, about: named }]
  })
}
