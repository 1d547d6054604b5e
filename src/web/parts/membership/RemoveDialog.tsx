import type { Partnership } from '../../../contract/partnership.ts'
import type { MembershipPreview, ScorecardPage, ScorecardRow } from '../../../contract/scorecards.ts'
import {
  plusQuarters,
  quarterLabel,
  quarterSlug,
  type FinancialQuarter,
} from '../../../domain/time/financialQuarter.ts'
import { useChangeMembership } from '../../api/scorecardWrites.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useFirst } from '../../ui/useFirst.ts'
import { MembershipForm } from './MembershipForm.tsx'
import { figuresKeptWords, redNotice, removedWords } from './previewWords.ts'
import { useChangeForm } from './useChangeForm.ts'
import { usePreview, WhatWillChange } from './WhatWillChange.tsx'

type Props = {
  readonly page: ScorecardPage
  readonly partnership: Partnership
  readonly row: ScorecardRow
  readonly onClose: () => void
}

/** Removing an indicator: an end date by a cited decision; nothing is deleted. */
export function RemoveDialog({ page, partnership, row, onClose }: Props) {
  const { indicatorId, reference } = row
  const { mutateAsync } = useChangeMembership(page.id)
  const change = useChangeForm({
    heldAs: `remove ${indicatorId} from ${page.id}`,
    businessDate: partnership.businessDate,
    seen: useFirst(page.etag),
    send: ({ decision, from, reason, seen }) =>
      mutateAsync({ change: 'left', indicatorId, from: quarterSlug(from), reason, decision, seen }),
    done: removedWords,
    onClose,
  })
  const { from } = change
  const preview = usePreview(
    page.id,
    !change.sending && { change: 'left', indicatorId, from: quarterSlug(from) },
  )
  return (
    <MembershipForm
      title={`Remove “${row.title}” from the scorecard`}
      change={change}
      page={page}
      effect="lastShown"
      notDone={`${reference} has not been removed.`}
      confirm={`Remove from ${quarterLabel(from)}`}
      afterwards="It can be put back, but only by another recorded decision."
      consequences={
        <WhatWillChange preview={preview} own={-1}>
          {preview.data && <Consequences preview={preview.data} reference={reference} from={from} />}
        </WhatWillChange>
      }
    />
  )
}

type ConsequencesProps = {
  readonly preview: MembershipPreview
  readonly reference: string
  readonly from: FinancialQuarter
}

function Consequences({ preview, reference, from }: ConsequencesProps) {
  const last = quarterLabel(plusQuarters(from, -1))
  const { tone, lead, rest } = redNotice(preview, reference, last)
  return (
    <>
      <Notice look={tone === 'red' ? 'red' : 'done'}>
        <p>
          <b>{lead}</b> {rest}
        </p>
      </Notice>
      <h3>What stays</h3>
      <ul>
        <li>{figuresKeptWords(preview.figuresKept)}</li>
        <li>Its place on every scorecard up to {last}, and on any shown as it stood before the decision.</li>
        <li>A line in its history: “Left after {last}”, with the decision and its date.</li>
      </ul>
      <h3>What stops</h3>
      <ul>
        <li>Its row, status and place in the counts on this scorecard, from {quarterLabel(from)}.</li>
      </ul>
    </>
  )
}
