import { useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import type { ScorecardPage, ScorecardRow } from '../../../contract/scorecards.ts'
import { quarterLabel, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { useReorderRows } from '../../api/scorecardQueries.ts'
import { MembershipForm } from './MembershipForm.tsx'
import { OrderList } from './OrderList.tsx'
import { useChangeForm } from './useChangeForm.ts'

type Props = {
  readonly page: ScorecardPage
  readonly partnership: Partnership
  readonly onClose: () => void
}

/** Setting the order of the indicators within their groups, by one cited decision. */
export function OrderDialog({ page, partnership, onClose }: Props) {
  const agreed = inAgreedOrder(page)
  const [rows, setRows] = useState<readonly ScorecardRow[]>(agreed)
  const { mutateAsync } = useReorderRows(page.id)
  const change = useChangeForm({
    heldAs: `order of ${page.id}`,
    businessDate: partnership.businessDate,
    missing: rows.every((row, index) => agreed[index]?.indicatorId === row.indicatorId)
      ? 'Move at least one indicator first.'
      : undefined,
    send: ({ decision, from, reason }) =>
      mutateAsync({
        indicatorIds: rows.map((row) => row.indicatorId),
        from: quarterSlug(from),
        ...(reason === '' ? {} : { reason }),
        decision,
      }),
    done: (from) => `The order is changed from ${quarterLabel(from)}. Earlier quarters keep theirs.`,
    onClose,
  })
  return (
    <MembershipForm
      title="Change the order of the indicators"
      change={change}
      page={page}
      partnership={partnership}
      effect="first"
      notDone="The order has not been changed."
      confirm={`Change the order from ${quarterLabel(change.from)}`}
      afterwards="Figures, targets and status do not change."
      consequences={
        <OrderList groups={page.groups} rows={rows} problem={change.shortcoming} onRows={setRows} />
      }
    />
  )
}

/** By group, then as the partnership agreed. */
function inAgreedOrder(page: ScorecardPage): ScorecardRow[] {
  const groupIds = page.groups.map((group) => group.id)
  const place = (groupId: string) => groupIds.indexOf(groupId)
  return page.rows.toSorted((a, b) => place(a.groupId) - place(b.groupId) || a.position - b.position)
}
