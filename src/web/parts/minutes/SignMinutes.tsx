import { useState } from 'react'
import type { Minutes } from '../../../contract/minutes.ts'
import { SIGNING_CLOSES } from '../../../domain/meetings/minutes.ts'
import { useSignMinutes } from '../../api/minutesQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'

type Props = { readonly minutes: Minutes }

/** Signing closes the record of a meeting, and says so before it is done. */
export function SignMinutes({ minutes }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  return (
    <section className="sec">
      <h2>Signing</h2>
      <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
        Sign the minutes
      </Button>
      {isOpen && <SigningForm minutes={minutes} onClose={close} />}
    </section>
  )
}

function SigningForm({ minutes, onClose }: Props & { readonly onClose: () => void }) {
  const [by, setBy] = useState('')
  const [missing, setMissing] = useState(false)
  const sign = useSignMinutes(minutes.meeting.id)
  const open = minutes.rows.filter(({ decision }) => decision === '').length
  return (
    <InlineForm
      label="Sign the minutes"
      confirm="Sign, and close the record"
      notDone="The minutes have not been signed."
      sending={sign.isPending}
      failure={sign.error}
      onCancel={onClose}
      onSend={() => {
        const signedBy = by.trim()
        setMissing(signedBy === '')
        if (signedBy === '') return null
        return sign.mutateAsync({ signedBy }).then(() => {
          sayDone('The minutes have been signed. The record of this meeting is closed.')
          onClose()
        })
      }}
    >
      <TextField
        label="Signed by (role)"
        hint="Such as Chair, Harrow Chief Executives"
        value={by}
        problem={missing ? 'Say by which role they are signed.' : fieldsAtFault(sign.error).signedBy}
        onWrite={setBy}
      />
      <p>{SIGNING_CLOSES}</p>
      {open > 0 && (
        <p>
          <b>
            {open === 1 ? 'One recommendation has no decision' : `${open} recommendations have no decision`}
          </b>{' '}
          and could not be answered at this meeting any more.
        </p>
      )}
    </InlineForm>
  )
}
