import { useState } from 'react'
import { NOTHING_YET } from '../../../contract/etags.ts'
import { decisionPaths } from '../../../contract/decisionPaths.ts'
import type { PriorityPage, Progress, WriteProgress } from '../../../contract/priorities.ts'
import { plusQuarters, quarterOf, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { usePriorityWrite } from '../../api/priorityQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import { RecordForm } from './RecordForm.tsx'

type Props = { readonly page: PriorityPage; readonly onClose: () => void }

const QUARTERS_BACK = 7

/** Writes a quarter’s progress; what it said before stays in the record. */
export function ProgressForm({ page, onClose }: Props) {
  const now = quarterOf(isoDate(page.asAt))
  const [quarter, setQuarter] = useState(quarterSlug(now))
  return (
    <ProgressOfQuarter
      key={quarter}
      page={page}
      quarter={quarter}
      quarters={Array.from({ length: QUARTERS_BACK + 1 }, (_, back) => quarterSlug(plusQuarters(now, -back)))}
      onQuarter={setQuarter}
      onClose={onClose}
    />
  )
}

type QuarterProps = Props & {
  readonly quarter: string
  readonly quarters: readonly string[]
  readonly onQuarter: (quarter: string) => void
}

function ProgressOfQuarter({ page, quarter, quarters, onQuarter, onClose }: QuarterProps) {
  const standing = page.progress.find((each) => each.quarter === quarter)
  const [draft, setDraft, forget] = useHeldState(`progress of ${page.id} ${quarter}`, {
    text: standing?.text ?? '',
    before: standing?.text ?? null,
    seen: standing?.etag ?? NOTHING_YET,
  })
  const [missing, setMissing] = useState(false)
  const write = usePriorityWrite<WriteProgress, Progress>(decisionPaths.priorityProgress(page.id))
  const label = quarterLabelOf(quarter)
  const fields = fieldsAtFault(write.error)
  return (
    <RecordForm
      label="Record progress"
      confirm="Record the progress"
      notDone="The progress has not been recorded."
      done={`Recorded the progress for ${label}.`}
      write={write}
      seen={draft.seen}
      body={() => {
        setMissing(draft.text.trim() === '')
        return draft.text.trim() === '' ? null : { quarter, text: draft.text.trim() }
      }}
      meanwhile={{
        what: `the progress for ${label}`,
        before: draft.before === null ? 'Nothing was written.' : `“${draft.before}”`,
        theirs: (current) => (current ? `“${current.text}”` : 'Nothing.'),
        mine: `“${draft.text}”`,
      }}
      onForget={forget}
      onClose={onClose}
    >
      <Select
        label="Quarter"
        value={quarter}
        choices={quarters.map((value) => ({ value, words: quarterLabelOf(value) }))}
        problem={fields.quarter}
        onChoose={onQuarter}
      />
      <TextArea
        label={`Progress in ${label}`}
        rows={5}
        value={draft.text}
        problem={missing && draft.text.trim() === '' ? 'Write the progress.' : fields.text}
        onWrite={(text) => setDraft({ ...draft, text })}
      />
    </RecordForm>
  )
}
