import type { Report, ReportSection } from '../../../contract/reports.ts'
import { useWriteReportSection } from '../../api/reportQueries.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'

type Props = { readonly report: Report; readonly section: ReportSection; readonly onClose: () => void }

const MOST_ROWS = 18
const CHARACTERS_A_ROW = 60

/** The words of a section as a person writes them, its links kept as they stand in the text. */
export function EditSection({ report, section, onClose }: Props) {
  const [draft, hold, forget] = useHeldState(`report ${report.id} ${section.id}`, {
    text: section.text,
    before: section.text,
    seen: report.etag,
  })
  const write = useWriteReportSection(report.id)
  const done = () => {
    forget()
    onClose()
  }
  const send = (seen: string) =>
    write.mutateAsync({ section: section.id, text: draft.text, seen }).then(() => {
      sayDone(`“${section.heading}” has been written.`)
      done()
    })
  const theirs = overtakenWrite<Report | null>(write, {
    send,
    follow: (seen) => hold({ ...draft, seen }),
    drop: done,
  })
  const theirText = theirs?.current?.sections.find(({ id }) => id === section.id)?.text ?? ''
  return (
    <InlineForm
      label={`Edit ${section.heading}`}
      confirm="Write it"
      notDone="The section has not been written."
      sending={write.isPending}
      failure={write.error}
      onCancel={done}
      onSend={() => send(draft.seen)}
      meanwhile={
        theirs && (
          <ChangedMeanwhile
            what={`the report while “${section.heading}” was open`}
            before={`“${draft.before}”`}
            theirs={`“${theirText}”`}
            mine={`“${draft.text}”`}
            {...theirs.choices}
          />
        )
      }
    >
      <TextArea
        label="Text"
        rows={Math.min(MOST_ROWS, 4 + Math.ceil(draft.text.length / CHARACTERS_A_ROW))}
        value={draft.text}
        problem={fieldsAtFault(write.error)['text']}
        hint="A line for each paragraph. A link is written [indicator:l-03], [meeting:…], [decision:…] or [group:…], and shown by the record’s name; words may follow: [indicator:l-03 thefts]."
        onWrite={(text) => hold({ ...draft, text })}
      />
    </InlineForm>
  )
}
