import { Link } from 'wouter'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { paths } from '../../paths.ts'
import { frequencyWords } from './definitionWords.ts'
import type { Neighbours } from './neighbours.ts'

type Props = {
  readonly page: IndicatorPage
  readonly headline: string
  readonly scorecard: { readonly title: string; readonly href: string } | null
  readonly neighbours: Neighbours
}

/** Where the reader is, what is measured, and the sentence the figures support. */
export function IndicatorHeading({ page, headline, scorecard, neighbours }: Props) {
  const { definition, reference, leadPartner, managementGroup, partOf } = page
  const measure = [
    definition.title,
    ...(definition.unit === '' || definition.unit === '%' ? [] : [definition.unit]),
    frequencyWords[definition.frequency],
  ]
  return (
    <>
      <nav className="crumb indicator-crumb" aria-label="Where you are">
        {scorecard && <Link href={scorecard.href}>{scorecard.title}</Link>}
        {managementGroup && <span>{managementGroup}</span>}
        <span className="nowrap">{reference}</span>
        <span className="step-through screen-only">
          {neighbours.next && (
            <Link href={neighbours.next.href}>
              <Key name="J" /> next indicator<span className="vh">, {neighbours.next.reference}</span>
            </Link>
          )}
          {neighbours.previous && (
            <Link href={neighbours.previous.href}>
              <Key name="K" /> previous<span className="vh"> indicator, {neighbours.previous.reference}</span>
            </Link>
          )}
        </span>
      </nav>
      <div className="indicator-title">
        <p className="quiet">
          <span className="nowrap">{reference}</span>
          {partOf && (
            <>
              , part of <Link href={paths.indicator(partOf)}>a wider indicator</Link>
            </>
          )}
          , {measure.join(', ')}.{leadPartner && <> Lead partner: {leadPartner}</>}
        </p>
        <h1 className="lede wide">{headline}</h1>
      </div>
    </>
  )
}

const Key = ({ name }: { name: string }) => (
  <span className="kbd" aria-hidden="true">
    {name}
  </span>
)
