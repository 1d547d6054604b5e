import type { IndicatorPage } from '../../../contract/indicators.ts'
import { quarterLabel, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { kindWords } from './kindWords.ts'
import { RadioChoice } from '../../ui/RadioChoice.tsx'
import { quartersForTargets, type TargetDraft, type TargetProblems } from './targetDraft.ts'
import { toleranceWords } from './targetsInHand.ts'

type Props = {
  readonly page: IndicatorPage
  readonly draft: TargetDraft
  readonly fields: TargetProblems
  readonly onChange: (part: Partial<TargetDraft>) => void
}

/** What kind of target, over which quarters, at what level and with what tolerance. */
export function TargetLevelFields({ page, draft, fields, onChange }: Props) {
  const { unit } = page.definition
  const quarters = quartersForTargets(page).map((quarter) => ({
    value: quarterSlug(quarter),
    words: quarterLabel(quarter),
  }))
  const measured = unit === '' ? '' : `, ${unit}`
  return (
    <>
      <RadioChoice
        legend="Kind"
        value={draft.kind}
        choices={(['baseline', 'target', 'stretch'] as const).map((value) => ({
          value,
          words: kindWords[value],
        }))}
        onChoose={(kind) => onChange({ kind })}
      />
      <div className="abreast">
        <Select
          label="First quarter"
          value={draft.from}
          choices={quarters}
          onChoose={(from) => onChange({ from })}
          problem={fields.from}
        />
        <Select
          label="Last quarter"
          value={draft.until}
          choices={quarters}
          onChoose={(until) => onChange({ until })}
          problem={fields.until}
        />
      </div>
      {draft.kind !== 'baseline' && (
        <RadioChoice
          legend="Judges"
          value={draft.basis}
          choices={[
            { value: 'eachPeriod', words: 'Every figure in these quarters' },
            { value: 'yearEnd', words: 'The last quarter only' },
          ]}
          onChoose={(basis) => onChange({ basis })}
        />
      )}
      <RadioChoice
        legend="Level"
        value={draft.shape}
        choices={[
          { value: 'figure', words: 'One figure' },
          { value: 'range', words: 'A range to stay inside' },
        ]}
        onChoose={(shape) => onChange({ shape })}
      />
      {draft.shape === 'figure' ? (
        <TextField
          label={`Level${measured}`}
          inputMode="decimal"
          autoComplete="off"
          className="short"
          value={draft.value}
          onWrite={(value) => onChange({ value })}
          problem={fields.value ?? fields.level}
        />
      ) : (
        <div className="abreast">
          <TextField
            label={`Lowest${measured}`}
            inputMode="decimal"
            autoComplete="off"
            value={draft.low}
            onWrite={(low) => onChange({ low })}
            problem={fields.low ?? fields.level}
          />
          <TextField
            label={`Highest${measured}`}
            inputMode="decimal"
            autoComplete="off"
            value={draft.high}
            onWrite={(high) => onChange({ high })}
            problem={fields.high}
          />
        </div>
      )}
      {draft.kind === 'stretch' && (
        <TextField
          label={`Expected without the stretch${measured}`}
          inputMode="decimal"
          autoComplete="off"
          value={draft.expectedWithout}
          onWrite={(expectedWithout) => onChange({ expectedWithout })}
          problem={fields.expectedWithout}
        />
      )}
      {draft.kind === 'target' && (
        <>
          <Select
            label="Tolerance"
            hint={toleranceWords(page)}
            value={draft.toleranceMode}
            choices={[
              { value: 'asAgreed', words: 'The partnership’s rule' },
              { value: 'relative', words: 'Its own, per cent of the target' },
              { value: 'absolute', words: 'Its own, in the indicator’s unit' },
            ]}
            onChoose={(toleranceMode) => onChange({ toleranceMode })}
          />
          {draft.toleranceMode !== 'asAgreed' && (
            <TextField
              label={draft.toleranceMode === 'relative' ? 'Tolerance, per cent' : `Tolerance${measured}`}
              inputMode="decimal"
              autoComplete="off"
              className="short"
              value={draft.toleranceAmount}
              onWrite={(toleranceAmount) => onChange({ toleranceAmount })}
              problem={fields.toleranceAmount ?? fields.tolerance}
            />
          )}
        </>
      )}
    </>
  )
}
