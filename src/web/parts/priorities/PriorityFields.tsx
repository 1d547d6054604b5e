import type { Partnership } from '../../../contract/partnership.ts'
import type { Owner } from '../../../domain/partnership/owner.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { OwnerFields, ownerProblem } from './OwnerFields.tsx'

/** A priority as it is being put down. */
export type PriorityDraft = { readonly title: string; readonly aim: string; readonly lead: Owner }

export type PriorityProblems = Partial<Record<'title' | 'aim' | 'lead', string>>

type Props = {
  readonly draft: PriorityDraft
  readonly problems: PriorityProblems
  readonly partnership: Partnership
  readonly onDraft: (draft: PriorityDraft) => void
}

/** What a priority is called, what it means to reach, and who leads it. */
export function PriorityFields({ draft, problems, partnership, onDraft }: Props) {
  return (
    <>
      <TextField
        label="Title"
        value={draft.title}
        problem={problems.title}
        onWrite={(title) => onDraft({ ...draft, title })}
      />
      <TextArea
        label="What the partnership means to reach"
        value={draft.aim}
        problem={problems.aim}
        onWrite={(aim) => onDraft({ ...draft, aim })}
      />
      <OwnerFields
        label="Who leads it"
        owner={draft.lead}
        partnership={partnership}
        problem={problems.lead}
        onOwner={(lead) => onDraft({ ...draft, lead })}
      />
    </>
  )
}

/** What it still lacks, field by field. */
export function missingFromPriority({ title, lead }: PriorityDraft): PriorityProblems {
  const role = ownerProblem(lead)
  return {
    ...(title.trim() === '' && { title: 'Give the priority a title.' }),
    ...(role !== undefined && { lead: role }),
  }
}

export const priorityToSend = ({ title, aim, lead }: PriorityDraft): PriorityDraft => ({
  title: title.trim(),
  aim: aim.trim(),
  lead,
})
