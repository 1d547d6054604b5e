import type { ReactNode } from 'react'
import type { ApiFailure } from '../../api/apiFailure.ts'
import { focusFirstProblem } from '../../ui/focusFirstProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { refusalWords } from '../refusalWords.ts'

type Props = {
  readonly label: string
  readonly confirm: string
  readonly pending: string
  readonly isPending: boolean
  /** "Nobody has been signed in." */
  readonly notDone: string
  readonly failure: ApiFailure | null
  /** Null when something is missing, which then says so beside its field. */
  readonly onSend: () => Promise<unknown> | null
  readonly children: ReactNode
}

/** A form that stands alone on a page: its refusal at its head, focus to what is at fault. */
export function SignInPanel(props: Props) {
  const { label, confirm, pending, isPending, notDone, failure, onSend, children } = props
  return (
    <form
      className="sign-in-panel"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        if (isPending) return
        const sent = onSend()
        if (sent) sent.catch(() => focusFirstProblem(form))
        else focusFirstProblem(form)
      }}
    >
      {failure && (
        <Notice look="red" role="alert">
          <p>
            <b>{notDone}</b> {refusalWords(failure)}
          </p>
        </Notice>
      )}
      {children}
      <div className="actions">
        <Button look="first" type="submit" aria-disabled={isPending}>
          {isPending ? pending : confirm}
        </Button>
      </div>
    </form>
  )
}
