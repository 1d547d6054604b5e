import type { ReactNode } from 'react'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { useStanding } from '../../api/meQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { focusFirstProblem } from '../../ui/focusFirstProblem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { MembershipMeanwhile } from '../conflict/MembershipMeanwhile.tsx'
import { DecisionChooser } from './DecisionChooser.tsx'
import { QuarterOfEffect } from './QuarterOfEffect.tsx'
import type { ChangeForm } from './useChangeForm.ts'
import './membership.css'

type Props = {
  readonly title: string
  readonly change: ChangeForm
  readonly page: ScorecardPage
  /** Whether the quarter is asked for as the last one shown or the first of effect. */
  readonly effect: 'lastShown' | 'first'
  /** An indicator may join from a quarter before its decision; it may not leave or move in one already over. */
  readonly mayReachBack?: boolean
  /** "L 07 has not been removed." */
  readonly notDone: string
  /** "Remove from Q3 2010/11". */
  readonly confirm: string
  readonly afterwards: string
  /** What is chosen before the decision is cited. */
  readonly subject?: ReactNode
  readonly consequences: ReactNode
}

/** One change of a scorecard: the decision it rests on at the left, what it will do at the right. */
export function MembershipForm(props: Props) {
  const { change, page } = props
  const { me } = useStanding()
  const { draft, setDraft, refused, sending, onClose } = change
  return (
    <Dialog title={props.title} wide onClose={onClose} dismissable={change.untouched}>
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
          {props.subject && <div className="across">{props.subject}</div>}
          <section className="left">
            <h3>The decision this rests on</h3>
            <p className="small quiet">Nothing joins, leaves or moves without one.</p>
            {change.overtaken ? (
              <MembershipMeanwhile change={change} mine={props.title} indicators={page.rowsTotal} />
            ) : (
              refused && (
                <Notice look="red" role="alert">
                  <p>
                    <b>{props.notDone}</b> {refused.words}
                  </p>
                </Notice>
              )
            )}
            <DecisionChooser
              draft={draft.decision}
              meetings={change.meetings}
              problems={refused?.fields ?? {}}
              onDraft={(decision) => setDraft({ ...draft, decision })}
            />
            <div className="abreast">
              <QuarterOfEffect
                page={page}
                from={change.from}
                earliest={props.mayReachBack ? undefined : change.decidedIn}
                wording={props.effect}
                problem={refused?.fields.from}
                onFrom={(from) => setDraft({ ...draft, from })}
              />
              <TextField label="Recorded by" value={me?.name ?? ''} readOnly />
            </div>
            <TextArea
              label="Reason, for the public record"
              value={draft.reason}
              problem={refused?.fields.reason}
              onWrite={(reason) => setDraft({ ...draft, reason })}
            />
          </section>
          <section className="right">{props.consequences}</section>
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
