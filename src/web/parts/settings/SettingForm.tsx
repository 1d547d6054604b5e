import type { ReactNode } from 'react'
import {
  plusQuarters,
  parseQuarterSlug,
  quarterSlug,
  type FinancialQuarter,
} from '../../../domain/time/financialQuarter.ts'
import { Select } from '../../ui/Select.tsx'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { ChangeDecision, ChangeDialog, ChangeReason, ChangeRefused } from '../membership/ChangeDialog.tsx'
import { effectLabel, quartersToChoose } from '../membership/effectQuarters.ts'
import type { ChangeForm } from '../membership/useChangeForm.ts'
import './settings.css'

type Props = {
  readonly title: string
  readonly change: ChangeForm
  /** True once anything beside the decision is written. */
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
export function SettingForm({ subject, consequences, meanwhile, notDone, reasonLabel, ...props }: Props) {
  const { change } = props
  const { draft, setDraft, refused } = change
  const oldest = props.backTo ?? change.decidedIn ?? plusQuarters(change.from, 0)
  return (
    <ChangeDialog
      title={props.title}
      change={change}
      touched={props.touched}
      className="setting"
      confirm={props.confirm}
      afterwards={props.afterwards}
    >
      <section className="left">
        <ChangeRefused
          change={change}
          notDone={notDone}
          meanwhile={
            change.overtaken &&
            meanwhile && (
              <ChangedMeanwhile
                {...meanwhile}
                theirs={meanwhile.theirs(change.overtaken.current)}
                mine={meanwhile.mine()}
                recordMine="Record mine after theirs"
                {...change.choices}
              />
            )
          }
        />
        {subject}
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
        {reasonLabel !== undefined && <ChangeReason change={change} label={reasonLabel} />}
        <h3>The decision this rests on</h3>
        <p className="small quiet">Nothing that statuses are judged by changes without one.</p>
        <ChangeDecision change={change} />
      </section>
      <section className="right">{consequences}</section>
    </ChangeDialog>
  )
}
