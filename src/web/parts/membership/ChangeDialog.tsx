import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { focusFirstProblem } from '../../ui/focusFirstProblem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { DecisionChooser } from './DecisionChooser.tsx'
import type { ChangeForm } from './useChangeForm.ts'
import './membership.css'

type Props = {
  readonly title: string
  readonly change: ChangeForm
  /** True once anything beside the decision is written: a click outside then does not close it. */
  readonly touched?: boolean
  readonly className?: string
  /** "Remove from Q3 2010/11". */
  readonly confirm: string
  /** What can still be done about it later. */
  readonly afterwards: string
  /** Its sections. */
  readonly children: ReactNode
}

/** A change that rests on a decision, in a dialog: recorded it closes, refused it stays with the first fault in focus. */
export function ChangeDialog(props: Props) {
  const { change, touched = false, className = '' } = props
  return (
    <Dialog title={props.title} wide onClose={change.onClose} dismissable={change.untouched && !touched}>
      <form
        className={`membership ${className}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          void change.submit().then((recorded) => recorded || focusFirstProblem(form))
        }}
      >
        <div className="in">{props.children}</div>
        <footer>
          <Button look="first" type="submit" aria-disabled={change.sending}>
            {change.sending ? 'Recording…' : props.confirm}
          </Button>
          <Button onClick={change.onClose}>Cancel</Button>
          <span className="small quiet">{props.afterwards}</span>
        </footer>
      </form>
    </Dialog>
  )
}

type RefusedProps = {
  readonly change: ChangeForm
  /** "L 07 has not been removed." */
  readonly notDone: string
  /** What is shown instead where somebody else was first. */
  readonly meanwhile?: ReactNode
}

/** Why the change has not been recorded; nothing until it has been refused. */
export function ChangeRefused({ change, notDone, meanwhile }: RefusedProps) {
  if (change.overtaken && meanwhile) return meanwhile
  if (!change.refused) return null
  return (
    <Notice look="red" role="alert">
      <p>
        <b>{notDone}</b> {change.refused.words}
      </p>
    </Notice>
  )
}

/** The decision a change rests on, chosen or recorded on the spot. */
export function ChangeDecision({ change }: { readonly change: ChangeForm }) {
  const { draft, setDraft, meetings, refused } = change
  return (
    <DecisionChooser
      draft={draft.decision}
      meetings={meetings}
      problems={refused?.fields ?? {}}
      onDraft={(decision) => setDraft({ ...draft, decision })}
    />
  )
}

type ReasonProps = { readonly change: ChangeForm; readonly label?: string }

/** Why it is changed, in the person's own words. */
export function ChangeReason({ change, label = 'Reason, for the public record' }: ReasonProps) {
  const { draft, setDraft, refused } = change
  return (
    <TextArea
      label={label}
      value={draft.reason}
      problem={refused?.fields.reason}
      onWrite={(reason) => setDraft({ ...draft, reason })}
    />
  )
}
