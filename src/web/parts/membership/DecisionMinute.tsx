import { DecisionWords } from '../meetings/DecisionWords.tsx'
import type { Minute } from '../../../domain/meetings/minute.ts'

/** A recommendation and what was decided, side by side as in the minutes. */
export function DecisionMinute({ minute }: { readonly minute: Minute }) {
  return (
    <dl className="minute">
      <div>
        <dt>Recommendation</dt>
        <dd>{minute.recommendation}</dd>
      </div>
      <div>
        <dt>Decision</dt>
        <dd>
          <DecisionWords minute={minute} />
        </dd>
      </div>
    </dl>
  )
}
