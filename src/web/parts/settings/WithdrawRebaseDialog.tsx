import type { Rebase } from '../../../contract/settings.ts'
import { useWithdrawRebase } from '../../api/settingsQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { useChangeForm } from '../membership/useChangeForm.ts'
import { SettingForm } from './SettingForm.tsx'

type Props = {
  readonly rebase: Rebase
  readonly reference: string
  readonly businessDate: string
  readonly onClose: () => void
}

/** Withdraws a range begun afresh, by a cited decision: the range runs on across that quarter again. */
export function WithdrawRebaseDialog({ rebase, reference, businessDate, onClose }: Props) {
  const from = quarterLabelOf(rebase.from)
  const withdraw = useWithdrawRebase(rebase.indicatorId, rebase.sequence)
  const change = useChangeForm({
    heldAs: `withdrawal of rebase ${rebase.sequence}`,
    businessDate,
    send: ({ decision, reason }) => withdraw.mutateAsync({ reason, decision }),
    done: () => `The usual range of ${reference} no longer begins afresh in ${from}.`,
    onClose,
  })
  return (
    <SettingForm
      title={`Withdraw the new beginning of ${reference} in ${from}`}
      change={change}
      touched={false}
      atOnce
      reasonLabel="Reason, for the public record"
      notDone="It has not been withdrawn."
      confirm="Withdraw it"
      afterwards="That it was begun afresh, and withdrawn, stays on record."
      subject={<p>It was begun afresh because: {rebase.reason}</p>}
      consequences={
        <>
          <h3>What will change</h3>
          <ul>
            <li>Figures from {from} on are again compared with those before.</li>
            <li>The mark on the chart goes.</li>
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
