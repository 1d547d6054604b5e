import type { Meeting, Recommendation } from '../../../contract/meetings.ts'
import { useStanding } from '../../api/meQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { RecordDecision } from './RecordDecision.tsx'

type Props = { readonly meeting: Meeting; readonly recommendation: Recommendation }

/** A recommendation without a decision, and the writing down of one. */
export function Unanswered({ meeting, recommendation }: Props) {
  const { may } = useStanding()
  const { isOpen, button, toggle, close } = useUnfolded()
  return (
    <>
      <p className="actions">
        <span className="quiet">None recorded yet.</span>
        {may('recordMeetings') && (
          <Button ref={button} className="screen-only" aria-expanded={isOpen} onClick={toggle}>
            Record the decision<span className="vh"> on recommendation {recommendation.number}</span>
          </Button>
        )}
      </p>
      {isOpen && <RecordDecision meeting={meeting} recommendation={recommendation} onClose={close} />}
    </>
  )
}
