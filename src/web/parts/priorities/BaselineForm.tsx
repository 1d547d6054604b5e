import { useState } from 'react'
import { decisionPaths } from '../../../contract/decisionPaths.ts'
import type { Baseline, PriorityPage, RecordBaseline } from '../../../contract/priorities.ts'
import { usePriorityWrite } from '../../api/priorityQueries.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import { RecordForm } from './RecordForm.tsx'

type Props = { readonly page: PriorityPage; readonly onClose: () => void }

/** Records the baseline report, or a later one; the one before stays in the record. */
export function BaselineForm({ page, onClose }: Props) {
  const { standing, etag } = page.baseline
  const [draft, setDraft, forget] = useHeldState(`baseline of ${page.id}`, {
    text: standing?.text ?? '',
    reportedOn: standing?.reportedOn ?? page.asAt,
    evidence: standing?.evidence ?? '',
    seen: etag,
  })
  const [missing, setMissing] = useState<Partial<Record<'text' | 'reportedOn' | 'evidence', string>>>({})
  const write = usePriorityWrite<RecordBaseline, Baseline>(decisionPaths.priorityBaseline(page.id))
  const fields = { ...fieldsAtFault(write.error), ...missing }
  return (
    <RecordForm
      label="Record a baseline report"
      confirm="Record the report"
      notDone="The report has not been recorded."
      done="Recorded the baseline report."
      write={write}
      seen={draft.seen}
      body={() => {
        const lacking = {
          ...(draft.text.trim() === '' && { text: 'Write what the report found.' }),
          ...(draft.reportedOn === '' && { reportedOn: 'Choose the report’s date.' }),
        }
        setMissing(lacking)
        const { reportedOn } = draft
        return Object.keys(lacking).length > 0
          ? null
          : { text: draft.text.trim(), reportedOn, evidence: draft.evidence.trim() }
      }}
      meanwhile={{
        what: 'the baseline report',
        before: standing ? `“${standing.text}”` : 'There was none.',
        theirs: (current) => (current ? `“${current.text}”` : 'None.'),
        mine: `“${draft.text}”`,
      }}
      onForget={forget}
      onClose={onClose}
    >
      <TextArea
        label="What it found"
        rows={5}
        value={draft.text}
        problem={fields.text}
        onWrite={(text) => setDraft({ ...draft, text })}
      />
      <TextField
        type="date"
        label="Date of the report"
        max={page.asAt}
        value={draft.reportedOn}
        problem={fields.reportedOn}
        onWrite={(reportedOn) => setDraft({ ...draft, reportedOn })}
      />
      <TextField
        label="Where it is to be found (optional)"
        hint="An address, or the name of the paper"
        value={draft.evidence}
        problem={fields.evidence}
        onWrite={(evidence) => setDraft({ ...draft, evidence })}
      />
    </RecordForm>
  )
}
