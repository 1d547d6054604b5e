import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ReportKind } from '../../../domain/reports/report.ts'
import { useDraftReport } from '../../api/reportQueries.ts'
import { paths } from '../../paths.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'

/** A new report: which, and of what period. */
export function DraftReportForm({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<ReportKind>('activity')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const draft = useDraftReport()
  const [, navigate] = useLocation()
  const problems = fieldsAtFault(draft.error)
  return (
    <InlineForm
      label="Draft a report"
      confirm="Draft it from the record"
      notDone="The report has not been drafted."
      sending={draft.isPending}
      failure={draft.error}
      onCancel={onClose}
      onSend={() =>
        draft
          .mutateAsync({ kind, ...(from !== '' && { from }), ...(until !== '' && { until }) })
          .then(({ id, title }) => {
            navigate(paths.report(id))
            sayDone(`“${title}” has been drafted.`)
          })
      }
    >
      <Select
        label="Report"
        value={kind}
        choices={[
          { value: 'activity', words: 'Report of activity at the chief executives’ meetings' },
          { value: 'annual', words: 'Annual report' },
        ]}
        onChoose={setKind}
      />
      <div className="abreast">
        <TextField label="From" type="date" value={from} problem={problems['from']} onWrite={setFrom} />
        <TextField label="Until" type="date" value={until} problem={problems['until']} onWrite={setUntil} />
        <p className="small quiet across">
          Left empty:{' '}
          {kind === 'activity' ? 'since the last Partnership Board.' : 'the last whole financial year.'}
        </p>
      </div>
    </InlineForm>
  )
}
