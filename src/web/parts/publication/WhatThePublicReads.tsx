import { useQuery } from '@tanstack/react-query'
import type { Withheld } from '../../../contract/publications.ts'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { publicationPreviewQuery } from '../../api/publicationQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { CouldNotRead } from '../CouldNotRead.tsx'

/** What anybody will read of the quarter once it is published, and the figures that are kept back. */
export function WhatThePublicReads({ page }: { readonly page: ScorecardPage }) {
  const { data, error, refetch } = useQuery(publicationPreviewQuery(page.id, page.quarter))
  if (error)
    return <CouldNotRead what="What the public will read" failure={error} onRetry={() => refetch()} />
  if (!data) return <p className="small quiet">Working out what the public will read.</p>
  const { counts, rowsTotal, publishedQuarters } = data.page
  const others = publishedQuarters.filter((each) => each !== page.quarter)
  return (
    <>
      <h3>What the public will read</h3>
      <ul>
        <li>
          {rowsTotal} {rowsTotal === 1 ? 'indicator' : 'indicators'} as they stand now: {counts.red} red,{' '}
          {counts.amber} amber, {counts.green} green, {counts.notRated} not rated.
        </li>
        <li>
          {others.length === 0
            ? 'No other quarter: none is published yet, so directions and usual ranges that need earlier figures are not shown.'
            : `Figures of the quarters published besides: ${others.map(quarterLabelOf).join(', ')}.`}
        </li>
        <li>Neither who recorded a figure, nor meetings, decisions, settings or what groups owe.</li>
      </ul>
      <h3>What is kept back</h3>
      {data.withheld.length === 0 ? (
        <p>Nothing: every latest figure is verified and the whole partnership’s.</p>
      ) : (
        <ul>
          {data.withheld.map((each) => (
            <li key={each.indicatorId}>
              <span className="nowrap">{each.reference}</span> {each.title}: {becauseWords[each.because]}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const becauseWords: Readonly<Record<Withheld['because'], string>> = {
  provisional: 'its figure is provisional.',
  partnerOnly: 'its figure is its lead partner’s own.',
}
