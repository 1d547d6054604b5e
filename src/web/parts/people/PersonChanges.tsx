import { useRef, useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import type { Person } from '../../../contract/people.ts'
import type { Grant } from '../../../domain/permissions/role.ts'
import {
  type MadeLink,
  useEndPersonSessions,
  useEndRole,
  useErasePerson,
  useGrantRole,
  useMakeResetLink,
  useRenewInvitation,
  useWithdrawInvitation,
} from '../../api/peopleQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { refusalWords } from '../refusalWords.ts'
import { GrantFields } from './GrantFields.tsx'
import { grantWords } from './grantWords.ts'
import { MadeLinkNotice } from './MadeLinkNotice.tsx'
import { PersonDetails } from './PersonDetails.tsx'
import { personName } from './personState.ts'
import { SureFirst } from './SureFirst.tsx'

type Props = {
  readonly person: Person
  readonly isOwn: boolean
  readonly partnership: Partnership
  readonly onClose: () => void
}

/** Everything an administrator may do for or to one person. */
export function PersonChanges({ person, isOwn, partnership, onClose }: Props) {
  const [grant, setGrant] = useState<Grant>({ role: 'boardMember', groupId: null })
  const [made, setMade] = useState<MadeLink>()
  const grantRole = useGrantRole()
  const endRole = useEndRole()
  const resetLink = useMakeResetLink()
  const endSessions = useEndPersonSessions()
  const renew = useRenewInvitation()
  const withdraw = useWithdrawInvitation()
  const erase = useErasePerson()
  const failure = [grantRole, endRole, resetLink, endSessions, renew, withdraw, erase].find(
    (each) => each.error,
  )?.error
  const { id } = person
  const name = personName(person)
  const groups = partnership.managementGroups
  const then = (words: string) => ({ onSuccess: () => sayDone(words) })
  const maker = useRef<Element>(null)
  const show = {
    onSuccess: (link: MadeLink) => {
      maker.current = document.activeElement
      setMade(link)
    },
  }
  return (
    <div className="changes">
      {failure && (
        <Notice look="red" role="alert">
          <p>
            <b>Nothing has been changed.</b> {refusalWords(failure)}
          </p>
        </Notice>
      )}
      {made && (
        <MadeLinkNotice
          made={made}
          forWhom={name}
          onClose={() => {
            setMade(undefined)
            if (maker.current instanceof HTMLElement) maker.current.focus()
          }}
        />
      )}
      <section aria-label={`Roles of ${name}`}>
        <h2>Roles</h2>
        <ul className="belonging">
          {person.grants.map((held) => (
            <li key={`${held.role} ${held.groupId}`}>
              {grantWords(held, groups)}{' '}
              <SureFirst
                words="End"
                about={`${grantWords(held, groups)} of ${name}`}
                warning="They are signed out, and sign in again with the roles that are left."
                onSure={() =>
                  endRole.mutate(
                    { id, role: held.role, groupId: held.groupId },
                    then(`${name} is no longer ${grantWords(held, groups)}.`),
                  )
                }
              />
            </li>
          ))}
        </ul>
        <GrantFields grant={grant} groups={groups} onGrant={setGrant} />
        <Button
          aria-disabled={grantRole.isPending}
          onClick={() =>
            grantRole.mutate({ id, ...grant }, then(`${name} is now ${grantWords(grant, groups)}.`))
          }
        >
          Give this role
        </Button>
      </section>
      <PersonDetails person={person} partners={partnership.partners} />
      <section aria-label={`Signing in, of ${name}`}>
        <h2>Signing in</h2>
        <div className="actions">
          {person.state === 'invited' && (
            <>
              <Button onClick={() => renew.mutate(id, show)}>Make a new invitation link</Button>
              <SureFirst
                words="Withdraw the invitation"
                about={`of ${name}`}
                warning="Their details are erased too: they have never signed in."
                onSure={() => withdraw.mutate(id, then('The invitation is withdrawn.'))}
              />
            </>
          )}
          {person.state === 'active' && (
            <>
              <SureFirst
                words="Make a link for a new password"
                about={`for ${name}`}
                warning="They are signed out everywhere at once."
                onSure={() => resetLink.mutate(id, show)}
              />
              <Button onClick={() => endSessions.mutate(id, then(`${name} is signed out everywhere.`))}>
                Sign them out everywhere
              </Button>
            </>
          )}
          {!isOwn && (
            <SureFirst
              words="Erase their details"
              about={`of ${name}`}
              warning="Name, email address and ways to sign in are gone for good. What they recorded stands, under an id that says nothing of them."
              onSure={() => erase.mutate(id, then('Their details are erased.'))}
            />
          )}
          <Button look="plain" onClick={onClose}>
            Close
          </Button>
        </div>
      </section>
    </div>
  )
}
