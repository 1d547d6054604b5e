import { useState } from 'react'
import { decisionPaths } from '../../../contract/decisionPaths.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import type { PriorityNow, PriorityPage, RevisePriority } from '../../../contract/priorities.ts'
import { usePriorityWrite } from '../../api/priorityQueries.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import {
  missingFromPriority,
  PriorityFields,
  priorityToSend,
  type PriorityProblems,
} from './PriorityFields.tsx'
import { RecordForm } from './RecordForm.tsx'

type Props = {
  readonly page: PriorityPage
  readonly partnership: Partnership
  readonly onClose: () => void
}

/** Changes what a priority is called, what it means to reach or who leads it. */
export function RevisePriorityForm({ page, partnership, onClose }: Props) {
  const { id, title, aim, lead, etag } = page
  const [{ seen, ...draft }, setDraft, forget] = useHeldState(`priority ${id}`, {
    title,
    aim,
    lead,
    seen: etag,
  })
  const [missing, setMissing] = useState<PriorityProblems>({})
  const write = usePriorityWrite<RevisePriority, PriorityNow>(decisionPaths.priorityRevisions(id))
  const words = (of: { title: string; aim: string }) => [of.title, of.aim].filter(Boolean).join(': ')
  return (
    <RecordForm
      label={`Revise ${title}`}
      confirm="Record the revision"
      notDone="The priority has not been revised."
      done="Revised the priority. What it said before stays in the record."
      write={write}
      seen={seen}
      body={() => {
        const lacking = missingFromPriority(draft)
        setMissing(lacking)
        return Object.keys(lacking).length > 0 ? null : priorityToSend(draft)
      }}
      meanwhile={{
        what: `“${title}”`,
        before: words(page),
        theirs: (current) => (current ? `${words(current)} Led by ${current.leadWords}.` : 'Nothing.'),
        mine: words(draft),
      }}
      onForget={forget}
      onClose={onClose}
    >
      <PriorityFields
        draft={draft}
        problems={{ ...fieldsAtFault(write.error), ...missing }}
        partnership={partnership}
        onDraft={(next) => setDraft({ ...next, seen })}
      />
    </RecordForm>
  )
}
