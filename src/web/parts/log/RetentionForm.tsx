import { useState } from 'react'
import type { Retention } from '../../../contract/log.ts'
import { useSetRetention } from '../../api/logQueries.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useFirst } from '../../ui/useFirst.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { monthWords } from './monthWords.ts'
import '../meetings/meetings.css'

type Props = { readonly retention: Retention; readonly onClose: () => void }

/** Says how long sign-ins are kept. Fewer months forget what is older, which cannot be taken back. */
export function RetentionForm({ retention, onClose }: Props) {
  const began = useFirst(retention)
  const [written, setWritten] = useState(String(began.signInMonths))
  const [missing, setMissing] = useState<string>()
  const [seen, setSeen] = useState(began.etag)
  const set = useSetRetention()
  const months = Number(written.trim() || 'none')
  const send = (following: string) =>
    set.mutateAsync({ signInMonths: months, seen: following }).then(() => {
      sayDone(`Sign-ins are kept ${monthWords(months)} from now on.`)
      onClose()
    })
  const theirs = overtakenWrite<Pick<Retention, 'signInMonths'>>(set, {
    send,
    follow: setSeen,
    drop: onClose,
  })
  return (
    <InlineForm
      label="How long sign-ins are kept"
      confirm="Keep them this long"
      notDone="Nothing has been changed."
      sending={set.isPending}
      failure={set.error}
      onCancel={onClose}
      meanwhile={
        theirs && (
          <ChangedMeanwhile
            what="how long sign-ins are kept"
            before={monthWords(began.signInMonths)}
            theirs={monthWords(theirs.current.signInMonths)}
            mine={monthWords(months)}
            recordMine="Record mine after theirs"
            {...theirs.choices}
          />
        )
      }
      onSend={() => {
        const isCount = Number.isInteger(months)
        setMissing(isCount ? undefined : 'Give a whole number of months.')
        return isCount ? send(seen) : null
      }}
    >
      <TextField
        label="Months that sign-ins are kept, from 1 to 120"
        hint="Within a day the log forgets what older entries say of who signed in, or tried to, and from where. That cannot be taken back. Each entry’s place in the chain stands, and so does every change."
        inputMode="numeric"
        value={written}
        problem={missing ?? fieldsAtFault(set.error)['signInMonths']}
        onWrite={setWritten}
      />
    </InlineForm>
  )
}
