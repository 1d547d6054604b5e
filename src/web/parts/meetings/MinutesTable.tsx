import type { Decision } from '../../../contract/decisions.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { Link } from 'wouter'
import { paths } from '../../paths.ts'
import { DecisionWords } from './DecisionWords.tsx'
import { minuted } from '../../../domain/meetings/minute.ts'
import { RecommendationTable } from './RecommendationTable.tsx'
import { Unanswered } from './Unanswered.tsx'

type Props = { readonly meeting: Meeting; readonly indicatorName: (id: string) => string }

/** What was put to a meeting and what it decided, each with the record of it; what is unanswered is answered here. */
export function MinutesTable({ meeting, indicatorName }: Props) {
  const decided = (decision: Decision) => <Decided decision={decision} indicatorName={indicatorName} />
  return (
    <RecommendationTable
      caption={`Recommendations and decisions of ${meeting.title}`}
      rows={[
        ...meeting.recommendations.map((put) => ({
          key: put.id,
          number: put.number,
          recommendation: put.wording,
          decision: put.decision ? (
            decided(put.decision)
          ) : (
            <Unanswered meeting={meeting} recommendation={put} />
          ),
        })),
        ...meeting.otherDecisions.map((decision) => ({
          key: decision.id,
          number: null,
          recommendation: decision.recommendation,
          decision: decided(decision),
        })),
      ]}
    />
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
