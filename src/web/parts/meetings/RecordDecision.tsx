import { useState } from 'react'
import type { Meeting, Recommendation } from '../../../contract/meetings.ts'
import { useRecordDecision } from '../../api/meetingQueries.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import { blankWriting, missingFromDecision, type DecisionProblems } from './decisionWriting.ts'
import { InlineForm } from './InlineForm.tsx'
import { NewDecisionFields } from './NewDecisionFields.tsx'

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
  return (
    <InlineForm
      label={recommendation ? `Record the decision on ${recommendation.wording}` : 'Record another decision'}
      confirm="Record the decision"
      notDone="The decision has not been recorded."
      sending={record.isPending}
      failure={record.error}
      onCancel={onClose}
      onSend={() => {
        const lacking = missingFromDecision(writing, recommendation !== undefined)
        setMissing(lacking)
        const { outcome } = writing
        if (outcome === '' || Object.keys(lacking).length > 0) return null
        const body = {
          ...(recommendation
            ? { recommendationId: recommendation.id, indicatorIds: recommendation.indicatorIds }
            : { recommendation: writing.recommendation.trim() }),
          outcome,
          wording: writing.wording.trim(),
          decidedBy: writing.decidedBy.trim(),
        }
        return record.mutateAsync(body).then(() => {
          forget()
          sayDone('Recorded the decision.')
          onClose()
          // The button it was asked for by goes once the recommendation is answered.
          if (recommendation) document.getElementById(meeting.id)?.focus({ preventScroll: true })
        })
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
