import type { ReactNode } from 'react'
import type { PriorityPage } from '../../../contract/priorities.ts'
import { ended } from '../../../domain/sentence.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { minuted } from '../../../domain/meetings/minute.ts'
import { DecisionWords } from '../meetings/DecisionWords.tsx'
import { BaselineForm } from './BaselineForm.tsx'
import { LinkDecisionForm, UnlinkButton } from './LinkForms.tsx'
import { Unfolding } from './Unfolding.tsx'
import { usePriorityRights } from './usePriorityRights.ts'
import { writtenWords } from './writtenWords.ts'

/** Beside the plan: where the partnership began, what has been decided, and how the priority itself came to stand. */
export function PriorityAside({
  page,
  children,
}: {
  readonly page: PriorityPage
  readonly children: ReactNode
}) {
  return (
    <div className="group-aside">
      <BaselineSection page={page} />
      <DecisionsSection page={page} />
      <RecordSection page={page} />
      {children}
    </div>
  )
}

type Props = { readonly page: PriorityPage }

function BaselineSection({ page }: Props) {
  const { standing, before } = page.baseline
  const { mayKeep } = usePriorityRights(page)
  return (
    <section aria-labelledby="baseline-heading">
      <h2 id="baseline-heading">Baseline report</h2>
      {standing ? (
        <>
          <p className="small quiet">{longDate(isoDate(standing.reportedOn))}</p>
          <p>{standing.text}</p>
          {standing.evidence !== '' && <Evidence evidence={standing.evidence} />}
          <p className="small quiet">{writtenWords(standing.record)}</p>
          {before.length > 0 && (
            <details className="before">
              <summary>Earlier reports</summary>
              {before.map((each) => (
                <p key={each.record.recordedAt}>
                  <b>{longDate(isoDate(each.reportedOn))}.</b> {each.text}
                </p>
              ))}
            </details>
          )}
        </>
      ) : (
        <p>No baseline report has been recorded.</p>
      )}
      {mayKeep && (
        <Unfolding words={standing ? 'Record a later report' : 'Record the baseline report'}>
          {(close) => <BaselineForm page={page} onClose={close} />}
        </Unfolding>
      )}
    </section>
  )
}

const Evidence = ({ evidence }: { readonly evidence: string }) => (
  <p className="small">
    {/^https?:\/\//.test(evidence) ? (
      <a href={evidence} rel="noreferrer">
        {evidence}
      </a>
    ) : (
      `In: ${evidence}`
    )}
  </p>
)

function DecisionsSection({ page }: Props) {
  const { mayKeep } = usePriorityRights(page)
  return (
    <section className="sec" aria-labelledby="decisions-heading">
      <h2 id="decisions-heading">Decisions</h2>
      {page.decisions.length === 0 && <p>No decision is linked to it.</p>}
      <ul className="priority-list">
        {page.decisions.map((decision) => (
          <li key={decision.id}>
            <b>{longDate(isoDate(decision.meetingDate))}.</b> {ended(decision.recommendation)}{' '}
            <DecisionWords minute={minuted(decision)} />
            {mayKeep && (
              <>
                {' '}
                <UnlinkButton
                  page={page}
                  to={{ decisionId: decision.id }}
                  name={`“${decision.recommendation}”`}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <Unfolding words="Link a decision">
          {(close) => <LinkDecisionForm page={page} onClose={close} />}
        </Unfolding>
      )}
    </section>
  )
}

const revisionWords = { agreed: 'Agreed', revised: 'Revised', closed: 'Closed' } as const

function RecordSection({ page }: Props) {
  return (
    <section className="sec" aria-labelledby="record-heading">
      <h2 id="record-heading">How it came to stand</h2>
      <ul className="priority-list">
        {page.revisions.map(({ change, decision, reason, record }) => (
          <li key={record.recordedAt + change}>
            <b>
              {revisionWords[change]} on {longDate(isoDate(record.knownOn))}.
            </b>{' '}
            {decision && `${decision.meetingTitle}: ${ended(decision.recommendation)}`} {ended(reason)}
          </li>
        ))}
      </ul>
    </section>
  )
}
