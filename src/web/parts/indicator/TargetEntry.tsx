import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { useAddTarget } from '../../api/indicatorWrites.ts'
import { meetingsQuery } from '../../api/meetingQueries.ts'
import { targetPreviewQuery } from '../../api/settingsQueries.ts'
import { targetWords } from '../../../papers/words/targetWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { useSettled } from '../../ui/useSettled.ts'
import { TargetsMeanwhile } from '../conflict/TargetsMeanwhile.tsx'
import { DecisionChooser } from '../membership/DecisionChooser.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { usePreview, WhatWillTurn } from '../settings/WhatWillTurn.tsx'
import { kindWords } from './kindWords.ts'
import { NotRecorded } from './NotRecorded.tsx'
import { spanWords } from './spanWords.ts'
import { TargetLevelFields } from './TargetLevelFields.tsx'
import {
  agreedAlready,
  blankTarget,
  missingFromTarget,
  type TargetDraft,
  targetFrom,
  type TargetProblems,
} from './targetDraft.ts'
import { useFirstFieldAtFault } from './useFirstFieldAtFault.ts'
import { useRecordTargets } from './useRecordTargets.ts'

type Props = { readonly page: IndicatorPage; readonly today: string; readonly onDone: () => void }

/** Records a baseline, target or stretch target; a change of one already agreed rests on a decision. */
export function TargetEntry({ page, today, onDone }: Props) {
  const [draft, hold, forget] = useHeldState(`target ${page.id}`, blankTarget(page))
  const { data: meetings = [] } = useQuery(meetingsQuery())
  const add = useAddTarget(page.id)
  const { definition } = page
  const changed = agreedAlready(page, draft)
  const {
    decision: _decision,
    knownOn: _knownOn,
    source: _source,
    note: _note,
    ...line
  } = targetFrom(draft, undefined, definition.unit)
  const isComplete = Object.keys(missingFromTarget(draft)).length === 0
  const preview = usePreview(targetPreviewQuery(page.id, useSettled([line])), isComplete)
  const name = `${kindWords[draft.kind]} for ${spanWords(draft)}`
  const { submit, missing, refused, isRecording, began, theirs, forgive } = useRecordTargets(page, {
    draft,
    hold,
    forget,
    missingFrom: missingFromTarget,
    changes: changed !== undefined,
    write: add,
    send: (decision, seen) => add.mutateAsync({ ...targetFrom(draft, decision, definition.unit), seen }),
    said: `${name} has been recorded.`,
    onDone,
  })
  const form = useRef<HTMLFormElement>(null)
  useFirstFieldAtFault(form, missing ?? refused ?? add.error)
  const fields: TargetProblems = { ...fieldsAtFault(add.error), ...missing }
  const change = (part: Partial<TargetDraft>) => {
    forgive()
    hold({ ...draft, ...part })
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  return (
    <form ref={form} className="entry" noValidate onSubmit={onSubmit}>
      <TargetLevelFields page={page} draft={draft} fields={fields} onChange={change} />
      {changed && (
        <section className="cited">
          <h3 className="sub-heading">The decision this rests on</h3>
          <p className="small">
            {kindWords[changed.kind]} for {spanWords(changed)} is already agreed at{' '}
            {targetWords(changed.level, definition.decimals)}. Changing it needs a decision; the old one stays
            in the record.
          </p>
          <DecisionChooser
            draft={draft.decision}
            meetings={meetings}
            problems={refused?.fields ?? {}}
            onDraft={(decision) => change({ decision })}
          />
        </section>
      )}
      <TextField
        type="date"
        label="Date agreed"
        hint={changed ? 'Left empty, the date of its meeting.' : 'Left empty, today.'}
        problem={fields.knownOn}
        className="short"
        max={today}
        value={draft.knownOn}
        onWrite={(knownOn) => change({ knownOn })}
      />
      <TextField
        label="Source"
        hint="The agreement or paper that sets it."
        value={draft.source}
        onWrite={(source) => change({ source })}
        problem={fields.source}
      />
      <TextArea label="Note" value={draft.note} onWrite={(note) => change({ note })} problem={fields.note} />
      {theirs ? (
        <TargetsMeanwhile
          page={page}
          began={began}
          theirs={theirs}
          mine={[{ ...line, basis: line.basis ?? 'eachPeriod' }]}
          {...theirs.choices}
        />
      ) : refused && changed ? (
        <Notice look="red" role="alert">
          <p>
            <b>{name} has not been recorded.</b> {refused.words}
          </p>
        </Notice>
      ) : (
        <NotRecorded what={name} failure={add.error} />
      )}
      {draft.kind === 'target' && (
        <WhatWillTurn
          preview={preview}
          until={!isComplete && 'Give the level, and every status that turns is named here.'}
        />
      )}
      <p className="actions">
        <Button look="first" type="submit" aria-disabled={isRecording}>
          {isRecording ? 'Recording…' : 'Record'}
        </Button>
        <Button onClick={onDone}>Close</Button>
      </p>
    </form>
  )
}
