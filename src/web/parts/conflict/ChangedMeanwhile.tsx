import { type ReactNode, useId } from 'react'
import { Button } from '../../ui/Button.tsx'
import './conflict.css'

type Props = {
  /** "the commentary for Q2 2010/11". */
  readonly what: string
  readonly theirs: ReactNode
  /** Who recorded theirs, and when; empty where that is not recorded. */
  readonly by: string
  /** As it stood when the person began. */
  readonly before?: ReactNode
  readonly mine: ReactNode
  /** What recording mine after all is called. */
  readonly recordMine?: string
  readonly onKeepTheirs: () => void
  readonly onRecordMine: () => void
  /** Back to the writing, which then follows theirs; left out where there is nothing to write in. */
  readonly onEdit?: () => void
}

/** Two people changed the same thing at once: all three versions are shown, nothing is lost, and the second chooses. */
export function ChangedMeanwhile(props: Props) {
  const heading = useId()
  const { onEdit } = props
  return (
    <section className="warn changed-meanwhile" aria-labelledby={heading}>
      <p id={heading} tabIndex={-1} ref={takeFocus}>
        <b>Somebody else changed {props.what} while you were writing.</b> Yours has not been recorded. Compare
        them, then choose.
      </p>
      <dl className="versions">
        {props.before !== undefined && (
          <div>
            <dt>Before</dt>
            <dd>{props.before}</dd>
          </div>
        )}
        <div>
          <dt>Theirs, now in the record</dt>
          <dd>{props.theirs}</dd>
          {props.by !== '' && <dd className="small quiet">{props.by}</dd>}
        </div>
        <div>
          <dt>Yours</dt>
          <dd>{props.mine}</dd>
        </div>
      </dl>
      <p className="actions">
        <Button onClick={props.onKeepTheirs}>Keep theirs, drop mine</Button>
        <Button onClick={props.onRecordMine}>
          {props.recordMine ?? 'Record mine as a revision of theirs'}
        </Button>
        {onEdit && (
          <Button
            onClick={(event) => {
              const form = event.currentTarget.closest('form')
              onEdit()
              form?.querySelector<HTMLElement>('textarea, input:not([type="radio"]), select')?.focus()
            }}
          >
            Edit mine first
          </Button>
        )}
      </p>
    </section>
  )
}

/** Read out and seen wherever the form had the focus. */
function takeFocus(heading: HTMLElement | null): void {
  heading?.focus()
}
