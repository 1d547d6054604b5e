import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { focusFirstProblem } from '../../ui/focusFirstProblem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { DecisionChooser } from '../membership/DecisionChooser.tsx'
import type { ChangeForm } from '../membership/useChangeForm.ts'
import '../membership/membership.css'

type Props = {
  readonly title: string
  readonly change: ChangeForm
  /** True once anything beside the decision is written: a click outside then does not close it. */
  readonly touched: boolean
  readonly notDone: string
  readonly confirm: string
  readonly afterwards: string
  /** Shown when somebody else changed it first. */
  readonly meanwhile?: { readonly what: string; readonly theirs: (current: unknown) => ReactNode }
  readonly subject: ReactNode
}

/** A priority joins or is closed: what it is at the left, the decision it rests on at the right. */
export function PriorityDialog(props: Props) {
  const { title, change, touched, meanwhile, subject } = props
  const { draft, setDraft, refused, sending, onClose } = change
  return (
    <Dialog title={title} wide onClose={onClose} dismissable={change.untouched && !touched}>
      <form
        className="membership"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          void change.submit().then((recorded) => recorded || focusFirstProblem(form))
        }}
      >
        <div className="in">
          <section className="left">
            {change.overtaken && meanwhile ? (
              <ChangedMeanwhile
                what={meanwhile.what}
                theirs={meanwhile.theirs(change.overtaken.current)}
                mine={title}
                recordMine="Record mine after theirs"
                {...change.choices}
              />
            ) : (
              refused && (
                <Notice look="red" role="alert">
                  <p>
                    <b>{props.notDone}</b> {refused.words}
                  </p>
                </Notice>
              )
            )}
            {subject}
          </section>
          <section className="left">
            <h3>The decision this rests on</h3>
            <p className="small quiet">No priority joins or leaves without one.</p>
            <DecisionChooser
              draft={draft.decision}
              meetings={change.meetings}
              problems={refused?.fields ?? {}}
              onDraft={(decision) => setDraft({ ...draft, decision })}
            />
          </section>
        </div>
        <footer>
          <Button look="first" type="submit" aria-disabled={sending}>
            {sending ? 'Recording…' : props.confirm}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <span className="small quiet">{props.afterwards}</span>
        </footer>
      </form>
    </Dialog>
  )
}
