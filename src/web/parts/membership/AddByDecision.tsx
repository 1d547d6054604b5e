import { useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { parseQuarterSlug, quarterLabel, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { useChangeMembership } from '../../api/scorecardWrites.ts'
import { Button } from '../../ui/Button.tsx'
import { useFirst } from '../../ui/useFirst.ts'
import { GroupSelect } from './GroupSelect.tsx'
import type { ChosenIndicator } from './chosenIndicator.ts'
import { MembershipForm } from './MembershipForm.tsx'
import { addedWords, figuresBroughtWords } from './previewWords.ts'
import { useRowScope } from './rowScope.ts'
import { useChangeForm } from './useChangeForm.ts'
import { usePreview, WhatWillChange } from './WhatWillChange.tsx'

type Props = {
  readonly indicator: ChosenIndicator
  readonly page: ScorecardPage
  readonly partnership: Partnership
  readonly onChooseAnother: () => void
  readonly onAdded: () => void
  readonly onClose: () => void
}

/** The group an indicator joins, from which quarter, and the decision that agreed it. */
export function AddByDecision({ indicator, page, partnership, onChooseAnother, onAdded, onClose }: Props) {
  const { id: indicatorId, reference, title } = indicator
  const [groupId, setGroupId] = useState('')
  const { openGroups } = useRowScope(partnership, page.id)
  const group = partnership.managementGroups.find((each) => each.id === groupId)
  const { mutateAsync } = useChangeMembership(page.id)
  const change = useChangeForm({
    heldAs: `add ${indicatorId} to ${page.id}`,
    businessDate: partnership.businessDate,
    seen: useFirst(page.etag),
    missing: group ? undefined : 'Choose the management group it joins.',
    send: async ({ decision, from, reason, seen }) => {
      await mutateAsync({
        change: 'joined',
        indicatorId,
        groupId,
        from: quarterSlug(from),
        reason,
        decision,
        seen,
      })
      onAdded()
    },
    done: (from) => addedWords(group?.name ?? '', from, parseQuarterSlug(page.quarter) ?? from),
    onClose,
  })
  const from = quarterLabel(change.from)
  const preview = usePreview(
    page.id,
    !change.sending && group
      ? { change: 'joined', indicatorId, groupId, from: quarterSlug(change.from) }
      : false,
  )
  return (
    <MembershipForm
      title={`Add “${title}” to the scorecard`}
      change={change}
      page={page}
      effect="first"
      mayReachBack
      notDone={`${reference} has not been added.`}
      confirm={`Add from ${from}`}
      afterwards="It can be removed again, but only by another recorded decision."
      subject={
        <div className="abreast">
          <div className="field">
            <span className="lab">Indicator</span>
            <p className="chosen">
              <b>{reference}</b> {title}
              <Button look="plain" onClick={onChooseAnother}>
                Choose another
              </Button>
            </p>
          </div>
          <GroupSelect
            label="Management group"
            groups={openGroups(partnership.managementGroups)}
            value={groupId}
            problem={change.shortcoming}
            onChoose={setGroupId}
          />
        </div>
      }
      consequences={
        <WhatWillChange
          preview={preview}
          own={1}
          until={!group && 'Choose the group it joins, and the counts are shown here.'}
        >
          <h3>What stays</h3>
          <ul>
            <li>Every quarter before {from}, as it is shown now.</li>
            <li>The figures, targets and status of every other indicator.</li>
          </ul>
          <h3>What starts</h3>
          <ul>
            <li>Its row on this scorecard, and its place in the counts, from {from}.</li>
            {preview.data && <li>{figuresBroughtWords(preview.data.figuresKept)}</li>}
          </ul>
        </WhatWillChange>
      }
    />
  )
}
