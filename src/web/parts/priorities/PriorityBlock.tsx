import { Link } from 'wouter'
import type { PriorityBlock as Block } from '../../../contract/priorities.ts'
import { numberWords } from '../../../domain/numberWords.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { paths } from '../../paths.ts'
import { StatusTag } from '../StatusTag.tsx'
import { SlippedList } from './SlippedList.tsx'

type Props = { readonly priority: Block; readonly asAt: IsoDate | undefined }

/** One priority among the others: who leads it, what has slipped, what is red, and what was said last. */
export function PriorityBlock({ priority, asAt }: Props) {
  const { id, title, aim, leadWords, isOpen } = priority
  return (
    <section className="priority-block" aria-labelledby={`priority-${id}`}>
      <div>
        <h2 id={`priority-${id}`}>
          <Link href={paths.priority(id, { asAt })}>{title}</Link>
          {!isOpen && <span className="quiet">, closed</span>}
        </h2>
        <p className="quiet">Led by {leadWords}</p>
        {aim !== '' && <p className="std">{aim}</p>}
      </div>
      <PriorityStanding priority={priority} asAt={asAt} />
    </section>
  )
}

/** How a priority stands: its milestones, what is red, and the progress written last. */
export function PriorityStanding({ priority, asAt }: Props) {
  const { milestoneWords, slipped, indicators, reds, progress } = priority
  return (
    <div>
      <p>
        <b>{milestoneWords}</b> {redWords(reds.length, indicators)}
      </p>
      <SlippedList slipped={slipped} />
      {reds.length > 0 && (
        <ul className="priority-list reds-named">
          {reds.map(({ indicatorId, reference, title: called, reason }) => (
            <li key={indicatorId}>
              <StatusTag status={{ status: 'red' }} word="Red" />
              <span>
                <Link href={paths.indicator(indicatorId, { asAt })}>
                  {reference.replaceAll(' ', '\u00a0')} {called}
                </Link>
                <span className="why">{reason}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {progress ? (
        <div className="latest-progress">
          <p className="small quiet">
            Progress in {quarterLabelOf(progress.quarter)}, written on{' '}
            {longDate(isoDate(progress.record.knownOn))}
          </p>
          <p className="std">{progress.text}</p>
        </div>
      ) : (
        <p className="quiet">No progress has been written yet.</p>
      )}
    </div>
  )
}

function redWords(reds: number, indicators: number): string {
  if (indicators === 0) return 'No indicator is linked.'
  if (reds > 0) return ''
  return indicators === 1
    ? 'Its one indicator is not red.'
    : `None of its ${numberWords(indicators)} indicators is red.`
}
