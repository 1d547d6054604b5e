import { useState } from 'react'
import type { Decision } from '../../../contract/decisions.ts'
import type { Meeting, Recommendation } from '../../../contract/meetings.ts'
import { type ApiFailure, ApiProblem } from '../../api/apiFailure.ts'
import { useRecordDecision } from '../../api/meetingWrites.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { blankWriting, missingFromDecision, type DecisionProblems } from './decisionWriting.ts'
import { InlineForm } from './InlineForm.tsx'
import { NewDecisionFields } from './NewDecisionFields.tsx'
import { outcomeWords } from '../../../domain/meetings/outcomeWords.ts'

type Props = {
  readonly meeting: Meeting
  /** The recommendation answered; left out, the decision answered none on record. */
  readonly recommendation?: Recommendation
  readonly onClose: () => void
}

/** Records what was decided. */
export function RecordDecision({ meeting, recommendation, onClose }: Props) {
  const about = recommendation?.id ?? `no recommendation at ${meeting.id}`
  const [writing, setWriting, forget] = useHeldState(`decision on ${about}`, blankWriting)
  const [missing, setMissing] = useState<DecisionProblems>({})
  const record = useRecordDecision(meeting.id)
  const first = answeredFirst(record.error)
  const done = () => {
    forget()
    sayDone('Recorded the decision.')
    onClose()
    // The button it was asked for by goes once the recommendation is answered.
    if (recommendation) document.getElementById(meeting.id)?.focus({ preventScroll: true })
  }
  const written = () => ({
    outcome: writing.outcome || ('noted' as const),
    wording: writing.wording.trim(),
    decidedBy: writing.decidedBy.trim(),
  })
  return (
    <InlineForm
      label={recommendation ? `Record the decision on ${recommendation.wording}` : 'Record another decision'}
      confirm="Record the decision"
      notDone="The decision has not been recorded."
      sending={record.isPending}
      failure={record.error}
      onCancel={onClose}
      meanwhile={
        first &&
        recommendation && (
          <ChangedMeanwhile
            what="the answer to this recommendation"
            before="It had no decision."
            theirs={minuteWords(first)}
            by={first.record.recordedBy}
            mine={minuteWords(written())}
            recordMine="Record mine as a further decision"
            onKeepTheirs={() => {
              forget()
              onClose()
            }}
            onRecordMine={() => {
              const { wording, indicatorIds } = recommendation
              const further = { recommendation: wording, indicatorIds, ...written() }
              record.mutateAsync(further).then(done, () => undefined)
            }}
          />
        )
      }
      onSend={() => {
        const lacking = missingFromDecision(writing, recommendation !== undefined)
        setMissing(lacking)
        if (writing.outcome === '' || Object.keys(lacking).length > 0) return null
        const body = {
          ...(recommendation
            ? { recommendationId: recommendation.id, indicatorIds: recommendation.indicatorIds }
            : { recommendation: writing.recommendation.trim() }),
          ...written(),
        }
        return record.mutateAsync(body).then(done)
      }}
    >
      <NewDecisionFields
        writing={writing}
        problems={{ ...fieldsAtFault(record.error), ...missing }}
        onWriting={setWriting}
        withRecommendation={recommendation === undefined}
      />
    </InlineForm>
  )
}

/** The decision somebody else recorded on the recommendation first. */
function answeredFirst(failure: ApiFailure | null): Decision | null {
  const answered = failure instanceof ApiProblem && failure.problem.code === 'alreadyDecided'
  return answered ? ((failure.problem.current ?? null) as Decision | null) : null
}

const minuteWords = ({ outcome, wording, decidedBy }: Pick<Decision, 'outcome' | 'wording' | 'decidedBy'>) =>
  [outcomeWords[outcome], wording && `“${wording}”`, decidedBy].filter(Boolean).join(', ')
