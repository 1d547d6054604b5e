import { useQuery, type UseQueryOptions } from '@tanstack/react-query'
import type { QuarterTurns, StatusPreview } from '../../../contract/statusRules.ts'
import type { ApiFailure } from '../../api/apiFailure.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Notice } from '../../ui/Notice.tsx'
import { StatusTag } from '../StatusTag.tsx'
import { refusalWords } from '../refusalWords.ts'
import { previewLead, quarterWords } from './turnWords.ts'
import './whatWillTurn.css'
import { total } from '../../../papers/words/countWords.ts'

export type Preview = { readonly data: StatusPreview | undefined; readonly error: ApiFailure | null }

type Options = Pick<
  UseQueryOptions<StatusPreview, ApiFailure>,
  'queryKey' | 'queryFn' | 'staleTime' | 'placeholderData'
>

/** The preview of what is written so far; none is asked for until there is something to judge by. */
export function usePreview(options: Options, isReady: boolean): Preview {
  const { data, error } = useQuery({ ...options, enabled: isReady, retry: false })
  return { data: isReady ? data : undefined, error: isReady ? error : null }
}

type Props = {
  readonly preview: Preview
  /** What to give before anything can be shown. */
  readonly until: string | false
}

/** Every status a change would turn, named, quarter by quarter, with the counts before and after. */
export function WhatWillTurn({ preview: { data, error }, until }: Props) {
  return (
    <section className="what-will-turn" aria-live="polite">
      <h3>What will change</h3>
      {until && <p className="quiet">{until}</p>}
      {!until && error && (
        <Notice look="red">
          <p>{refusalWords(error)}</p>
        </Notice>
      )}
      {!until && !data && !error && <p className="quiet">Working out which statuses would turn.</p>}
      {!until && data && !error && <Turning preview={data} />}
    </section>
  )
}

function Turning({ preview }: { readonly preview: StatusPreview }) {
  const { quarters, supposing } = preview
  const turning = quarters.filter((each) => each.turns.length > 0)
  // Of one indicator alone there is nothing to count where nothing turns.
  const shown = turning.length > 0 ? turning : quarters.slice(-1).filter(({ before }) => total(before) > 1)
  return (
    <>
      <p className="lead">{previewLead(preview)}</p>
      {shown.map((each) => (
        <QuarterTable key={each.quarter} turns={each} heading={`In ${quarterLabelOf(each.quarter)}`} />
      ))}
      {supposing && (
        <>
          <p>
            Had it held in {quarterLabelOf(supposing.quarter)}, the latest quarter with figures, this is what
            would have been shown. That quarter keeps what it showed.
          </p>
          <QuarterTable turns={supposing} heading={`${quarterLabelOf(supposing.quarter)}, judged so`} />
        </>
      )}
    </>
  )
}

const rows = [
  ['Red', 'red'],
  ['Amber', 'amber'],
  ['Green', 'green'],
  ['Not rated', 'notRated'],
] as const

function QuarterTable({ turns, heading }: { readonly turns: QuarterTurns; readonly heading: string }) {
  return (
    <>
      {total(turns.before) > 1 ? (
        <Counts turns={turns} heading={heading} />
      ) : (
        <p className="small">{heading}</p>
      )}
      {turns.turns.length > 0 && (
        <ul className="turns" aria-label={quarterWords(turns)}>
          {turns.turns.map((turn) => (
            <li key={turn.indicatorId}>
              <span>
                <b className="nowrap">{turn.reference}</b> {turn.title}
                <span className="quiet small"> {turn.scorecards.join(', ')}</span>
              </span>
              <span className="turned">
                <StatusTag status={turn.before} word={turn.beforeWord} />
                <span className="quiet">to</span>
                <StatusTag status={turn.after} word={turn.afterWord} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Counts({ turns, heading }: { readonly turns: QuarterTurns; readonly heading: string }) {
  return (
    <table className="data turn-counts">
      <caption>{heading}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Status</span>
          </th>
          <th scope="col" className="num">
            Now
          </th>
          <th scope="col" className="num">
            Would be
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([word, name]) => (
          <tr key={name}>
            <th scope="row">{word}</th>
            <td className="num">{turns.before[name]}</td>
            <td className={`num ${turns.before[name] === turns.after[name] ? '' : 'strong'}`}>
              {turns.after[name]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
