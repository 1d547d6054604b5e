import { useState } from 'react'
import type { MeetingPlan, Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { plusQuarters, quarterLabel, quarterOf, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { usePlanMeeting } from '../../api/preparingQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useFirst } from '../../ui/useFirst.ts'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { planWords } from './planWords.ts'

type Props = {
  readonly morning: Morning
  readonly partnership: Partnership
  readonly mayRecord: boolean
}

/** When and where, and what is reported; an officer settles it here. */
export function PlanSection({ morning, partnership, mayRecord }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  return (
    <section className="sec">
      <h2>When, where and what is reported</h2>
      <p className="std">{planWords(morning, partnership)}</p>
      {mayRecord && (
        <p className="actions">
          <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
            Change the plan
          </Button>
        </p>
      )}
      {isOpen && <PlanForm morning={morning} partnership={partnership} onClose={close} />}
    </section>
  )
}

/** Quarters that may be reported: that of the meeting and the eight before. */
const QUARTERS_BACK = 8

function PlanForm({
  morning: { meeting, plan: standing },
  partnership,
  onClose,
}: Omit<Props, 'mayRecord'> & { readonly onClose: () => void }) {
  const before = useFirst(standing)
  const [seen, setSeen] = useState(before.etag)
  const [plan, setPlan] = useState(before)
  const record = usePlanMeeting(meeting.id)
  const problems = fieldsAtFault(record.error)
  const last = quarterOf(isoDate(meeting.date))
  const quarters = Array.from({ length: QUARTERS_BACK + 1 }, (_, back) => plusQuarters(last, -back))
  const send = (following: string) => {
    const { startsAt, place, scorecardId, quarter } = plan
    const body = { startsAt: startsAt.trim(), place: place.trim(), scorecardId, quarter }
    return record.mutateAsync({ ...body, seen: following }).then(() => {
      sayDone('Recorded the plan.')
      onClose()
    })
  }
  const said = ({ startsAt, place }: MeetingPlan) =>
    [startsAt, place].filter(Boolean).join(', ') || 'Not settled'
  const theirs = overtakenWrite<MeetingPlan>(record, { send, follow: setSeen, drop: onClose })
  return (
    <InlineForm
      label="Change the plan"
      confirm="Record the plan"
      notDone="The plan has not been recorded."
      sending={record.isPending}
      failure={record.error}
      meanwhile={
        theirs && (
          <ChangedMeanwhile
            what="the plan"
            theirs={said(theirs.current)}
            before={said(before)}
            mine={said(plan)}
            {...theirs.choices}
          />
        )
      }
      onSend={() => send(seen)}
      onCancel={onClose}
    >
      <div className="abreast">
        <TextField
          label="Begins at"
          hint="As 09:30; empty while it is not settled."
          value={plan.startsAt}
          problem={problems.startsAt}
          onWrite={(startsAt) => setPlan({ ...plan, startsAt })}
        />
        <TextField
          label="Place"
          hint="The building and the room."
          value={plan.place}
          problem={problems.place}
          onWrite={(place) => setPlan({ ...plan, place })}
        />
        <Select
          label="Scorecard reported"
          value={plan.scorecardId ?? ''}
          problem={problems.scorecardId}
          choices={[
            { value: '', words: 'The partnership’s first' },
            ...partnership.scorecards.map(({ id, title }) => ({ value: id, words: title })),
          ]}
          onChoose={(id) => setPlan({ ...plan, scorecardId: id === '' ? null : id })}
        />
        <Select
          label="Quarter reported"
          value={plan.quarter ?? ''}
          problem={problems.quarter}
          choices={[
            { value: '', words: 'The last with figures' },
            ...quarters.map((quarter) => ({ value: quarterSlug(quarter), words: quarterLabel(quarter) })),
          ]}
          onChoose={(quarter) => setPlan({ ...plan, quarter: quarter === '' ? null : quarter })}
        />
      </div>
    </InlineForm>
  )
}
