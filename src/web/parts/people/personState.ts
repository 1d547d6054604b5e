import type { Person } from '../../../contract/people.ts'
import { londonMoment } from '../../../domain/time/londonMoment.ts'
import type { Instant } from '../../../domain/time/instant.ts'

/** How somebody stands, in words a person can act on. */
export function personState(person: Person): string {
  switch (person.state) {
    case 'invited':
      return person.invitationUntil
        ? `Invited; the link works until ${londonMoment(person.invitationUntil as Instant)}`
        : 'Invited; the link has run out'
    case 'active':
      return person.lastSeenAt
        ? `Last seen ${londonMoment(person.lastSeenAt as Instant)}`
        : 'Has not signed in yet'
    case 'withoutAccess':
      return 'Cannot sign in'
    case 'demonstration':
      return 'Demonstration account'
    case 'erased':
      return 'Details erased'
  }
}

/** The name, or what stands in its place once it has been erased. */
export const personName = ({ name }: Pick<Person, 'name'>): string =>
  name ?? 'A person whose details were erased'
