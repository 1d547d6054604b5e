import { useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import type { Grant } from '../../../domain/permissions/role.ts'
import { type MadeLink, useInvite } from '../../api/peopleQueries.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { GrantFields } from './GrantFields.tsx'
import { PartnerSelect } from './PartnerSelect.tsx'

type Props = {
  readonly partnership: Partnership
  readonly onInvited: (made: MadeLink, name: string) => void
  readonly onClose: () => void
}

type Draft = {
  readonly name: string
  readonly email: string
  readonly partnerId: string | null
  readonly grant: Grant
}
/** The role that may do least, so that more is given only on purpose. */
const blank: Draft = { name: '', email: '', partnerId: null, grant: { role: 'boardMember', groupId: null } }

/** Invites somebody by a link that the administrator hands over. */
export function InviteForm({ partnership, onInvited, onClose }: Props) {
  const [draft, hold, forget] = useHeldState<Draft>('person being invited', blank)
  const [missing, setMissing] = useState<{ name?: string; email?: string; partnerId?: string | undefined }>(
    {},
  )
  const invite = useInvite()
  const fields = fieldsAtFault(invite.error)
  const { name, email, partnerId, grant } = draft
  return (
    <InlineForm
      label="Invite somebody"
      confirm="Make the invitation"
      notDone="Nobody has been invited."
      sending={invite.isPending}
      failure={invite.error}
      onCancel={onClose}
      onSend={() => {
        const left = {
          ...(name.trim() === '' && { name: 'Give a name.' }),
          ...(email.trim() === '' && { email: 'Give the email address they will sign in with.' }),
          ...(grant.role === 'dataOfficer' &&
            partnerId === null && {
              partnerId: 'A data officer enters the figures of one partner: say whose.',
            }),
        }
        setMissing(left)
        if (Object.keys(left).length > 0) return null
        return invite
          .mutateAsync({ name, email, partnerId, grants: [grant as InvitedGrant] })
          .then((made) => {
            forget()
            onInvited(made, name)
          })
      }}
    >
      <div className="abreast">
        <TextField
          label="Name"
          value={name}
          problem={missing.name ?? fields['name']}
          onWrite={(written) => hold({ ...draft, name: written })}
        />
        <TextField
          label="Email address"
          type="email"
          value={email}
          problem={missing.email ?? fields['email']}
          onWrite={(written) => hold({ ...draft, email: written })}
        />
      </div>
      <div className="abreast">
        <GrantFields
          grant={grant}
          groups={partnership.managementGroups}
          problem={fields['grants']}
          onGrant={(chosen) => {
            hold({ ...draft, grant: chosen })
            setMissing({ ...missing, partnerId: undefined })
          }}
        />
        <PartnerSelect
          partners={partnership.partners}
          partnerId={partnerId}
          problem={missing.partnerId ?? fields['partnerId']}
          onPartner={(chosen) => hold({ ...draft, partnerId: chosen })}
        />
      </div>
    </InlineForm>
  )
}

type InvitedGrant = Parameters<ReturnType<typeof useInvite>['mutateAsync']>[0]['grants'][number]
