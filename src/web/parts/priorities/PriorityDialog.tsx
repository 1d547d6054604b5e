import type { ReactNode } from 'react'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { ChangeDecision, ChangeDialog, ChangeRefused } from '../membership/ChangeDialog.tsx'
import type { ChangeForm } from '../membership/useChangeForm.ts'

type Props = {
  readonly title: string
  readonly change: ChangeForm
  /** True once anything beside the decision is written. */
  readonly touched: boolean
  readonly notDone: string
  readonly confirm: string
  readonly afterwards: string
  /** Shown when somebody else changed it first. */
  readonly meanwhile?: { readonly what: string; readonly theirs: (current: unknown) => ReactNode }
  readonly subject: ReactNode
}

/** A priority joins or is closed: what it is at the left, the decision it rests on at the right. */
export function PriorityDialog({ title, change, notDone, meanwhile, subject, ...frame }: Props) {
  return (
    <ChangeDialog title={title} change={change} {...frame}>
      <section className="left">
        <ChangeRefused
          change={change}
          notDone={notDone}
          meanwhile={
            meanwhile && (
              <ChangedMeanwhile
                what={meanwhile.what}
                theirs={change.overtaken && meanwhile.theirs(change.overtaken.current)}
                mine={title}
                recordMine="Record mine after theirs"
                {...change.choices}
              />
            )
          }
        />
        {subject}
      </section>
      <section className="left">
        <h3>The decision this rests on</h3>
        <p className="small quiet">No priority joins or leaves without one.</p>
        <ChangeDecision change={change} />
      </section>
    </ChangeDialog>
  )
}
