import { type FormEvent, useRef, useState } from 'react'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { PublishedStatus } from '../../../contract/settings.ts'
import { useAddPublishedStatus } from '../../api/indicatorWrites.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import { NotRecorded } from './NotRecorded.tsx'
import {
  blankPublished,
  missingFromPublished,
  type PublishedDraft,
  type PublishedProblems,
  publishedFigures,
  publishedFrom,
} from './publishedDraft.ts'
import { useFirstFieldAtFault } from './useFirstFieldAtFault.ts'

type Props = { readonly page: IndicatorPage; readonly today: string; readonly onDone: () => void }

/** Records the status a paper printed, in its own words: it stands beside the one computed, never in its place. */
export function PublishedEntry({ page, today, onDone }: Props) {
  const [draft, hold, forget] = useHeldState(`published ${page.id}`, blankPublished(page))
  const [missing, setMissing] = useState<PublishedProblems | null>(null)
  const add = useAddPublishedStatus(page.id)
  const [seen, setSeen] = useState(page.etags.published)
  const form = useRef<HTMLFormElement>(null)
  useFirstFieldAtFault(form, missing ?? add.error)
  const fields: PublishedProblems = { ...fieldsAtFault(add.error), ...missing }
  const change = (part: Partial<PublishedDraft>) => {
    setMissing(null)
    hold({ ...draft, ...part })
  }

  const submit = (following = seen) => {
    const lacking = missingFromPublished(draft)
    const isLacking = Object.keys(lacking).length > 0
    setMissing(isLacking ? lacking : null)
    if (isLacking || add.isPending) return null
    return add.mutateAsync({ ...publishedFrom(draft), seen: following }).then(
      () => {
        forget()
        sayDone('The published status has been recorded. It stands beside the one computed.')
        onDone()
      },
      () => undefined,
    )
  }
  const theirs = overtakenWrite<PublishedStatus>(add, {
    send: submit,
    follow: setSeen,
    drop: () => {
      forget()
      onDone()
    },
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  return (
    <form ref={form} className="entry" noValidate onSubmit={onSubmit}>
      <p className="small quiet">
        It is kept apart: the status computed from the figure stays as it is, and alone is counted.
      </p>
      <Select
        label="Figure"
        value={draft.quarter}
        choices={publishedFigures(page)}
        problem={fields.quarter}
        onChoose={(quarter) => change({ quarter })}
      />
      <TextField
        label="Status, in the source’s own words"
        value={draft.status}
        problem={fields.status}
        onWrite={(status) => change({ status })}
      />
      <TextField
        label="Source"
        hint="The paper or report that printed it."
        value={draft.source}
        problem={fields.source}
        onWrite={(source) => change({ source })}
      />
      <TextField
        type="date"
        label="Date published"
        hint="Left empty, today."
        className="short"
        max={today}
        value={draft.knownOn}
        problem={fields.knownOn}
        onWrite={(knownOn) => change({ knownOn })}
      />
      {theirs ? (
        <ChangedMeanwhile
          what={`what is recorded as published of ${page.reference}`}
          theirs={`${quarterLabelOf(theirs.current.quarter)}: “${theirs.current.status}”, ${theirs.current.source}`}
          mine={`${quarterLabelOf(draft.quarter)}: “${draft.status}”, ${draft.source}`}
          recordMine="Record mine after theirs"
          {...theirs.choices}
        />
      ) : (
        <NotRecorded what="The published status" failure={add.error} />
      )}
      <p className="actions">
        <Button look="first" type="submit" aria-disabled={add.isPending}>
          {add.isPending ? 'Recording…' : 'Record as published'}
        </Button>
        <Button onClick={onDone}>Close</Button>
      </p>
    </form>
  )
}
