import type { AddMeeting } from '../../../contract/meetings.ts'
import { meetingKinds } from '../../../domain/meetings/meeting.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { meetingKindWords } from './meetingKindWords.ts'

type Props = {
  readonly meeting: AddMeeting
  readonly problems: { readonly meetingTitle?: string; readonly meetingDate?: string }
  readonly onMeeting: (meeting: AddMeeting) => void
}

/** A meeting to be recorded: what kind, which, and when it was held. */
export function NewMeetingFields({ meeting, problems, onMeeting }: Props) {
  return (
    <div className="abreast">
      <Select
        label="Kind of meeting"
        value={meeting.kind}
        choices={meetingKinds.map((kind) => ({ value: kind, words: meetingKindWords[kind] }))}
        onChoose={(kind) => onMeeting({ ...meeting, kind })}
      />
      <TextField
        label="Date held"
        type="date"
        value={meeting.date}
        problem={problems.meetingDate}
        onWrite={(date) => onMeeting({ ...meeting, date })}
      />
      <TextField
        label="Title, as in the minutes"
        className="across"
        value={meeting.title}
        problem={problems.meetingTitle}
        onWrite={(title) => onMeeting({ ...meeting, title })}
      />
    </div>
  )
}
