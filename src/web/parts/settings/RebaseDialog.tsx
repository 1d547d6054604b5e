import { useState } from 'react'
import type { IndicatorSummary } from '../../../contract/indicators.ts'
import { plusQuarters, quarterLabel, quarterOf, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { useRebaseChart } from '../../api/settingsQueries.ts'
import { IndicatorSelect } from '../import/IndicatorSelect.tsx'
import { useChangeForm } from '../membership/useChangeForm.ts'
import { SettingForm } from './SettingForm.tsx'

type Props = {
  readonly indicators: readonly IndicatorSummary[]
  readonly businessDate: string
  readonly onClose: () => void
}

/** How far back a range may begin afresh. */
const QUARTERS_BACK = 20

/** Works out an indicator's usual range afresh from a quarter on, by a cited decision. */
export function RebaseDialog({ indicators, businessDate, onClose }: Props) {
  const [indicatorId, setIndicatorId] = useState('')
  const own = indicators.find((each) => each.id === indicatorId)
  const rebase = useRebaseChart()
  const change = useChangeForm({
    heldAs: 'range begun afresh',
    businessDate,
    missing: own ? undefined : 'Choose the indicator.',
    send: ({ decision, from, reason }) =>
      rebase.mutateAsync({ indicatorId, from: quarterSlug(from), reason, decision }),
    done: (from) => `The usual range of ${own?.reference} begins afresh in ${quarterLabel(from)}.`,
    onClose,
  })
  return (
    <SettingForm
      title="Begin a usual range afresh"
      change={change}
      touched={indicatorId !== ''}
      backTo={plusQuarters(quarterOf(isoDate(businessDate)), -QUARTERS_BACK)}
      reasonLabel="Reason, for the public record"
      notDone="The range has not been begun afresh."
      confirm={`Begin afresh from ${quarterLabel(change.from)}`}
      afterwards="It is drawn on the chart with its reason."
      subject={
        <IndicatorSelect
          indicators={indicators}
          value={indicatorId}
          problem={change.shortcoming}
          onChoose={setIndicatorId}
        />
      }
      consequences={
        <>
          <h3>What will change</h3>
          <ul>
            <li>
              Figures from {quarterLabel(change.from)} on are compared with one another, and no longer with
              those before.
            </li>
            <li>
              What is usual can be said again from the eighth figure on, and firmly from the thirteenth.
            </li>
          </ul>
          <h3>What stays</h3>
          <ul>
            <li>Every figure, target and status.</li>
            <li>The chart as at any day before the decision.</li>
          </ul>
        </>
      }
    />
  )
}
