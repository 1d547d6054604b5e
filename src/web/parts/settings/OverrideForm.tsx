import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IndicatorSummary } from '../../../contract/indicators.ts'
import { plusQuarters, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { indicatorQuery } from '../../api/indicatorQueries.ts'
import { useStanding } from '../../api/meQueries.ts'
import { useAddOverride } from '../../api/settingsQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { IndicatorSelect } from '../import/IndicatorSelect.tsx'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { concernOf } from '../indicator/concernOf.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { overrideQuarters, statusWords } from './overrideWords.ts'

type Props = {
  readonly indicators: readonly IndicatorSummary[]
  /** The quarter of today. */
  readonly quarter: string
  readonly onClose: () => void
}

type Draft = {
  readonly indicatorId: string
  readonly status: '' | 'red' | 'amber' | 'green'
  readonly by: string
  readonly reason: string
  readonly from: string
  readonly until: string
}

/** Gives an indicator a status against the rule's own: a name, a reason and an end are asked for. */
export function OverrideForm({ indicators, quarter, onClose }: Props) {
  const reported = quarterSlug(plusQuarters(quarterFromSlug(quarter), -1))
  const [draft, hold, forget] = useHeldState<Draft>('override being given', {
    indicatorId: '',
    status: '',
    by: '',
    reason: '',
    from: reported,
    until: '',
  })
  const [missing, setMissing] = useState<Partial<Record<keyof Draft, string>>>({})
  const add = useAddOverride()
  const fields = { ...fieldsAtFault(add.error), ...missing }
  const change = (part: Partial<Draft>) => {
    setMissing({})
    hold({ ...draft, ...part })
  }
  const quarters = overrideQuarters(quarter).map((value) => ({ value, words: quarterLabelOf(value) }))
  const isTheirs = useIsTheirs(draft.indicatorId)
  const theirs = quarters.filter(({ value }) => isTheirs(value))
  const from = (theirs.find(({ value }) => value === draft.from) ?? theirs[0])?.value ?? draft.from
  return (
    <InlineForm
      label="Override a status"
      confirm="Record the override"
      notDone="The override has not been recorded."
      sending={add.isPending}
      failure={add.error}
      onCancel={onClose}
      onSend={() => {
        const lacking = lackingFrom(draft)
        setMissing(lacking)
        if (draft.status === '' || Object.keys(lacking).length > 0) return null
        return add.mutateAsync({ ...draft, from, status: draft.status }).then(() => {
          forget()
          sayDone('The override has been recorded. The rule’s own verdict stands beside it.')
          onClose()
        })
      }}
    >
      <IndicatorSelect
        indicators={indicators}
        value={draft.indicatorId}
        problem={fields.indicatorId}
        onChoose={(indicatorId) => change({ indicatorId })}
      />
      <div className="abreast">
        <Select
          label="Status given"
          value={draft.status}
          problem={fields.status}
          choices={[
            { value: '', words: 'Choose a status' },
            ...(['red', 'amber', 'green'] as const).map((value) => ({ value, words: statusWords[value] })),
          ]}
          onChoose={(status) => change({ status })}
        />
        <TextField
          label="Who answers for it (role or organisation)"
          value={draft.by}
          problem={fields.by}
          onWrite={(by) => change({ by })}
        />
        <Select
          label="First quarter"
          value={from}
          problem={fields.from}
          choices={theirs}
          onChoose={(first) => change({ from: first })}
        />
        <Select
          label="Last quarter"
          value={draft.until}
          problem={fields.until}
          choices={[{ value: '', words: 'Choose the quarter it ends with' }, ...quarters]}
          onChoose={(until) => change({ until })}
        />
      </div>
      <TextArea
        label="Reason, for the public record"
        value={draft.reason}
        problem={fields.reason}
        onWrite={(reason) => change({ reason })}
      />
    </InlineForm>
  )
}

/** Whether an override may begin in a quarter: a chair’s role holds in those in which the indicator stands in their group. */
function useIsTheirs(indicatorId: string): (quarter: string) => boolean {
  const { mayAnywhere, mayFor } = useStanding()
  const isScoped = !mayAnywhere('overrideStatus')
  const { data: page } = useQuery({ ...indicatorQuery(indicatorId), enabled: isScoped && indicatorId !== '' })
  return (quarter) => !isScoped || !page || mayFor('overrideStatus', concernOf(page, quarter))
}

function lackingFrom(draft: Draft): Partial<Record<keyof Draft, string>> {
  const sentences = {
    indicatorId: 'Choose the indicator.',
    status: 'Choose the status given.',
    by: 'Say who answers for it: a role or an organisation.',
    reason: 'Give the reason.',
    until: 'Choose the last quarter it holds for.',
  } as const
  return Object.fromEntries(
    Object.entries(sentences).filter(([field]) => draft[field as keyof typeof sentences].trim() === ''),
  )
}
