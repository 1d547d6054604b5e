import { useState } from 'react'
import type { Invitation } from '../../../contract/morning.ts'
import { useAnswerInvitation } from '../../api/preparingQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { answeredWords, answerWords } from './invitationWords.ts'

type Props = {
  readonly meetingId: string
  readonly invitation: Invitation
  readonly represents: string
  readonly mayRecord: boolean
}

/** One who is invited, what they answered, and the recording of it. */
export function InvitationRow({ meetingId, invitation, represents, mayRecord }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  return (
    <tr>
      <th scope="row">{invitation.role}</th>
      <td>{represents}</td>
      <td>
        <div className="actions">
          <span>{answeredWords(invitation)}</span>
          {mayRecord && (
            <Button look="plain" ref={button} className="screen-only" aria-expanded={isOpen} onClick={toggle}>
              Record an answer
              <span className="vh">
                {' '}
                of the {invitation.role.toLowerCase()}, {represents}
              </span>
            </Button>
          )}
        </div>
        {isOpen && <AnswerForm meetingId={meetingId} invitation={invitation} onClose={close} />}
      </td>
    </tr>
  )
}

type FormProps = Pick<Props, 'meetingId' | 'invitation'> & { readonly onClose: () => void }

function AnswerForm({ meetingId, invitation, onClose }: FormProps) {
  const [seen, setSeen] = useState(invitation.etag)
  const [before] = useState(invitation)
  const [answer, setAnswer] = useState({ answer: invitation.answer, substitute: invitation.substitute })
  const record = useAnswerInvitation(meetingId, invitation.invitee)
  const send = (following: string) =>
    record.mutateAsync({ ...answer, substitute: answer.substitute.trim(), seen: following }).then(() => {
      sayDone(`Recorded: ${invitation.role}, ${answeredWords(answer).toLowerCase()}.`)
      onClose()
    })
  const theirs = overtakenWrite<Invitation>(record, { send, follow: setSeen, drop: onClose })
  return (
    <InlineForm
      label={`The answer of the ${invitation.role.toLowerCase()}`}
      confirm="Record the answer"
      notDone="The answer has not been recorded."
      sending={record.isPending}
      failure={record.error}
      meanwhile={
        theirs && (
          <ChangedMeanwhile
            what="the answer"
            theirs={answeredWords(theirs.current)}
            before={answeredWords(before)}
            mine={answeredWords(answer)}
            {...theirs.choices}
          />
        )
      }
      onSend={() => send(seen)}
      onCancel={onClose}
    >
      <Select
        label="Answer"
        value={answer.answer}
        choices={(['invited', 'present', 'apologies', 'takenBack'] as const).map((value) => ({
          value,
          words: answerWords[value],
        }))}
        onChoose={(chosen) => setAnswer({ ...answer, answer: chosen })}
      />
      <TextField
        label="Substitute"
        hint="By role; empty where nobody comes instead."
        value={answer.substitute}
        problem={fieldsAtFault(record.error).substitute}
        onWrite={(substitute) => setAnswer({ ...answer, substitute })}
      />
    </InlineForm>
  )
}
