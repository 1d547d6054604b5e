import type { ReactNode } from 'react'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { useStanding } from '../../api/meQueries.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useFirst } from '../../ui/useFirst.ts'
import { MembershipMeanwhile } from '../conflict/MembershipMeanwhile.tsx'
import { ChangeDecision, ChangeDialog, ChangeReason, ChangeRefused } from './ChangeDialog.tsx'
import { QuarterOfEffect } from './QuarterOfEffect.tsx'
import type { ChangeForm } from './useChangeForm.ts'

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
export function MembershipForm({ title, change, page, subject, consequences, ...props }: Props) {
  const { me } = useStanding()
  const began = useFirst(page.rowsTotal)
  const { draft, setDraft, refused } = change
  return (
    <ChangeDialog title={title} change={change} confirm={props.confirm} afterwards={props.afterwards}>
      {subject && <div className="across">{subject}</div>}
      <section className="left">
        <h3>The decision this rests on</h3>
        <p className="small quiet">Nothing joins, leaves or moves without one.</p>
        <ChangeRefused
          change={change}
          notDone={props.notDone}
          meanwhile={<MembershipMeanwhile change={change} mine={title} indicators={began} />}
        />
        <ChangeDecision change={change} />
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
        <ChangeReason change={change} />
      </section>
      <section className="right">{consequences}</section>
    </ChangeDialog>
  )
}
