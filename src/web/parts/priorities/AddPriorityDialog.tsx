import { decisionPaths } from '../../../contract/decisionPaths.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import type { AddPriority, PriorityNow } from '../../../contract/priorities.ts'
import { usePriorityWrite } from '../../api/priorityQueries.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { useChangeForm } from '../membership/useChangeForm.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import { firstOwner } from './OwnerFields.tsx'
import { PriorityDialog } from './PriorityDialog.tsx'
import { missingFromPriority, PriorityFields, priorityToSend, type PriorityDraft } from './PriorityFields.tsx'

type Props = { readonly partnership: Partnership; readonly onClose: () => void }

/** Adds a priority by a cited decision. */
export function AddPriorityDialog({ partnership, onClose }: Props) {
  const blank: PriorityDraft = { title: '', aim: '', lead: firstOwner(partnership) }
  const [draft, setDraft, forget] = useHeldState('priority to add', blank)
  const write = usePriorityWrite<AddPriority, PriorityNow>(decisionPaths.priorities())
  const missing = missingFromPriority(draft)
  const lacking = Object.values(missing)[0]
  const change = useChangeForm({
    heldAs: 'decision on a priority to add',
    businessDate: partnership.businessDate,
    missing: lacking,
    send: ({ decision }) => write.mutateAsync({ body: { ...priorityToSend(draft), decision } }).then(forget),
    done: () => `Added the priority ${draft.title.trim()}.`,
    onClose,
  })
  return (
    <PriorityDialog
      title="Add a priority"
      change={change}
      touched={draft.title !== '' || draft.aim !== ''}
      notDone="The priority has not been added."
      confirm="Add the priority"
      afterwards="Its baseline report and its milestones are recorded on its own page."
      subject={
        <PriorityFields
          draft={draft}
          problems={{ ...fieldsAtFault(write.error), ...(change.shortcoming === undefined ? {} : missing) }}
          partnership={partnership}
          onDraft={setDraft}
        />
      }
    />
  )
}
