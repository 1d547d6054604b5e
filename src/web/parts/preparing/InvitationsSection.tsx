import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { useInvite } from '../../api/preparingQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { refusalWords } from '../refusalWords.ts'
import { InvitationRow } from './InvitationRow.tsx'
import { InviteForm } from './InviteForm.tsx'
import { representedWords } from './invitationWords.ts'

type Props = {
  readonly morning: Morning
  readonly partnership: Partnership
  readonly mayRecord: boolean
}

/** Who is invited and whom they represent, their apologies and substitutes; and who is still to be invited. */
export function InvitationsSection({ morning, partnership, mayRecord }: Props) {
  const { meeting, toInvite } = morning
  const invitations = morning.invitations.filter(({ answer }) => answer !== 'takenBack')
  const invite = useInvite(meeting.id)
  const { isOpen, button, toggle, close } = useUnfolded()
  const named = (each: { partnerId: string | null; groupId: string | null }) =>
    representedWords(each, partnership)
  return (
    <section className="sec">
      <h2>Who is invited</h2>
      {invitations.length === 0 ? (
        <p>Nobody is invited yet.</p>
      ) : (
        <table className="data invitations">
          <caption className="vh">Who is invited to {meeting.title}</caption>
          <thead>
            <tr>
              <th scope="col">Role</th>
              <th scope="col">Represents</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {invitations.map((each) => (
              <InvitationRow
                key={each.invitee}
                meetingId={meeting.id}
                invitation={each}
                represents={named(each)}
                mayRecord={mayRecord}
              />
            ))}
          </tbody>
        </table>
      )}
      {mayRecord && toInvite.length > 0 && (
        <div className="to-invite">
          <h3>To invite</h3>
          <ul>
            {toInvite.map(({ role, partnerId, groupId, because }) => (
              <li key={`${role} ${partnerId} ${groupId}`}>
                {role}, {named({ partnerId, groupId })}
                {groupId !== null && <span className="small quiet">. {because}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {invite.error && (
        <Notice look="red" role="alert">
          <p>
            <b>They have not been invited.</b> {refusalWords(invite.error)}
          </p>
        </Notice>
      )}
      {mayRecord && (
        <p className="actions">
          {toInvite.length > 0 && (
            <Button
              aria-disabled={invite.isPending}
              onClick={() => {
                if (invite.isPending) return
                const all = toInvite.map(({ role, partnerId, groupId }) => ({ role, partnerId, groupId }))
                invite.mutateAsync({ invitations: all }).then(
                  (invited) => sayDone(`Invited ${invited.length}.`),
                  () => undefined,
                )
              }}
            >
              {toInvite.length === 1 ? 'Invite them' : `Invite all ${toInvite.length}`}
            </Button>
          )}
          <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
            Invite somebody else
          </Button>
        </p>
      )}
      {isOpen && <InviteForm meetingId={meeting.id} partnership={partnership} onClose={close} />}
    </section>
  )
}
