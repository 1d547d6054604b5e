import { type FormEvent, useRef, useState } from 'react'
import type { IndicatorDefinition, IndicatorPage } from '../../../contract/indicators.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { useAddDefinition } from '../../api/indicatorWrites.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useFirst } from '../../ui/useFirst.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { IndicatorFields } from '../membership/IndicatorFields.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import {
  beginsAfterWords,
  blankDefinition,
  comparisonWords,
  definitionRequest,
  type DefinitionDraft,
  type DefinitionProblems,
} from './definitionDraft.ts'
import { NotRecorded } from './NotRecorded.tsx'
import { useFirstFieldAtFault } from './useFirstFieldAtFault.ts'
import { useUncheckedFields } from './useUncheckedFields.ts'
import './definition.css'

type Props = {
  readonly page: IndicatorPage
  readonly partnership: Partnership
  readonly onDone: () => void
}

/** Records what an indicator measures from a day on. The versions before it stay in the record. */
export function DefinitionForm({ page, partnership, onDone }: Props) {
  const today = partnership.businessDate
  const [draft, hold, forget] = useHeldState(`definition ${page.id}`, blankDefinition(page, today))
  const [missing, setMissing] = useState<DefinitionProblems | null>(null)
  const unchecked = useUncheckedFields(page)
  const add = useAddDefinition(page.id)
  const before = useFirst(page.definitions.at(-1))
  const [seen, setSeen] = useState(page.etags.definition)
  const form = useRef<HTMLFormElement>(null)
  useFirstFieldAtFault(form, missing ?? add.error)
  const problems: DefinitionProblems = { ...fieldsAtFault(add.error), ...missing }
  const change = (part: Partial<DefinitionDraft>) => hold({ ...draft, ...part })

  const submit = async (following = seen) => {
    if (add.isPending) return
    const checked = definitionRequest(draft)
    setMissing('missing' in checked ? checked.missing : null)
    if ('missing' in checked) return
    const recorded = await add.mutateAsync({ ...checked.request, seen: following }).catch(() => null)
    if (!recorded) return
    forget()
    const from = longDate(isoDate(recorded.inForceFrom))
    sayDone(`Version ${recorded.version} of the definition has been recorded, in force from ${from}.`)
    onDone()
  }
  const theirs = overtakenWrite<IndicatorDefinition>(add, {
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
    <form ref={form} className="entry definition-form" noValidate onSubmit={onSubmit}>
      <TextField
        label="In force from"
        hint={beginsAfterWords(page)}
        type="date"
        className="short"
        value={draft.inForceFrom}
        problem={problems.inForceFrom}
        onWrite={(inForceFrom) => change({ inForceFrom })}
      />
      <Select
        label="Its figures and those before"
        value={draft.compares}
        choices={[
          { value: '', words: 'Choose whether they compare' },
          { value: 'comparable', words: 'Can be compared' },
          { value: 'break', words: 'Cannot be compared: a break' },
        ]}
        problem={problems.comparable}
        onChoose={(compares) => change({ compares })}
      />
      <p className="small comparison" aria-live="polite">
        {comparisonWords(draft)}
      </p>
      <IndicatorFields
        draft={{ ...draft, unchecked }}
        partners={partnership.partners}
        problems={problems}
        withReference={false}
        onDraft={(facts) => change({ ...facts, unchecked: [] })}
      />
      <TextField
        type="date"
        label="Date decided or published"
        hint="A page shown as at an earlier date leaves it out."
        problem={problems.knownOn}
        className="short"
        max={today}
        value={draft.knownOn}
        onWrite={(knownOn) => change({ knownOn })}
      />
      {theirs ? (
        <ChangedMeanwhile
          what={`the definition of ${page.reference}`}
          before={before ? versionWords(before) : 'None.'}
          theirs={versionWords(theirs.current)}
          mine={`In force from ${draft.inForceFrom && longDate(isoDate(draft.inForceFrom))}: ${draft.title}`}
          recordMine="Record mine after theirs"
          {...theirs.choices}
        />
      ) : (
        <NotRecorded what="The new version" failure={add.error} />
      )}
      <p className="actions">
        <Button look="first" type="submit" aria-disabled={add.isPending}>
          {add.isPending ? 'Recording…' : 'Record the new version'}
        </Button>
        <Button onClick={onDone}>Close</Button>
      </p>
    </form>
  )
}

const versionWords = ({ version, inForceFrom, title }: IndicatorDefinition): string =>
  `Version ${version}, in force from ${longDate(isoDate(inForceFrom))}: ${title}`
