import { TextField } from '../../ui/TextField.tsx'
import type { AgreementDraft, AgreementProblems } from './agreementDraft.ts'

type Props = {
  readonly draft: AgreementDraft
  readonly problems: AgreementProblems
  readonly onChange: (part: Partial<AgreementDraft>) => void
}

/** What reaching a stretch target earns, if anything: terms of the agreement, each with the paper that sets them. */
export function RewardTermsFields({ draft, problems, onChange }: Props) {
  return (
    <fieldset className="reward-terms">
      <legend>Reward</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={draft.pays}
          onChange={(event) => onChange({ pays: event.target.checked })}
        />
        <span>It pays a reward for reaching stretch targets</span>
      </label>
      {draft.pays && (
        <>
          <div className="abreast">
            <TextField
              label="Nothing is paid below, % of the stretch"
              inputMode="decimal"
              value={draft.threshold}
              problem={problems.threshold}
              onWrite={(threshold) => onChange({ threshold })}
            />
            <TextField
              label="Paid in proportion up to, % of the stretch"
              inputMode="decimal"
              value={draft.maximum}
              problem={problems.maximum}
              onWrite={(maximum) => onChange({ maximum })}
            />
            <TextField
              label="Total for all stretch targets, £"
              hint="Left empty, not known."
              inputMode="decimal"
              value={draft.totalPounds}
              problem={problems.totalPounds}
              onWrite={(totalPounds) => onChange({ totalPounds })}
            />
            <TextField
              label="Instalments"
              hint="From 1 to 12."
              inputMode="numeric"
              value={draft.instalments}
              problem={problems.instalments}
              onWrite={(instalments) => onChange({ instalments })}
            />
          </div>
          <TextField
            label="Source of these terms"
            value={draft.source}
            problem={problems.source}
            onWrite={(source) => onChange({ source })}
          />
        </>
      )}
    </fieldset>
  )
}
