import type { IndicatorPage } from '../../../contract/indicators.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'

type Props = Pick<IndicatorPage, 'overridden' | 'published'>

/** What stands beside the rule's own verdict, never in its place: an override in words, and what a source published. */
export function OverrideNote({ overridden, published }: Props) {
  return (
    <>
      {overridden && <p className="override-note small">{overridden.words}</p>}
      {published && (
        <p className="override-note small quiet">
          As published: {published.words} ({published.source}, {longDate(isoDate(published.knownOn))}).
        </p>
      )}
    </>
  )
}
