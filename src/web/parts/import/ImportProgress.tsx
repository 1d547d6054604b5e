import type { ImportState } from '../../../contract/imports.ts'
import { useCancelImport } from '../../api/importQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { FocusedHeading } from '../../ui/FocusedHeading.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { refusalWords } from '../refusalWords.ts'
import { plural } from './countWords.ts'

type Props = { readonly state: ImportState; readonly onCancelled: () => void }

/** How far an import is; it may be cancelled until its last step, and the page left meanwhile. */
export function ImportProgress({ state, onCancelled }: Props) {
  const cancel = useCancelImport()
  const percent = Math.round(state.progress * 100)
  const accepting = state.state === 'accepting'
  const cancelled = () => {
    sayDone(`Cancelled: nothing of ${state.fileName} has been recorded.`)
    onCancelled()
  }
  return (
    <section className="sec">
      <FocusedHeading>{accepting ? 'Recording the figures' : `Reading ${state.fileName}`}</FocusedHeading>
      <div className="progress">
        <progress max={100} value={percent} aria-label={accepting ? 'Recorded' : 'Read'} />
        <span className="strong">{percent}%</span>
        <span className="quiet">
          {state.stage}
          {state.counts.rows > 0 && `, ${plural(state.counts.rows, 'row')}`}
        </span>
      </div>
      <p className="small quiet">
        {accepting
          ? 'All of what was accepted is recorded, or none of it.'
          : 'Other people go on reading meanwhile. You may leave this page and come back.'}
      </p>
      {!accepting && (
        <Button
          aria-disabled={cancel.isPending}
          onClick={() =>
            cancel.isPending || void cancel.mutateAsync(state.id).then(cancelled, () => undefined)
          }
        >
          Cancel
        </Button>
      )}
      {cancel.error && (
        <Notice look="red" role="alert">
          <p>
            <b>It has not been cancelled.</b> {refusalWords(cancel.error)}
          </p>
        </Notice>
      )}
    </section>
  )
}
