import { decisionOutcomes, type DecisionOutcome } from '../../../domain/meetings/meeting.ts'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { DecisionProblems, DecisionWriting } from './decisionWriting.ts'
import { outcomeWords } from '../../../domain/meetings/outcomeWords.ts'

type Props = {
  readonly writing: DecisionWriting
  readonly problems: DecisionProblems
  readonly onWriting: (writing: DecisionWriting) => void
  /** False when it answers a recommendation already on record. */
  readonly withRecommendation: boolean
  /** Which outcomes may be chosen; the others are shown, and `hint` says why not. Left out, all may. */
  readonly permits?: (outcome: DecisionOutcome) => boolean
  readonly hint?: string
}

/** A decision put down as it was taken. */
export function NewDecisionFields({
  writing,
  problems,
  onWriting,
  withRecommendation,
  permits,
  hint,
}: Props) {
  const set = (change: Partial<DecisionWriting>) => onWriting({ ...writing, ...change })
  return (
    <>
      {withRecommendation && (
        <TextArea
          label="Recommendation, as put to the meeting"
          value={writing.recommendation}
          problem={problems.recommendation}
          onWrite={(recommendation) => set({ recommendation })}
        />
      )}
      <div className="abreast">
        <Field label="Decision" problem={problems.outcome}>
          {(control) => (
            <select
              {...control}
              value={writing.outcome}
              onChange={({ target: { value } }) =>
                set({ outcome: decisionOutcomes.find((each) => each === value) ?? '' })
              }
            >
              <option value="">Choose what was decided</option>
              {decisionOutcomes.map((outcome) => (
                <option key={outcome} value={outcome} disabled={permits?.(outcome) === false}>
                  {outcomeWords[outcome]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          label="Decided by (role or organisation)"
          value={writing.decidedBy}
          onWrite={(decidedBy) => set({ decidedBy })}
        />
        {hint && <p className="small quiet across">{hint}</p>}
      </div>
      <TextField
        label="Words of the decision, if minuted"
        value={writing.wording}
        problem={problems.wording}
        onWrite={(wording) => set({ wording })}
      />
    </>
  )
}
