import { decisionOutcomes, permitsChange } from '../../../domain/meetings/meeting.ts'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { outcomeWords } from '../meetings/outcomeWords.ts'
import type { DecisionDraft, DecisionField } from './decisionDraft.ts'

type Props = {
  readonly draft: DecisionDraft
  readonly problems: Partial<Record<DecisionField, string>>
  readonly onDraft: (draft: DecisionDraft) => void
  /** False when it answers a recommendation already on record. */
  readonly withRecommendation: boolean
}

/** A decision put down as it was taken. */
export function NewDecisionFields({ draft, problems, onDraft, withRecommendation }: Props) {
  return (
    <>
      {withRecommendation && (
        <TextArea
          label="Recommendation, as put to the meeting"
          value={draft.recommendation}
          problem={problems.recommendation}
          onWrite={(recommendation) => onDraft({ ...draft, recommendation })}
        />
      )}
      <div className="abreast">
        <Field
          label="Decision"
          hint="Only one agreed, or agreed as amended, changes the scorecard."
          problem={problems.outcome}
        >
          {(control) => (
            <select
              {...control}
              value={draft.outcome}
              onChange={({ target: { value } }) => {
                const outcome = decisionOutcomes.find((each) => each === value)
                onDraft({ ...draft, outcome: outcome ?? '' })
              }}
            >
              <option value="">Choose what was decided</option>
              {decisionOutcomes.map((outcome) => (
                <option key={outcome} value={outcome} disabled={!permitsChange(outcome)}>
                  {outcomeWords[outcome]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          label="Decided or answered for by"
          hint="A role or organisation."
          value={draft.decidedBy}
          onWrite={(decidedBy) => onDraft({ ...draft, decidedBy })}
        />
      </div>
      <TextField
        label="Words of the decision, if minuted"
        value={draft.wording}
        onWrite={(wording) => onDraft({ ...draft, wording })}
      />
    </>
  )
}
