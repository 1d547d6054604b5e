import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { quarterOf, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { indicatorListQuery } from '../../api/indicatorQueries.ts'
import { useAddRecommendation } from '../../api/meetingWrites.ts'
import { prioritiesQuery } from '../../api/priorityQueries.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { IndicatorSelect } from '../import/IndicatorSelect.tsx'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault, pathsAtFault } from '../refusalWords.ts'
import { blankProposal, missingFromProposal, proposalOf } from './proposalDraft.ts'
import { ProposalFields } from './ProposalFields.tsx'

type Props = {
  readonly meeting: Morning['meeting']
  readonly scorecardId: string | undefined
  readonly partnership: Partnership
  /** The group a chair speaks for; null for an officer, who chooses. */
  readonly ofGroup: string | null
  readonly onClose: () => void
}

/** Drafts a recommendation: its words, the indicator or priority it is about, and what agreeing it would change. */
export function RecommendationForm({ meeting, scorecardId, partnership, ofGroup, onClose }: Props) {
  const scorecard = scorecardId ?? partnership.scorecards[0]?.id ?? ''
  const [draft, hold, forget] = useHeldState(`draft to ${meeting.id} ${ofGroup ?? ''}`, {
    wording: '',
    indicatorId: '',
    priorityId: '',
    groupId: '',
    proposal: blankProposal(scorecard, quarterSlug(quarterOf(isoDate(meeting.date)))),
  })
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  const { data: indicators = [] } = useQuery(indicatorListQuery())
  const { data: standing } = useQuery(prioritiesQuery())
  const add = useAddRecommendation(meeting.id)
  const { wording, indicatorId, priorityId, groupId, proposal } = draft
  const own = indicators.find(({ id }) => id === indicatorId)
  const change = (part: Partial<typeof draft>) => hold({ ...draft, ...part })
  const problems: Readonly<Record<string, string>> = {
    ...fieldsAtFault(add.error),
    ...pathsAtFault(add.error, 'proposal.rule.'),
    ...missing,
  }
  return (
    <InlineForm
      label={`Draft a recommendation to ${meeting.title}`}
      confirm="Record the recommendation"
      notDone="The recommendation has not been recorded."
      sending={add.isPending}
      failure={add.error}
      onCancel={onClose}
      onSend={() => {
        const lacking = {
          ...(wording.trim() === '' && { wording: 'Write the recommendation.' }),
          ...missingFromProposal(proposal, indicatorId),
        }
        setMissing(lacking)
        if (Object.keys(lacking).length > 0) return null
        const body = {
          wording: wording.trim(),
          indicatorIds: indicatorId === '' ? [] : [indicatorId],
          priorityId: priorityId || null,
          groupId: ofGroup ?? (groupId === '' ? null : groupId),
          proposal: proposalOf(proposal, indicatorId, own?.unit ?? ''),
        }
        return add.mutateAsync(body).then(({ number }) => {
          forget()
          sayDone(`Recorded recommendation ${number} to ${meeting.title}.`)
          onClose()
        })
      }}
    >
      <TextArea
        label="Recommendation, as it is put"
        value={wording}
        problem={problems['wording']}
        onWrite={(written) => change({ wording: written })}
      />
      <IndicatorSelect
        label="About (if an indicator)"
        indicators={indicators}
        value={indicatorId}
        problem={problems['indicatorIds']}
        onChoose={(chosen) => change({ indicatorId: chosen })}
      />
      {standing && standing.priorities.length > 0 && (
        <Select
          label="Serves (if a priority)"
          value={priorityId}
          choices={[
            { value: '', words: 'No priority in particular' },
            ...standing.priorities.map(({ id, title }) => ({ value: id, words: title })),
          ]}
          onChoose={(chosen) => change({ priorityId: chosen })}
        />
      )}
      {ofGroup === null && (
        <Select
          label="Put forward by"
          value={groupId}
          choices={[
            { value: '', words: 'The partnership’s officers' },
            ...partnership.managementGroups.map(({ id, name }) => ({ value: id, words: `Chair of ${name}` })),
          ]}
          onChoose={(chosen) => change({ groupId: chosen })}
        />
      )}
      <ProposalFields
        draft={proposal}
        partnership={partnership}
        meetingDate={meeting.date}
        indicatorId={indicatorId}
        unit={own?.unit ?? ''}
        problems={problems}
        onChange={(part) => change({ proposal: { ...proposal, ...part } })}
      />
    </InlineForm>
  )
}
