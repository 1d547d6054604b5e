import { useState } from 'react'
import type { ActionLine } from '../../../contract/actions.ts'
import type { Decision } from '../../../contract/decisions.ts'
import { reportedStates, actionStateWords } from '../../../domain/meetings/action.ts'
import { useRecordProgress } from '../../api/actionQueries.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useFirst } from '../../ui/useFirst.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'

type Props = { readonly decision: Decision; readonly action: ActionLine; readonly onClose: () => void }

/** How far an action has come, with its evidence. Earlier reports are kept; this follows the last. */
export function ProgressForm({ decision, action, onClose }: Props) {
  const report = useRecordProgress(decision.id)
  const [state, setState] = useState<(typeof reportedStates)[number]>('open')
  const [note, setNote] = useState('')
  const [evidence, setEvidence] = useState('')
  const began = useFirst(action)
  const [seen, setSeen] = useState(began.etag)
  const fields = fieldsAtFault(report.error)
  const send = (following: string) =>
    report.mutateAsync({ owner: action.key, state, note, evidence, seen: following }).then(() => {
      sayDone('The report has been recorded.')
      onClose()
    })
  const theirs = overtakenWrite<ActionLine>(report, { send, follow: setSeen, drop: onClose })
  return (
    <InlineForm
      label={`Report on ${action.ownerName}`}
      confirm="Record the report"
      sending={report.isPending}
      notDone="The report has not been recorded."
      failure={report.error}
      meanwhile={
        theirs && (
          <ChangedMeanwhile
            what="what is reported of this action"
            before={began.words}
            theirs={theirs.current.words}
            mine={`${actionStateWords[state]}: ${note}`}
            recordMine="Record mine after theirs"
            {...theirs.choices}
          />
        )
      }
      onSend={() => send(seen)}
      onCancel={onClose}
    >
      <Select
        label="How it stands"
        value={state}
        choices={reportedStates.map((value) => ({
          value,
          words: value === 'open' ? 'Still open' : actionStateWords[value],
        }))}
        onChoose={setState}
      />
      <TextArea
        label="What has been done, or why not"
        rows={3}
        value={note}
        onWrite={setNote}
        problem={fields.note}
      />
      <TextField
        label="Evidence"
        hint="A web address, or where it can be looked up. It may be left empty."
        value={evidence}
        onWrite={setEvidence}
        problem={fields.evidence}
      />
    </InlineForm>
  )
}
