import { useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import { useInvite } from '../../api/preparingQueries.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { InlineForm } from '../meetings/InlineForm.tsx'

type Props = {
  readonly meetingId: string
  readonly partnership: Partnership
  readonly onClose: () => void
}

/** Invites a role that the kind of meeting does not call for of itself. */
export function InviteForm({ meetingId, partnership, onClose }: Props) {
  const [role, setRole] = useState('')
  const [partnerId, setPartnerId] = useState('')
  const [isMissing, setMissing] = useState(false)
  const invite = useInvite(meetingId)
  return (
    <InlineForm
      label="Invite somebody else"
      confirm="Invite"
      notDone="Nobody has been invited."
      sending={invite.isPending}
      failure={invite.error}
      onCancel={onClose}
      onSend={() => {
        setMissing(role.trim() === '')
        if (role.trim() === '') return null
        const guest = { role: role.trim(), partnerId: partnerId === '' ? null : partnerId }
        return invite.mutateAsync({ invitations: [guest] }).then(() => {
          sayDone(`Invited: ${guest.role}.`)
          onClose()
        })
      }}
    >
      <TextField
        label="Role"
        hint="The role, not the name of a person."
        value={role}
        problem={isMissing ? 'Say which role is invited.' : undefined}
        onWrite={setRole}
      />
      <Select
        label="Represents"
        value={partnerId}
        choices={[
          { value: '', words: 'No partner organisation' },
          ...partnership.partners.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChoose={setPartnerId}
      />
    </InlineForm>
  )
}
