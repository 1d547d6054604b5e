import { useState } from 'react'
import type { Meeting, Recommendation } from '../../../contract/meetings.ts'
import { Button } from '../../ui/Button.tsx'
import { RecordDecision } from './RecordDecision.tsx'

type Props = { readonly meeting: Meeting; readonly recommendation: Recommendation }

/** A recommendation without a decision, and the writing down of one. */
export function Unanswered({ meeting, recommendation }: Props) {
  const [writing, setWriting] = useState(false)
  if (writing) {
    return (
      <RecordDecision meeting={meeting} recommendation={recommendation} onClose={() => setWriting(false)} />
    )
  }
  return (
    <p className="actions">
      <span className="quiet">None recorded yet.</span>
      <Button className="screen-only" onClick={() => setWriting(true)}>
        Record the decision<span className="vh"> on recommendation {recommendation.number}</span>
      </Button>
    </p>
  )
}
