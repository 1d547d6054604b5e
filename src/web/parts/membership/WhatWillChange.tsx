import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MembershipChange, MembershipPreview } from '../../../contract/scorecards.ts'
import { parseQuarterSlug, quarterLabel } from '../../../domain/time/financialQuarter.ts'
import { ApiProblem } from '../../api/apiFailure.ts'
import { membershipPreviewQuery } from '../../api/scorecardQueries.ts'
import { Notice } from '../../ui/Notice.tsx'
import { otherChangesWords } from './previewWords.ts'

type Props = {
  readonly preview: ReturnType<typeof usePreview>
  /** What to choose before anything can be shown. */
  readonly until?: string | false
  /** What the change itself does to the number of indicators. */
  readonly own: -1 | 0 | 1
  readonly children?: ReactNode
}

/** The preview of a change as it stands; while there is none to ask for, the one before stays on show. */
export const usePreview = (scorecardId: string, change: MembershipChange | false) =>
  useQuery({
    ...membershipPreviewQuery(scorecardId, change || nothing),
    enabled: change !== false,
    placeholderData: (before: MembershipPreview | undefined) => before,
  })

const nothing: MembershipChange = { change: 'left', indicatorId: '', from: '' }

/** The scorecard's counts before and after a change, and below them what else it does. */
export function WhatWillChange({ preview: { data, error }, until, own, children }: Props) {
  if (until) {
    return (
      <>
        <h3>What will change</h3>
        <p className="quiet">{until}</p>
      </>
    )
  }
  return (
    <>
      <h3>What will change</h3>
      {error && (
        <Notice look="red">
          <p>
            {error instanceof ApiProblem
              ? error.problem.detail
              : 'The service did not answer, so the change cannot be shown beforehand.'}
          </p>
        </Notice>
      )}
      {!data && !error && <p className="quiet">Working out what would change.</p>}
      {data && !error && (
        <>
          <BeforeAndAfter preview={data} />
          <OtherChanges words={otherChangesWords(data, own, labelOf(data.after.quarter))} />
          {children}
        </>
      )}
    </>
  )
}

function BeforeAndAfter({ preview: { before, after, groupName } }: { readonly preview: MembershipPreview }) {
  const rows: [string, number, number][] = [
    ['Indicators on the scorecard', before.indicators, after.indicators],
    [groupName, before.inGroup, after.inGroup],
    ['Reds', before.reds, after.reds],
    ['Stretch targets', before.stretchTargets, after.stretchTargets],
  ]
  return (
    <table className="data">
      <caption className="vh">Before and after the change</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Count</span>
          </th>
          <th scope="col" className="num">
            {labelOf(before.quarter)}
          </th>
          <th scope="col" className="num">
            From {labelOf(after.quarter)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, was, willBe]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{was}</td>
            <td className="num strong">{willBe}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OtherChanges({ words }: { readonly words: string }) {
  return words === '' ? null : <p className="small quiet">{words}</p>
}

function labelOf(slug: string): string {
  const quarter = parseQuarterSlug(slug)
  return quarter ? quarterLabel(quarter) : slug
}
