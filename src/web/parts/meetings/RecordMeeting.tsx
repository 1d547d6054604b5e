import { useState } from 'react'
import { useAddMeeting } from '../../api/meetingWrites.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import { InlineForm } from './InlineForm.tsx'
import { blankMeeting, missingFromMeeting, type MeetingProblems } from './meetingWriting.ts'
import { NewMeetingFields } from './NewMeetingFields.tsx'

/** Records a meeting held; its recommendations and decisions come after. */
export function RecordMeeting({ onClose }: { readonly onClose: () => void }) {
  const [meeting, setMeeting, forget] = useHeldState('meeting being recorded', blankMeeting)
  const [missing, setMissing] = useState<MeetingProblems>({})
  const add = useAddMeeting()
  const { title, date } = fieldsAtFault(add.error)
  return (
    <InlineForm
      label="Record a meeting"
      confirm="Record the meeting"
      notDone="The meeting has not been recorded."
      sending={add.isPending}
      failure={add.error}
      onCancel={onClose}
      onSend={() => {
        const lacking = missingFromMeeting(meeting)
        setMissing(lacking)
        if (Object.keys(lacking).length > 0) return null
        return add.mutateAsync({ ...meeting, title: meeting.title.trim() }).then((recorded) => {
          forget()
          sayDone(`Recorded ${recorded.title}.`)
          onClose()
        })
      }}
    >
      <NewMeetingFields
        meeting={meeting}
        problems={{ ...(title && { meetingTitle: title }), ...(date && { meetingDate: date }), ...missing }}
        onMeeting={setMeeting}
      />
      <TextArea
        label="Note, if any"
        value={meeting.note ?? ''}
        onWrite={(note) => setMeeting({ ...meeting, note })}
      />
    </InlineForm>
  )
}
