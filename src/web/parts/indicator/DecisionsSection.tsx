import type { Decision } from '../../../contract/decisions.ts'
import type { IndicatorPage, MembershipLine } from '../../../contract/indicators.ts'
import { ended } from '../../../domain/sentence.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { plusQuarters, quarterLabel } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { decisionAnswer } from '../../../papers/words/decisionAnswer.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { membershipChanges } from './membershipChanges.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { recordWords } from './recordWords.ts'

/** Decisions about the indicator, lettered as on the chart, and when it joined, moved and left, each with its minute. */
export function DecisionsSection({ page }: { page: IndicatorPage }) {
  const { decisions, membership } = page
  return (
    <section className="sec">
      <h2>Decisions</h2>
      {decisions.length === 0 && <p className="aside-text">No decision has been recorded about it.</p>}
      <ol className="plain-list lettered">
        {decisions.map(({ letter, decision }) => (
          <li key={decision.id}>
            <b className="letter">
              <span className="vh">Decision </span>
              {letter}
            </b>
            <div>
              <b>{longDate(isoDate(decision.meetingDate))}.</b> {ended(decision.recommendation)}{' '}
              {decisionAnswer(decision)}
              <Minute decision={decision} />
            </div>
          </li>
        ))}
      </ol>
      {membership.length > 0 && (
        <>
          <h3 className="sub-heading">On the scorecards</h3>
          <ul className="plain-list">
            {membershipChanges(membership).map(({ first, scorecards }) => (
              <li key={first.record.recordedAt + first.scorecardId + first.change}>
                <b>{membershipWords(first)}</b> {scorecards.join('; ')}. {ended(first.reason)}
                <Minute decision={first.decision} record={first.record} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The meeting and the decision as minuted. */
function Minute({ decision, record = decision.record }: { decision: Decision; record?: Decision['record'] }) {
  return (
    <details className="minute">
      <summary>Meeting and wording</summary>
      <p>
        {decision.meetingTitle}, {longDate(isoDate(decision.meetingDate))}.
      </p>
      {decision.recommendation && <p>Recommendation: “{decision.recommendation}”</p>}
      <p>
        Decision: {decisionAnswer(decision)}
        {decision.decidedBy && ` ${decision.decidedBy}.`}
      </p>
      <p className="quiet">Recorded by {recordWords(record)}.</p>
    </details>
  )
}

function membershipWords({ change, from, groupName }: MembershipLine): string {
  switch (change) {
    case 'joined':
      return `Joined from ${quarterLabelOf(from)}${groupName ? `, under ${groupName}` : ''}.`
    case 'moved':
      return `Moved from ${quarterLabelOf(from)}${groupName ? ` to ${groupName}` : ''}.`
    case 'left':
      return `Left after ${quarterLabel(plusQuarters(quarterFromSlug(from), -1))}.`
  }
}
