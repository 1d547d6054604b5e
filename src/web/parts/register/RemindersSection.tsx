import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Reminders } from '../../../contract/actions.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { remindersQuery } from '../../api/actionQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { CouldNotRead } from '../CouldNotRead.tsx'

/** What each organisation is to do, in sentences to be copied into a letter to it. */
export function RemindersSection() {
  const { data, error, refetch } = useQuery(remindersQuery())
  return (
    <section className="sec" aria-labelledby="reminders">
      <h2 id="reminders">Reminders by organisation</h2>
      {error && <CouldNotRead what="The reminders" failure={error} onRetry={() => refetch()} />}
      {data?.organisations.length === 0 && <p>Nothing is overdue, and nothing with a day set is open.</p>}
      {data?.organisations.map((organisation) => (
        <Organisation key={organisation.key} organisation={organisation} asAt={data.asAt} />
      ))}
    </section>
  )
}

type Props = { readonly organisation: Reminders['organisations'][number]; readonly asAt: string }

function Organisation({ organisation, asAt }: Props) {
  const { name, overdue, due, sentences } = organisation
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  const counts = [
    overdue > 0 && `${overdue.toLocaleString('en-GB')} overdue`,
    due > 0 && `${due.toLocaleString('en-GB')} to come`,
  ]
    .filter(Boolean)
    .join(', ')
  const letter = [
    `${name}, as at ${longDate(isoDate(asAt))}`,
    ...sentences.map(({ text }, at) => `${at + 1}. ${text}`),
  ].join('\n\n')
  return (
    <details className="reminders">
      <summary>
        {name} <span className="quiet">{counts}</span>
      </summary>
      <ol>
        {sentences.map(({ decisionId, text }) => (
          <li key={decisionId + text}>{text}</li>
        ))}
      </ol>
      <p className="actions screen-only">
        <Button
          onClick={() => {
            navigator.clipboard.writeText(letter).then(
              () => setOutcome('copied'),
              () => setOutcome('failed'),
            )
          }}
        >
          Copy<span className="vh"> the reminder for {name}</span>
        </Button>
        <output className="small">
          {outcome === 'copied' && 'Copied.'}
          {outcome === 'failed' && 'This browser did not allow copying. Select the sentences above instead.'}
        </output>
      </p>
    </details>
  )
}
