import { decisionPaths } from '../../../contract/decisionPaths.ts'
import type { ClosePriority, PriorityNow, PriorityPage } from '../../../contract/priorities.ts'
import { usePriorityWrite } from '../../api/priorityQueries.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { useFirst } from '../../ui/useFirst.ts'
import { useChangeForm } from '../membership/useChangeForm.ts'
import { PriorityDialog } from './PriorityDialog.tsx'

type Props = {
  readonly page: PriorityPage
  readonly businessDate: string
  readonly onClose: () => void
}

/** Closes a priority by a cited decision. */
export function ClosePriorityDialog({ page, businessDate, onClose }: Props) {
  const { id, title, etag } = page
  const write = usePriorityWrite<ClosePriority, PriorityNow>(decisionPaths.priorityClosure(id))
  const change = useChangeForm({
    heldAs: `close priority ${id}`,
    businessDate,
    seen: useFirst(etag),
    send: ({ decision, reason, seen }) => write.mutateAsync({ body: { decision, reason }, seen }),
    done: () => `${title} is closed.`,
    onClose,
  })
  return (
    <PriorityDialog
      title={`Close ${title}`}
      change={change}
      touched={false}
      notDone={`${title} has not been closed.`}
      confirm="Close the priority"
      afterwards="Everything recorded of it stays. To go on with it, add it again by another decision."
      meanwhile={{
        what: `“${title}”`,
        theirs: (current) => {
          const now = current as PriorityNow
          return [now.title, now.aim].filter(Boolean).join(': ')
        },
      }}
      subject={
        <>
          <p>
            {page.milestoneWords} A closed priority is no longer on the agenda when a milestone slips, and
            nothing more is recorded of it.
          </p>
          <TextArea
            label="Reason, for the public record"
            value={change.draft.reason}
            problem={change.refused?.fields.reason}
            onWrite={(reason) => change.setDraft({ ...change.draft, reason })}
          />
        </>
      }
    />
  )
}
