import { Link } from 'wouter'
import type { IndicatorSummary } from '../../../contract/indicators.ts'
import type { Agreement } from '../../../contract/partnership.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { paths } from '../../paths.ts'
import { rewardSources, rewardWords } from './rewardWords.ts'
import { listWords } from '../../../domain/listWords.ts'

type Props = {
  readonly agreement: Agreement
  /** By id; empty until they are here. */
  readonly indicators: ReadonlyMap<string, IndicatorSummary>
}

/** One agreement: how long it runs, who signed, what it promises to improve and what that earns. */
export function AgreementSection({ agreement, indicators }: Props) {
  const { title, from, until, signatories, rewardTerms } = agreement
  const about = (designation: 'designated' | 'local') =>
    agreement.indicators.filter((each) => each.designation === designation).map((each) => each.indicatorId)
  return (
    <section className="sec agreement">
      <h2>{title}</h2>
      <p>
        Runs from {longDate(isoDate(from))} to {longDate(isoDate(until))}.{' '}
        {signatories.length === 0
          ? 'Its signatories are not recorded.'
          : `Signed by ${listWords(signatories)}.`}
      </p>
      <h3>What it earns</h3>
      {rewardTerms === null ? (
        <p>It has no reward terms.</p>
      ) : (
        <>
          <p>{rewardWords(rewardTerms)}</p>
          <p className="small quiet">Source of these terms: {rewardSources(rewardTerms)}</p>
        </>
      )}
      <Improving heading="Designated indicators" ids={about('designated')} indicators={indicators} />
      <Improving heading="Local indicators" ids={about('local')} indicators={indicators} />
    </section>
  )
}

type ImprovingProps = {
  readonly heading: string
  readonly ids: readonly string[]
  readonly indicators: Props['indicators']
}

function Improving({ heading, ids, indicators }: ImprovingProps) {
  return (
    <>
      <h3>
        {heading}
        {ids.length > 0 && `, ${ids.length}`}
      </h3>
      {ids.length === 0 ? (
        <p>It names none.</p>
      ) : (
        <ul className="named-in-agreement">
          {ids.map((id) => (
            <li key={id}>
              <span className="nowrap">{indicators.get(id)?.reference}</span>
              <Link href={paths.indicator(id)}>{indicators.get(id)?.title ?? id}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
