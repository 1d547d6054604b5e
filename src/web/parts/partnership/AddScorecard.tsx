import { useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import { useAddScorecard } from '../../api/partnershipAdditionQueries.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { GroupSelect } from '../membership/GroupSelect.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { blankScorecard, scorecardRequest, type ScorecardProblems } from './scorecardDraft.ts'
import { scorecardKinds, scorecardKindWords } from './scorecardKinds.ts'

type Props = { readonly groups: Partnership['managementGroups']; readonly onClose: () => void }

/** Adds a scorecard; indicators join it by decisions afterwards. */
export function AddScorecard({ groups, onClose }: Props) {
  const [draft, hold, forget] = useHeldState('scorecard being added', blankScorecard)
  const [missing, setMissing] = useState<ScorecardProblems>({})
  const add = useAddScorecard()
  const problems: ScorecardProblems = { ...fieldsAtFault(add.error), ...missing }
  return (
    <InlineForm
      label="Add a scorecard"
      confirm="Add the scorecard"
      notDone="The scorecard has not been added."
      sending={add.isPending}
      failure={add.error}
      onCancel={onClose}
      onSend={() => {
        const checked = scorecardRequest(draft)
        setMissing('missing' in checked ? checked.missing : {})
        if ('missing' in checked) return null
        return add.mutateAsync(checked.request).then(({ title }) => {
          forget()
          sayDone(`Added ${title}.`)
          onClose()
        })
      }}
    >
      <TextField
        label="Title"
        value={draft.title}
        problem={problems.title}
        onWrite={(title) => hold({ ...draft, title })}
      />
      <Select
        label="Whose it is"
        value={draft.kind}
        choices={scorecardKinds.map((kind) => ({ value: kind, words: scorecardKindWords[kind] }))}
        problem={problems.kind}
        onChoose={(kind) => hold({ ...draft, kind })}
      />
      {draft.kind === 'managementGroup' && (
        <GroupSelect
          label="Which group"
          groups={groups}
          value={draft.managementGroupId}
          problem={problems.managementGroupId}
          onChoose={(managementGroupId) => hold({ ...draft, managementGroupId })}
        />
      )}
    </InlineForm>
  )
}
