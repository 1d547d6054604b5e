import { useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import type { ScorecardPage, ScorecardRow } from '../../../contract/scorecards.ts'
import { quarterLabel, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { useChangeMembership } from '../../api/scorecardWrites.ts'
import { useFirst } from '../../ui/useFirst.ts'
import { GroupSelect } from './GroupSelect.tsx'
import { MembershipForm } from './MembershipForm.tsx'
import { useRowScope } from './rowScope.ts'
import { useChangeForm } from './useChangeForm.ts'
import { usePreview, WhatWillChange } from './WhatWillChange.tsx'

type Props = {
  readonly page: ScorecardPage
  readonly partnership: Partnership
  readonly row: ScorecardRow
  readonly onClose: () => void
}

/** Moving an indicator to another management group, from a quarter on, by a cited decision. */
export function MoveDialog({ page, partnership, row, onClose }: Props) {
  const { indicatorId, reference } = row
  const groups = partnership.managementGroups
  const now = groups.find((group) => group.id === row.groupId)?.name ?? 'its present group'
  const [groupId, setGroupId] = useState('')
  const { openGroups } = useRowScope(partnership, page.id)
  const to = groups.find((group) => group.id === groupId)?.name
  const { mutateAsync } = useChangeMembership(page.id)
  const change = useChangeForm({
    heldAs: `move ${indicatorId} on ${page.id}`,
    businessDate: partnership.businessDate,
    seen: useFirst(page.etag),
    missing: to ? undefined : 'Choose the group it moves to.',
    send: ({ decision, from, reason, seen }) =>
      mutateAsync({ change: 'moved', indicatorId, groupId, from: quarterSlug(from), reason, decision, seen }),
    done: (from) => `Moved to ${to} from ${quarterLabel(from)}. Earlier quarters still show it under ${now}.`,
    onClose,
  })
  const from = quarterLabel(change.from)
  const preview = usePreview(
    page.id,
    !change.sending && to ? { change: 'moved', indicatorId, groupId, from: quarterSlug(change.from) } : false,
  )
  return (
    <MembershipForm
      title={`Move “${row.title}” to another management group`}
      change={change}
      page={page}
      effect="first"
      notDone={`${reference} has not been moved.`}
      confirm={`Move from ${from}`}
      afterwards="It can be moved back, but only by another recorded decision."
      subject={
        <div className="abreast">
          <GroupSelect
            label={`Move from ${now} to`}
            groups={openGroups(groups).filter((group) => group.id !== row.groupId)}
            value={groupId}
            problem={change.shortcoming}
            onChoose={setGroupId}
          />
        </div>
      }
      consequences={
        <WhatWillChange
          preview={preview}
          own={0}
          until={!to && 'Choose the group it moves to, and the counts are shown here.'}
        >
          <h3>What stays</h3>
          <ul>
            <li>Its figures, targets, status and commentary.</li>
            <li>
              Its place under {now} before {from}.
            </li>
            <li>Its place on other scorecards, each under the group it has there.</li>
            <li>A line under “On the scorecards”: “Moved to {to}”, with the decision and its date.</li>
          </ul>
        </WhatWillChange>
      }
    />
  )
}
