import { useState } from 'react'
import { decisionPaths } from '../../../contract/decisionPaths.ts'
import type {
  AddMilestone,
  MoveMilestone,
  PriorityMilestone,
  PriorityPage,
  RecordMilestoneState,
} from '../../../contract/priorities.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { milestoneStates, milestoneStateWords } from '../../../domain/priorities/milestone.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { usePriorityWrite } from '../../api/priorityQueries.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import { firstOwner, OwnerFields, ownerProblem } from './OwnerFields.tsx'
import { RecordForm } from './RecordForm.tsx'

type Props = {
  readonly page: PriorityPage
  readonly milestone: PriorityMilestone
  readonly onClose: () => void
}

/** Records how far a milestone has come. */
export function MilestoneStateForm({ page, milestone, onClose }: Props) {
  const { id, wording, state, note, etag } = milestone
  const [draft, setDraft, forget] = useHeldState(`state of ${id}`, { state, note: '', seen: etag })
  const write = usePriorityWrite<RecordMilestoneState, PriorityMilestone>(
    decisionPaths.milestoneStates(page.id, id),
  )
  const words = (of: Pick<PriorityMilestone, 'state' | 'note'>) =>
    [milestoneStateWords[of.state], of.note].filter(Boolean).join('. ')
  return (
    <RecordForm
      label={`Record how far it has come: ${wording}`}
      confirm="Record the state"
      notDone="The state has not been recorded."
      done={`Recorded: ${milestoneStateWords[draft.state].toLowerCase()}.`}
      write={write}
      seen={draft.seen}
      body={() => ({ state: draft.state, note: draft.note.trim() })}
      meanwhile={{
        what: 'the milestone',
        before: words({ state, note }),
        theirs: (current) =>
          current ? `${words(current)} Due on ${longDate(isoDate(current.due))}.` : 'Nothing.',
        mine: words(draft),
      }}
      onForget={forget}
      onClose={onClose}
    >
      <Select
        label="How far it has come"
        value={draft.state}
        choices={milestoneStates.map((value) => ({ value, words: milestoneStateWords[value] }))}
        onChoose={(chosen) => setDraft({ ...draft, state: chosen })}
      />
      <TextArea
        label="In a sentence (optional)"
        value={draft.note}
        problem={fieldsAtFault(write.error).note}
        onWrite={(written) => setDraft({ ...draft, note: written })}
      />
    </RecordForm>
  )
}

/** Moves a milestone’s due date; the one before stays in the record. */
export function MoveMilestoneForm({ page, milestone, onClose }: Props) {
  const { id, wording, due, etag } = milestone
  const [draft, setDraft, forget] = useHeldState(`due date of ${id}`, { due, reason: '', seen: etag })
  const [missing, setMissing] = useState<{ due?: string; reason?: string }>({})
  const write = usePriorityWrite<MoveMilestone, PriorityMilestone>(
    decisionPaths.milestoneDueDates(page.id, id),
  )
  const fields = { ...fieldsAtFault(write.error), ...missing }
  return (
    <RecordForm
      label={`Move the due date: ${wording}`}
      confirm="Move the date"
      notDone="The date has not been moved."
      done="Moved the date. The one before stays in the record."
      write={write}
      seen={draft.seen}
      body={() => {
        const lacking = {
          ...(draft.due === '' && { due: 'Choose the new date.' }),
          ...(draft.reason.trim() === '' && { reason: 'Say why the date is moved.' }),
        }
        setMissing(lacking)
        return Object.keys(lacking).length > 0 ? null : { due: draft.due, reason: draft.reason.trim() }
      }}
      meanwhile={{
        what: 'the milestone',
        before: `Due on ${longDate(isoDate(due))}.`,
        theirs: (current) =>
          current
            ? `${milestoneStateWords[current.state]}, due on ${longDate(isoDate(current.due))}.`
            : 'Nothing.',
        mine: draft.due === '' ? 'No date yet.' : `Due on ${longDate(isoDate(draft.due))}.`,
      }}
      onForget={forget}
      onClose={onClose}
    >
      <TextField
        type="date"
        label="New due date"
        value={draft.due}
        problem={fields.due}
        onWrite={(date) => setDraft({ ...draft, due: date })}
      />
      <TextArea
        label="Why it is moved"
        value={draft.reason}
        problem={fields.reason}
        onWrite={(reason) => setDraft({ ...draft, reason })}
      />
    </RecordForm>
  )
}

type AddProps = {
  readonly page: PriorityPage
  readonly partnership: Partnership
  readonly onClose: () => void
}

/** Adds a milestone to the action plan. */
export function AddMilestoneForm({ page, partnership, onClose }: AddProps) {
  const [draft, setDraft, forget] = useHeldState(`milestone of ${page.id}`, {
    wording: '',
    owner: firstOwner(partnership),
    due: '',
  })
  const [missing, setMissing] = useState<{ wording?: string; owner?: string; due?: string }>({})
  const write = usePriorityWrite<AddMilestone, PriorityMilestone>(decisionPaths.milestones(page.id))
  const fields = { ...fieldsAtFault(write.error), ...missing }
  return (
    <RecordForm
      label="Add a milestone"
      confirm="Add the milestone"
      notDone="The milestone has not been added."
      done="Added the milestone."
      write={write}
      body={() => {
        const role = ownerProblem(draft.owner)
        const lacking = {
          ...(draft.wording.trim() === '' && { wording: 'Write what will be done.' }),
          ...(role !== undefined && { owner: role }),
          ...(draft.due === '' && { due: 'Choose the day it is due.' }),
        }
        setMissing(lacking)
        return Object.keys(lacking).length > 0 ? null : { ...draft, wording: draft.wording.trim() }
      }}
      onForget={forget}
      onClose={onClose}
    >
      <TextArea
        label="What will be done"
        value={draft.wording}
        problem={fields.wording}
        onWrite={(wording) => setDraft({ ...draft, wording })}
      />
      <OwnerFields
        label="Who answers for it"
        owner={draft.owner}
        partnership={partnership}
        problem={fields.owner}
        onOwner={(owner) => setDraft({ ...draft, owner })}
      />
      <TextField
        type="date"
        label="Due"
        value={draft.due}
        problem={fields.due}
        onWrite={(due) => setDraft({ ...draft, due })}
      />
    </RecordForm>
  )
}
