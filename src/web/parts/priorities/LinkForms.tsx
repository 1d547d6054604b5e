import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { decisionPaths } from '../../../contract/decisionPaths.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import type { LinkToPriority, PriorityPage } from '../../../contract/priorities.ts'
import { shortDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { indicatorListQuery } from '../../api/indicatorQueries.ts'
import { meetingsQuery } from '../../api/meetingQueries.ts'
import { usePriorityWrite } from '../../api/priorityQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { refusalWords } from '../refusalWords.ts'
import { RecordForm } from './RecordForm.tsx'

type Props = { readonly page: PriorityPage; readonly onClose: () => void }

/** Links an indicator that is not linked yet. */
export function LinkIndicatorForm({ page, onClose }: Props) {
  const { data: indicators = [] } = useQuery(indicatorListQuery())
  const linked = new Set(page.indicators.map(({ indicatorId }) => indicatorId))
  const choices = indicators
    .filter(({ id }) => !linked.has(id))
    .map(({ id, reference, title }) => ({ value: id, words: `${reference} ${title}` }))
  return (
    <LinkForm
      page={page}
      noun="indicator"
      choices={choices}
      toOf={(indicatorId) => ({ indicatorId })}
      onClose={onClose}
    />
  )
}

/** Links a decision that is not linked yet: one taken earlier as well as one just taken. */
export function LinkDecisionForm({ page, onClose }: Props) {
  const { data: meetings = [] } = useQuery(meetingsQuery())
  const linked = new Set(page.decisions.map(({ id }) => id))
  const choices = meetings.flatMap(decisionsOf).filter(({ value }) => !linked.has(value))
  return (
    <LinkForm
      page={page}
      noun="decision"
      choices={choices}
      toOf={(decisionId) => ({ decisionId })}
      onClose={onClose}
    />
  )
}

const decisionsOf = ({ date, recommendations, otherDecisions }: Meeting) =>
  [...recommendations.flatMap(({ decision }) => decision ?? []), ...otherDecisions].map(
    ({ id, recommendation }) => ({ value: id, words: `${shortDate(isoDate(date))}: ${recommendation}` }),
  )

type LinkProps = Props & {
  readonly noun: 'indicator' | 'decision'
  readonly choices: readonly { readonly value: string; readonly words: string }[]
  readonly toOf: (id: string) => LinkToPriority['to']
}

function LinkForm({ page, noun, choices, toOf, onClose }: LinkProps) {
  const [chosen, setChosen] = useState('')
  const [missing, setMissing] = useState(false)
  const write = usePriorityWrite<LinkToPriority>(decisionPaths.priorityLinks(page.id))
  const a = noun === 'indicator' ? 'an indicator' : 'a decision'
  return (
    <RecordForm<LinkToPriority, unknown>
      label={`Link ${a}`}
      confirm={`Link the ${noun}`}
      notDone={`The ${noun} has not been linked.`}
      done={`Linked the ${noun} to ${page.title}.`}
      write={write}
      body={() => {
        setMissing(chosen === '')
        return chosen === '' ? null : { change: 'added', to: toOf(chosen) }
      }}
      onForget={() => setChosen('')}
      onClose={onClose}
    >
      <Select
        label={noun === 'indicator' ? 'Indicator' : 'Decision'}
        value={chosen}
        choices={[{ value: '', words: `Choose ${a}` }, ...choices]}
        problem={missing && chosen === '' ? `Choose ${a}.` : undefined}
        onChoose={setChosen}
      />
    </RecordForm>
  )
}

type UnlinkProps = {
  readonly page: PriorityPage
  readonly to: LinkToPriority['to']
  /** What is unlinked, said aloud: "NI 186". */
  readonly name: string
}

/** Ends a link. It had stood until today, and can be made again. */
export function UnlinkButton({ page, to, name }: UnlinkProps) {
  const write = usePriorityWrite<LinkToPriority>(decisionPaths.priorityLinks(page.id))
  return (
    <span className="screen-only">
      <Button
        look="plain"
        aria-disabled={write.isPending}
        onClick={() =>
          write.mutate(
            { body: { change: 'removed', to } },
            { onSuccess: () => sayDone(`${name} is no longer linked to ${page.title}.`) },
          )
        }
      >
        Unlink<span className="vh"> {name}</span>
      </Button>
      {write.error && (
        <span className="problem" role="alert">
          {refusalWords(write.error)}
        </span>
      )}
    </span>
  )
}
