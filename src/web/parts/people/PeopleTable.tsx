import type { PeoplePage, Person } from '../../../contract/people.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { Button } from '../../ui/Button.tsx'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { grantWords } from './grantWords.ts'
import { personName, personState } from './personState.ts'
import { PersonChanges } from './PersonChanges.tsx'

type Props = {
  readonly page: PeoplePage
  readonly partnership: Partnership
  /** The person whose changes are unfolded. */
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
}

/** Everybody the partnership knows: roles, organisation, how they stand; changes unfold beneath a row. */
export function PeopleTable({ page, partnership, open, onOpen }: Props) {
  const partnerName = (id: string | null) =>
    partnership.partners.find((each) => each.id === id)?.shortName ?? ''
  return (
    <Scrolls label="People">
      <table className="data people">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Roles</th>
            <th scope="col">Partner</th>
            <th scope="col">Second factor</th>
            <th scope="col">How they stand</th>
            <th scope="col">
              <span className="vh">Changes</span>
            </th>
          </tr>
        </thead>
        {page.people.map((person) => (
          <tbody key={person.id}>
            <tr>
              <th scope="row">
                {personName(person)}
                {person.id === page.ownId && <span className="quiet"> (you)</span>}
                {person.email && <span className="quiet small email">{person.email}</span>}
              </th>
              <td data-of="Roles">
                <RoleList person={person} groups={partnership.managementGroups} />
              </td>
              <td data-of="Partner">{partnerName(person.partnerId)}</td>
              <td data-of="Second factor">
                {person.hasSecondFactor ? 'Yes' : person.state === 'active' ? 'No' : ''}
              </td>
              <td>{personState(person)}</td>
              <td>
                {person.state !== 'erased' && person.state !== 'demonstration' && (
                  <Button
                    look="plain"
                    aria-expanded={open === person.id}
                    onClick={() => onOpen(open === person.id ? null : person.id)}
                  >
                    Change<span className="vh"> {personName(person)}</span>
                  </Button>
                )}
              </td>
            </tr>
            {open === person.id && (
              <tr className="person-changes">
                <td colSpan={6}>
                  <PersonChanges
                    key={person.id}
                    person={person}
                    isOwn={person.id === page.ownId}
                    partnership={partnership}
                    onClose={() => onOpen(null)}
                  />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </Scrolls>
  )
}

type RoleListProps = { readonly person: Person; readonly groups: Partnership['managementGroups'] }

function RoleList({ person, groups }: RoleListProps) {
  if (person.grants.length === 0) return <span className="quiet">None</span>
  return (
    <ul className="role-list">
      {person.grants.map((grant) => (
        <li key={`${grant.role} ${grant.groupId}`}>{grantWords(grant, groups)}</li>
      ))}
    </ul>
  )
}
