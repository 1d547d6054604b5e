import { type FormEvent, useRef, useState } from 'react'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { useVerifyObservation } from '../../api/indicatorWrites.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { NotRecorded } from './NotRecorded.tsx'
import { RadioChoice } from '../../ui/RadioChoice.tsx'
import { readingWords } from './readingWords.ts'
import { knownWords } from './recordWords.ts'
import { useFirstFieldAtFault } from './useFirstFieldAtFault.ts'

type Props = { readonly page: IndicatorPage; readonly onDone: () => void }

/** A verifier answers for the latest figure, or sends it back with the reason. Whoever entered it is not offered this. */
export function VerifyFigure({ page, onDone }: Props) {
  const [outcome, setOutcome] = useState<'verified' | 'notVerified'>('verified')
  const [because, setBecause] = useState('')
  const [missing, setMissing] = useState<{ because?: string } | null>(null)
  const verify = useVerifyObservation(page.id)
  const form = useRef<HTMLFormElement>(null)
  useFirstFieldAtFault(form, missing ?? verify.error)
  const { latest, definition } = page
  if (!latest) return <p>There is no figure to verify.</p>
  const fields = { ...fieldsAtFault(verify.error), ...missing }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacks = outcome === 'notVerified' && because.trim() === ''
    setMissing(lacks ? { because: 'Say why it is not verified.' } : null)
    if (lacks || verify.isPending) return
    const body = outcome === 'verified' ? { outcome } : { outcome, because: because.trim() }
    verify.mutate(
      { sequence: latest.sequence, body },
      {
        onSuccess: () => {
          sayDone(
            outcome === 'verified'
              ? `${latest.periodLabel} has been verified.`
              : `${latest.periodLabel} has been sent back to whoever entered it, with your reason.`,
          )
          onDone()
        },
      },
    )
  }
  return (
    <form ref={form} className="entry" noValidate onSubmit={submit}>
      <p>
        {latest.periodLabel}: <b>{readingWords(latest, definition)}</b>
      </p>
      <p className="small quiet">
        Entered by {latest.enteredBy}, {knownWords(latest.record)}.
        {latest.source !== '' && ` Source: ${latest.source}.`}
        {latest.evidence !== '' && ` Evidence: ${latest.evidence}.`}
        {latest.note !== '' && ` ${latest.note}`}
      </p>
      <RadioChoice
        legend="Checked against its source"
        value={outcome}
        choices={[
          { value: 'verified', words: 'Verified: it is what the source says' },
          { value: 'notVerified', words: 'Not verified: send it back' },
        ]}
        onChoose={setOutcome}
      />
      {outcome === 'notVerified' && (
        <TextArea
          label="Not verified, because"
          value={because}
          problem={fields.because}
          onWrite={(written) => {
            setMissing(null)
            setBecause(written)
          }}
        />
      )}
      <NotRecorded what={latest.periodLabel} failure={verify.error} />
      <p className="actions">
        <Button look="first" type="submit" aria-disabled={verify.isPending}>
          {verify.isPending ? 'Recording…' : outcome === 'verified' ? 'Record as verified' : 'Send it back'}
        </Button>
        <Button onClick={onDone}>Close</Button>
      </p>
    </form>
  )
}
