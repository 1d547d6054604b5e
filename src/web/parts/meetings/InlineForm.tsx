import type { ReactNode } from 'react'
import { type ApiFailure, isConnectionLost } from '../../api/apiFailure.ts'
import { Button } from '../../ui/Button.tsx'
import { focusFirstProblem } from '../../ui/focusFirstProblem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { refusalWords } from '../refusalWords.ts'

type Props = {
  /** What the form is for, for those who come to it by landmark. */
  readonly label: string
  readonly confirm: string
  readonly sending: boolean
  /** "The meeting has not been recorded." */
  readonly notDone: string
  readonly failure: ApiFailure | null
  /** In place of the refusal and of sending again: somebody else was first, and the person chooses. */
  readonly meanwhile?: ReactNode
  /** Null when something is missing: focus then goes to it, as it does to what the API refuses. */
  readonly onSend: () => Promise<unknown> | null
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** A short form in its place on the page: refusals beside it, focus to what is at fault. */
export function InlineForm(props: Props) {
  const { label, confirm, sending, notDone, failure, meanwhile, onSend, onCancel, children } = props
  return (
    <form
      className="inline-form"
      ref={toFirstField}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        if (sending) return
        const sent = onSend()
        if (sent) sent.catch(() => focusFirstProblem(form))
        else focusFirstProblem(form)
      }}
    >
      {failure && !meanwhile && (
        <Notice look="red" role="alert">
          <p>
            <b>{notDone}</b> {refusalWords(failure)}
          </p>
        </Notice>
      )}
      {children}
      {meanwhile}
      <div className="actions">
        {!meanwhile && (
          <Button look="first" type="submit" aria-disabled={sending}>
            {sending ? 'Recording…' : isConnectionLost(failure) ? 'Try again' : confirm}
          </Button>
        )}
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}

/** It has just been asked for: writing may begin. */
function toFirstField(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('textarea, select, input')?.focus()
}
