import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { Register, RegisterEntry } from '../../contract/actions.ts'
import type { Partnership } from '../../contract/partnership.ts'
import { minuteLine } from '../../domain/meetings/minute.ts'
import { registerQuery } from '../api/actionQueries.ts'
import type { DecisionsAddress } from '../decisionsAddress.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { ActionList } from '../parts/register/ActionList.tsx'
import { SignalNote } from '../parts/register/EarlierDecisions.tsx'
import { RegisterFilters } from '../parts/register/RegisterFilters.tsx'
import { RegisterTable, type RegisterRow } from '../parts/register/RegisterTable.tsx'
import { RemindersSection } from '../parts/register/RemindersSection.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/meetings/meetings.css'

type Props = { readonly address: DecisionsAddress; readonly partnership: Partnership }

/** Every decision: who is to do what by when, how far it is, and whether anything changed since. Overdue first. */
export function DecisionsPage({ address, partnership }: Props) {
  const { data: register, error, refetch } = useQuery(registerQuery(address))
  const [, navigate] = useLocation()
  usePageTitle('Decisions and actions', partnership.name)
  if (!register && !error) return <Waiting words="Getting the decisions." />
  const isEmpty = register?.total === 0 && isUnfiltered(address)
  return (
    <div className="wrap">
      <div className="title">
        <div>
          <h1>Decisions and actions</h1>
          <p className="sub">
            What each meeting decided, who is to do it by when, and what the figures have done since.
          </p>
        </div>
      </div>
      {error && <CouldNotRead what="The decisions" failure={error} onRetry={() => refetch()} />}
      {isEmpty ? (
        <p>
          No decision is recorded yet. <Link href={paths.meetings()}>Record a meeting</Link> and what it
          decided: each decision then stands here until it is done, and comes back at the next meeting.
        </p>
      ) : (
        <>
          <RegisterFilters
            address={address}
            register={register}
            partnership={partnership}
            onChoose={(chosen) =>
              navigate(paths.decisions({ ...address, sheet: undefined, ...chosen }), { replace: true })
            }
          />
          {register && (
            <section aria-label="Decisions">
              <output className="small register-count">{countWords(register)}</output>
              {register.entries.length > 0 && (
                <RegisterTable
                  caption="Decisions, their actions and what came of them"
                  rows={register.entries.map(rowOf)}
                />
              )}
              <Sheets address={address} register={register} />
              <SignalNote />
            </section>
          )}
          <RemindersSection />
        </>
      )}
    </div>
  )
}

const rowOf = (entry: RegisterEntry): RegisterRow => ({
  entry,
  isCurrent: false,
  decision: <DecisionCell entry={entry} />,
  actions: <ActionList entry={entry} />,
  names: new Map(
    entry.indicators.map(({ id, reference, title }) => [
      id,
      <Link key={id} href={paths.indicator(id)} title={title}>
        {reference.replace(' ', '\u00a0')}
      </Link>,
    ]),
  ),
})

/** What was put, how it was minuted, and where. */
function DecisionCell({ entry: { decision } }: { readonly entry: RegisterEntry }) {
  return (
    <>
      <b>{decision.amendedWording ?? decision.recommendation}</b>
      <p className="small">{minuteLine(decision)}</p>
      <p className="small">
        <Link href={`${paths.meetings()}#${decision.meetingId}`}>{decision.meetingTitle}</Link>
      </p>
    </>
  )
}

function Sheets({ address, register }: { readonly address: DecisionsAddress; readonly register: Register }) {
  const { sheet, sheets } = register
  if (sheets <= 1) return null
  return (
    <nav className="actions screen-only" aria-label="Pages of the register">
      {sheet > 1 && <Link href={paths.decisions({ ...address, sheet: sheet - 1 })}>Page before</Link>}
      <span>
        Page {sheet} of {sheets.toLocaleString('en-GB')}
      </span>
      {sheet < sheets && <Link href={paths.decisions({ ...address, sheet: sheet + 1 })}>Next page</Link>}
    </nav>
  )
}

function countWords({ total, counts }: Register): string {
  if (total === 0) return 'No decision is like that. Choose everything again, one list at a time.'
  const of = (count: number, words: string) =>
    count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${words}`]
  const actions = [
    ...of(counts.overdue, 'overdue'),
    ...of(counts.open, 'open'),
    ...of(counts.notDone, 'not done'),
    ...of(counts.done, 'done'),
  ]
  const decisions = `${total.toLocaleString('en-GB')} ${total === 1 ? 'decision' : 'decisions'}`
  return `${decisions} shown. Of all actions: ${actions.length === 0 ? 'none named' : actions.join(', ')}.`
}

const isUnfiltered = ({ owner, organisation, group, indicator, state, sheet }: DecisionsAddress): boolean =>
  [owner, organisation, group, indicator, state, sheet].every((each) => each === undefined)
