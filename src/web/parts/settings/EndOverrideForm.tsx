import { useState } from 'react'
import type { Override } from '../../../contract/settings.ts'
import { compareQuarters, plusQuarters, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { useEndOverride } from '../../api/settingsQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useFirst } from '../../ui/useFirst.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'

type Props = { readonly override: Override; readonly reference: string; readonly onClose: () => void }

/** Ends an override before its time, from a quarter on. */
export function EndOverrideForm({ override, reference, onClose }: Props) {
  const [draft, setDraft] = useState({ by: override.by, reason: '', from: override.from })
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  const end = useEndOverride(override.indicatorId, override.sequence)
  const began = useFirst(override)
  const [seen, setSeen] = useState(began.etag)
  const send = (following: string) =>
    end.mutateAsync({ ...draft, seen: following }).then(() => {
      sayDone(`The override of ${reference} ends before ${quarterLabelOf(draft.from)}.`)
      onClose()
    })
  const fields = { ...fieldsAtFault(end.error), ...missing }
  const first = quarterFromSlug(override.from)
  const count = compareQuarters(quarterFromSlug(override.until), first) + 1
  const choices = Array.from({ length: count }, (_, at) => {
    const value = quarterSlug(plusQuarters(first, at))
    return { value, words: quarterLabelOf(value) }
  })
  const theirs = overtakenWrite<Override>(end, { send, follow: setSeen, drop: onClose })
  return (
    <InlineForm
      label={`End the override of ${reference}`}
      confirm="End it"
      notDone="The override has not been ended."
      sending={end.isPending}
      failure={end.error}
      onCancel={onClose}
      meanwhile={
        theirs && (
          <ChangedMeanwhile
            what={`the override of ${reference}`}
            before={`It held to ${quarterLabelOf(began.until)}.`}
            theirs={`It holds to ${quarterLabelOf(theirs.current.until)}. ${theirs.current.ended?.reason ?? ''}`}
            mine={`It ends before ${quarterLabelOf(draft.from)}. ${draft.reason}`}
            recordMine="End it as I wrote"
            {...theirs.choices}
          />
        )
      }
      onSend={() => {
        const lacking = {
          ...(draft.by.trim() === '' && { by: 'Say who answers for it: a role or an organisation.' }),
          ...(draft.reason.trim() === '' && { reason: 'Give the reason.' }),
        }
        setMissing(lacking)
        if (Object.keys(lacking).length > 0) return null
        return send(seen)
      }}
    >
      <div className="abreast">
        <Select
          label="First quarter it no longer holds for"
          value={draft.from}
          problem={fields['from']}
          choices={choices}
          onChoose={(from) => setDraft({ ...draft, from })}
        />
        <TextField
          label="Who answers for it (role or organisation)"
          value={draft.by}
          problem={fields['by']}
          onWrite={(by) => setDraft({ ...draft, by })}
        />
      </div>
      <TextField
        label="Reason"
        value={draft.reason}
        problem={fields['reason']}
        onWrite={(reason) => setDraft({ ...draft, reason })}
      />
    </InlineForm>
  )
}
