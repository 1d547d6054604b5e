import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import {
  compareQuarters,
  parseQuarterSlug,
  quarterLabel,
  quarterSlug,
  type FinancialQuarter,
} from '../../../domain/time/financialQuarter.ts'
import { scorecardQuery } from '../../api/scorecardQueries.ts'
import { useReorderRows } from '../../api/scorecardWrites.ts'
import { useFirst } from '../../ui/useFirst.ts'
import { MembershipForm } from './MembershipForm.tsx'
import { OrderList } from './OrderList.tsx'
import { inOrder } from './rowOrder.ts'
import { useChangeForm } from './useChangeForm.ts'

type Props = {
  readonly page: ScorecardPage
  readonly partnership: Partnership
  readonly onClose: () => void
}

/** Setting the order of the indicators within their groups, by one cited decision. */
export function OrderDialog({ page, partnership, onClose }: Props) {
  const [ids, setIds] = useState<readonly string[]>([])
  const { mutateAsync } = useReorderRows(page.id)
  const change = useChangeForm({
    heldAs: `order of ${page.id}`,
    businessDate: partnership.businessDate,
    seen: useFirst(page.etag),
    missing: ids.length === 0 ? 'Move at least one indicator first.' : undefined,
    send: ({ decision, from, reason, seen }) =>
      mutateAsync({
        indicatorIds: rows.map((row) => row.indicatorId),
        from: quarterSlug(from),
        ...(reason === '' ? {} : { reason }),
        decision,
        seen,
      }),
    done: (from) => `The order is changed from ${quarterLabel(from)}. Earlier quarters keep theirs.`,
    onClose,
  })
  const { rows: members, groups } = useScorecardIn(page, change.from)
  const groupIds = groups.map((group) => group.id)
  const rows = inOrder(members, groupIds, ids)
  return (
    <MembershipForm
      title="Change the order of the indicators"
      change={change}
      page={page}
      effect="first"
      notDone="The order has not been changed."
      confirm={`Change the order from ${quarterLabel(change.from)}`}
      afterwards="Figures, targets and status do not change."
      consequences={
        <OrderList
          groups={groups}
          rows={rows}
          problem={change.shortcoming}
          onRows={(moved) => setIds(moved.map((row) => row.indicatorId))}
        />
      }
    />
  )
}

/** The scorecard in the quarter of effect, as far as it can be shown yet: an order names those who are on it then. */
function useScorecardIn(page: ScorecardPage, from: FinancialQuarter): ScorecardPage {
  const last = parseQuarterSlug(page.lastQuarter) ?? from
  const quarter = quarterSlug(compareQuarters(from, last) > 0 ? last : from)
  const { data } = useQuery(scorecardQuery(page.id, { quarter }))
  return data ?? page
}
