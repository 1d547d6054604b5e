import { Glyph } from '../Glyph.tsx'
import { standingAnswer } from './subject.ts'
import type { Answering } from './useAnswering.ts'
import type { QueueState } from './waitingAct.ts'

type Props = { readonly answering: Answering; readonly waiting: QueueState['waiting'] }

/** Several recommendations on one item: which is in hand, and which have their decision. Tab steps through them. */
export function SubjectSteps({ answering: { subjects, at, takeInHand }, waiting }: Props) {
  if (subjects.length < 2) return null
  return (
    <fieldset className="room-subjects" aria-label="Recommendations on this item">
      {subjects.map((subject, index) => {
        const isAnswered = standingAnswer(subject, waiting) !== null
        return (
          <button
            key={subject.about}
            type="button"
            aria-current={index === at ? 'true' : undefined}
            aria-label={`Recommendation ${index + 1}${isAnswered ? ', decided' : ', not decided yet'}: ${subject.wording}`}
            onFocus={() => takeInHand(subject)}
            onClick={() => takeInHand(subject)}
          >
            {index + 1}
            {isAnswered && <Glyph name="done" />}
          </button>
        )
      })}
    </fieldset>
  )
}
