import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Decimal, modes, RuleTermsFields } from './RuleTermsFields.tsx'
import type { RuleField, StatusRuleDraft } from './statusRuleDraft.ts'

type Props = {
  readonly draft: StatusRuleDraft
  readonly problems: Partial<Record<RuleField, string>>
  readonly onDraft: (draft: StatusRuleDraft) => void
}

/** A whole status rule: how the status is given, what is called unchanged, when a figure is due, and where the rule is from. */
export function StatusRuleFields({ draft, problems, onDraft }: Props) {
  const change = (part: Partial<StatusRuleDraft>) => onDraft({ ...draft, ...part })
  return (
    <>
      <RuleTermsFields draft={draft} problems={problems} onDraft={onDraft} />
      {draft.method !== 'partnership' && (
        <>
          <div className="abreast">
            <Decimal
              field="deadBand"
              label="Called unchanged up to (empty: exactly)"
              {...{ draft, problems, change }}
            />
            <Select
              label="Counted in"
              value={draft.deadBandMode}
              choices={bandModes}
              onChoose={(deadBandMode) => change({ deadBandMode })}
            />
          </div>
          <div className="abreast">
            <Decimal
              field="dueDays"
              label="A quarter’s figure is due after, days"
              {...{ draft, problems, change }}
            />
            <Decimal
              field="dueDaysLonger"
              label="A longer period’s after, days"
              {...{ draft, problems, change }}
            />
          </div>
        </>
      )}
      <TextField
        label="Source of the rule"
        hint="The framework or paper it is taken from."
        value={draft.source}
        problem={problems.source}
        onWrite={(source) => change({ source })}
      />
    </>
  )
}

const bandModes = [{ value: 'relative', words: 'Per cent of the earlier figure' }, modes[1]] as const
