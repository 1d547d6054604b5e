import { useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import { useAddIndicator } from '../../api/indicatorWrites.ts'
import { Button } from '../../ui/Button.tsx'
import { focusFirstProblem } from '../../ui/focusFirstProblem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { fieldsAtFault, refusalWords } from '../refusalWords.ts'
import type { ChosenIndicator } from './chosenIndicator.ts'
import { IndicatorFields } from './IndicatorFields.tsx'
import {
  indicatorRequest,
  uncheckedSentence,
  type IndicatorDraft,
  type IndicatorField,
} from './indicatorDraft.ts'

type Props = {
  readonly draft: IndicatorDraft
  readonly partners: Partnership['partners']
  readonly onDraft: (draft: IndicatorDraft) => void
  readonly onDefined: (indicator: ChosenIndicator) => void
  readonly onBack?: () => void
}

/** What an indicator measures, before it can be added: the partnership's own, or the catalogue's corrected. */
export function DefineIndicator({ draft, partners, onDraft, onDefined, onBack }: Props) {
  const add = useAddIndicator()
  const [missing, setMissing] = useState<Partial<Record<IndicatorField, string>>>({})
  const problems = { ...fieldsAtFault(add.error), ...missing }
  return (
    <form
      className="membership"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (add.isPending) return
        const form = event.currentTarget
        const checked = indicatorRequest(draft)
        setMissing('missing' in checked ? checked.missing : {})
        if ('missing' in checked) focusFirstProblem(form)
        else add.mutate(checked.request, { onSuccess: onDefined, onError: () => focusFirstProblem(form) })
      }}
    >
      {draft.unchecked.length > 0 && (
        <Notice>
          <p>
            <b>From the catalogue, from general knowledge.</b> {uncheckedSentence(draft.unchecked)}
          </p>
        </Notice>
      )}
      {add.error && (
        <Notice look="red" role="alert">
          <p>
            <b>{draft.reference || 'The indicator'} has not been defined.</b> {refusalWords(add.error)}
          </p>
        </Notice>
      )}
      <IndicatorFields draft={draft} partners={partners} problems={problems} onDraft={onDraft} />
      <footer>
        <Button look="first" type="submit" aria-disabled={add.isPending}>
          {add.isPending ? 'Defining…' : `Define ${draft.reference.trim() || 'it'} and continue`}
        </Button>
        {onBack && <Button onClick={onBack}>Back to the list</Button>}
        <span className="small quiet">It is on no scorecard until a decision adds it.</span>
      </footer>
    </form>
  )
}
