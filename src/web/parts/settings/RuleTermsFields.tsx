import { RadioChoice } from '../../ui/RadioChoice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { methods, methodWords } from './methodWords.ts'
import type { RuleField, StatusRuleDraft } from './statusRuleDraft.ts'

type Props = {
  readonly draft: StatusRuleDraft
  readonly problems: Partial<Record<RuleField, string>>
  readonly onDraft: (draft: StatusRuleDraft) => void
}

/** How a status is given, with the numbers that way of giving it needs. */
export function RuleTermsFields({ draft, problems, onDraft }: Props) {
  const change = (part: Partial<StatusRuleDraft>) => onDraft({ ...draft, ...part })
  const own = draft.indicatorId !== ''
  const choices = methods.map((value) => ({ value, words: methodWords[value].name }))
  const back = { value: 'partnership' as const, words: 'By the partnership’s rule again' }
  return (
    <>
      <Select
        label="How the status is given"
        hint={
          draft.method === 'partnership'
            ? 'It has no rule of its own from then on.'
            : methodWords[draft.method].how
        }
        value={draft.method}
        choices={own ? [...choices, back] : choices}
        onChoose={(method) => change({ method })}
      />
      {(draft.method === 'threeLevels' || draft.method === 'sameQuarterLastYear') && (
        <div className="abreast">
          <Decimal field="amount" label="Tolerance" {...{ draft, problems, change }} />
          <Select
            label="Counted in"
            value={draft.mode}
            choices={modes}
            onChoose={(mode) => change({ mode })}
          />
        </div>
      )}
      {draft.method === 'fiveLevels' && (
        <>
          <div className="abreast">
            <Decimal field="highGreenFrom" label="High green from" {...{ draft, problems, change }} />
            <Decimal field="lowGreenFrom" label="Low green from" {...{ draft, problems, change }} />
            <Decimal field="amberFrom" label="Amber from" {...{ draft, problems, change }} />
            <Decimal
              field="lowRedFrom"
              label="Low red from; high red beyond"
              {...{ draft, problems, change }}
            />
          </div>
          <RadioChoice
            legend="Counted in"
            value={draft.mode}
            choices={modes}
            onChoose={(mode) => change({ mode })}
          />
        </>
      )}
      {draft.method === 'shareOfStretch' && (
        <div className="abreast">
          <Decimal
            field="greenShare"
            label="Green from, per cent of the stretch"
            {...{ draft, problems, change }}
          />
          <Decimal
            field="amberShare"
            label="Amber from, per cent of the stretch"
            {...{ draft, problems, change }}
          />
        </div>
      )}
    </>
  )
}

export const modes = [
  { value: 'relative', words: 'Per cent of the target' },
  { value: 'absolute', words: 'The indicator’s own unit' },
] as const

type DecimalProps = {
  readonly field: RuleField
  readonly label: string
  readonly draft: StatusRuleDraft
  readonly problems: Props['problems']
  readonly change: (part: Partial<StatusRuleDraft>) => void
}

/** One number of the rule. */
export function Decimal({ field, label, draft, problems, change }: DecimalProps) {
  return (
    <TextField
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={draft[field]}
      problem={problems[field]}
      onWrite={(written) => change({ [field]: written })}
    />
  )
}
