import type { ReactNode } from 'react'
import {
  plusQuarters,
  parseQuarterSlug,
  quarterSlug,
  type FinancialQuarter,
} from '../../../domain/time/financialQuarter.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { focusFirstProblem } from '../../ui/focusFirstProblem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { DecisionChooser } from '../membership/DecisionChooser.tsx'
import { effectLabel, quartersToChoose } from '../membership/effectQuarters.ts'
import type { ChangeForm } from '../membership/useChangeForm.ts'
import '../membership/membership.css'
import './settings.css'

type Props = {
  readonly title: string
  readonly change: ChangeForm
  /** True once anything beside the decision is written: a click outside then does not close it. */
  readonly touched: boolean
  /** It counts as soon as it is decided, for every quarter: none is chosen. */
  readonly atOnce?: boolean
  /** Quarters before the decision may be chosen, as far back as this. */
  readonly backTo?: FinancialQuarter
  /** What the reason is asked for as; left out, none is asked. */
  readonly reasonLabel?: string
  /** "The rule has not been set." */
  readonly notDone: string
  readonly confirm: string
  readonly afterwards: string
  /** What is set. */
  readonly subject: ReactNode
  readonly consequences: ReactNode
  /** Shown when somebody else changed it first: what it is, and the three versions of it in words. */
  readonly meanwhile?: {
    readonly what: string
    readonly before: ReactNode
    readonly theirs: (current: unknown) => ReactNode
    /** Asked only once it is complete: what is half written has no words yet. */
    readonly mine: () => ReactNode
  }
}

/** One change of a setting: what is set and the decision it rests on at the left, what it will do at the right. */
export function SettingForm(props: Props) {
  const { change } = props
  const { draft, setDraft, refused, sending, onClose } = change
  const oldest = props.backTo ?? change.decidedIn ?? plusQuarters(change.from, 0)
  return (
    <Dialog title={props.title} wide onClose={onClose} dismissable={change.untouched && !props.touched}>
      <form
        className="membership setting"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          void change.submit().then((recorded) => recorded || focusFirstProblem(form))
        }}
      >
        <div className="in">
          <section className="left">
            {change.overtaken && props.meanwhile ? (
              <ChangedMeanwhile
                {...props.meanwhile}
                theirs={props.meanwhile.theirs(change.overtaken.current)}
                mine={props.meanwhile.mine()}
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
            {props.subject}
            {!props.atOnce && (
              <Select
                label="First quarter it takes effect"
                value={quarterSlug(change.from)}
                choices={quartersToChoose(oldest, change.from, change.from).map((quarter) => ({
                  value: quarterSlug(quarter),
                  words: effectLabel(quarter, 'first'),
                }))}
                problem={refused?.fields.from}
                onChoose={(slug) => setDraft({ ...draft, from: parseQuarterSlug(slug) ?? change.from })}
              />
            )}
            {props.reasonLabel !== undefined && (
              <TextArea
                label={props.reasonLabel}
                value={draft.reason}
                problem={refused?.fields.reason}
                onWrite={(reason) => setDraft({ ...draft, reason })}
              />
            )}
            <h3>The decision this rests on</h3>
            <p className="small quiet">Nothing that statuses are judged by changes without one.</p>
            <DecisionChooser
              draft={draft.decision}
              meetings={change.meetings}
              problems={refused?.fields ?? {}}
              onDraft={(decision) => setDraft({ ...draft, decision })}
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
