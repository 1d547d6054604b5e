import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Register } from '../../../contract/actions.ts'
import type { Decision } from '../../../contract/decisions.ts'
import type { IndicatorPage, MembershipLine } from '../../../contract/indicators.ts'
import { ended } from '../../../domain/sentence.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { plusQuarters, quarterLabel } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { decisionAnswer } from '../../../papers/words/decisionAnswer.ts'
import { indicatorActionsQuery } from '../../api/actionQueries.ts'
import { useStanding } from '../../api/meQueries.ts'
import { paths } from '../../paths.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { membershipChanges } from './membershipChanges.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { recordWords } from './recordWords.ts'
import '../decided.css'

/** Decisions about the indicator, lettered as on the chart, and when it joined, moved and left, each with its minute. */
export function DecisionsSection({ page }: { page: IndicatorPage }) {
  const { decisions, membership } = page
  const { may } = useStanding()
  const { data: register } = useQuery({
    ...indicatorActionsQuery(page.id, page.past ? page.asAt : undefined),
    enabled: decisions.length > 0 && may('readTheScorecards'),
  })
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
              <CameOfIt decisionId={decision.id} indicatorId={page.id} register={register} />
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

type CameOfItProps = {
  readonly decisionId: string
  readonly indicatorId: string
  readonly register: Register | undefined
}

/** Whether it worked, as the register answers it, and the way to its actions there. */
function CameOfIt({ decisionId, indicatorId, register }: CameOfItProps) {
  const entry = register?.entries.find(({ decision }) => decision.id === decisionId)
  const shown = entry?.indicators.find(({ id }) => id === indicatorId)
  if (!shown?.work || !shown.figures) return null
  return (
    <p className="small">
      {shown.figures.words}. Did it work? <b>{shown.work.word}.</b> {shown.work.reason}{' '}
      <Link className="screen-only" href={`${paths.decisions({ indicator: indicatorId })}#${decisionId}`}>
        Actions<span className="vh"> of this decision</span>
      </Link>
    </p>
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
