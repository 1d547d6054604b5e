import { useState } from 'react'
import type { Meeting } from '../../../contract/meetings.ts'
import { useAddRecommendation } from '../../api/meetingWrites.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import { InlineForm } from './InlineForm.tsx'

type Props = { readonly meeting: Meeting; readonly onClose: () => void }

/** Puts a recommendation to a meeting; its decision comes after. */
export function RecordRecommendation({ meeting, onClose }: Props) {
  const [wording, setWording, forget] = useHeldState(`recommendation to ${meeting.id}`, '')
  const [missing, setMissing] = useState(false)
  const add = useAddRecommendation(meeting.id)
  return (
    <InlineForm
      label={`Record a recommendation to ${meeting.title}`}
      confirm="Record the recommendation"
      notDone="The recommendation has not been recorded."
      sending={add.isPending}
      failure={add.error}
      onCancel={onClose}
      onSend={() => {
        setMissing(wording.trim() === '')
        if (wording.trim() === '') return null
        return add.mutateAsync({ wording: wording.trim() }).then(({ number }) => {
          forget()
          sayDone(`Recorded recommendation ${number} to ${meeting.title}.`)
          onClose()
        })
      }}
    >
      <TextArea
        label="Recommendation, as put to the meeting"
        value={wording}
        problem={missing ? 'Write the recommendation.' : fieldsAtFault(add.error).wording}
        onWrite={setWording}
      />
    </InlineForm>
  )
}
