import { useState } from 'react'
import type { Minutes } from '../../../contract/minutes.ts'
import { useAddCorrection } from '../../api/minutesQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'

type Props = { readonly minutes: Minutes }

/** A correction is added with today's date; nothing that was minuted is changed. */
export function CorrectMinutes({ minutes }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  return (
    <section className="sec">
      <h2>Corrections</h2>
      <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
        Add a correction
      </Button>
      {isOpen && <CorrectionForm minutes={minutes} onClose={close} />}
    </section>
  )
}

function CorrectionForm({ minutes, onClose }: Props & { readonly onClose: () => void }) {
  const { id } = minutes.meeting
  const [draft, hold, forget] = useHeldState(`correction ${id}`, { wording: '', decisionId: '' })
  const [missing, setMissing] = useState(false)
  const add = useAddCorrection(id)
  const decided = minutes.rows.filter(({ decisionId }) => decisionId !== null)
  return (
    <InlineForm
      label="Add a correction"
      confirm="Add the correction"
      notDone="The correction has not been added."
      sending={add.isPending}
      failure={add.error}
      onCancel={onClose}
      onSend={() => {
        const wording = draft.wording.trim()
        setMissing(wording === '')
        if (wording === '') return null
        return add.mutateAsync({ wording, decisionId: draft.decisionId || null }).then(() => {
          forget()
          sayDone('The correction has been added, with today’s date.')
          onClose()
        })
      }}
    >
      <TextArea
        label="Correction"
        rows={3}
        value={draft.wording}
        problem={missing ? 'Write the correction.' : fieldsAtFault(add.error).wording}
        onWrite={(wording) => hold({ ...draft, wording })}
      />
      <Select
        label="About"
        value={draft.decisionId}
        choices={[
          { value: '', words: 'The minutes as a whole' },
          ...decided.map(({ decisionId, number, recommendation }) => ({
            value: decisionId ?? '',
            words: `${number === null ? 'Other decision' : `Recommendation ${number}`}: ${shortened(recommendation)}`,
          })),
        ]}
        onChoose={(decisionId) => hold({ ...draft, decisionId })}
      />
    </InlineForm>
  )
}

const LONGEST = 70
const shortened = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST).trimEnd()}…`
