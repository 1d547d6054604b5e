import type { Decision } from '../../../contract/decisions.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { Link } from 'wouter'
import { paths } from '../../paths.ts'
import { DecisionWords } from './DecisionWords.tsx'
import { minuted } from '../../../domain/meetings/minute.ts'
import { Unanswered } from './Unanswered.tsx'

type Props = { readonly meeting: Meeting; readonly indicatorName: (id: string) => string }

/** Recommendation | Decision, as the partnership's papers set them out. */
export function MinutesTable({ meeting, indicatorName }: Props) {
  return (
    <table className="data minutes">
      <caption className="vh">Recommendations and decisions of {meeting.title}</caption>
      <thead>
        <tr>
          <th scope="col" className="num">
            No.
          </th>
          <th scope="col">Recommendation</th>
          <th scope="col">Decision</th>
        </tr>
      </thead>
      <tbody>
        {meeting.recommendations.map((recommendation) => (
          <tr key={recommendation.id}>
            <td className="num quiet">{recommendation.number}</td>
            <th scope="row">{recommendation.wording}</th>
            <td>
              {recommendation.decision ? (
                <Decided decision={recommendation.decision} indicatorName={indicatorName} />
              ) : (
                <Unanswered meeting={meeting} recommendation={recommendation} />
              )}
            </td>
          </tr>
        ))}
        {meeting.otherDecisions.map((decision) => (
          <tr key={decision.id}>
            <td className="num quiet">–</td>
            <th scope="row">{decision.recommendation}</th>
            <td>
              <Decided decision={decision} indicatorName={indicatorName} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DecidedProps = { readonly decision: Decision; readonly indicatorName: (id: string) => string }

function Decided({ decision, indicatorName }: DecidedProps) {
  const { enteredLate, recordedOn, recordedBy } = decision.record
  return (
    <>
      <p className="std">
        <DecisionWords minute={minuted(decision)} />
      </p>
      {decision.indicatorIds.length > 0 && (
        <p className="small">
          About{' '}
          {decision.indicatorIds.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link href={paths.indicator(id)}>{indicatorName(id)}</Link>
            </span>
          ))}
        </p>
      )}
      <p className="small quiet">
        Recorded {longDate(isoDate(recordedOn))} by {recordedBy}
        {enteredLate && ', entered late'}
      </p>
    </>
  )
}
