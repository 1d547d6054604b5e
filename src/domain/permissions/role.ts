/** What somebody is to the partnership. One person may hold several. */
export type Role =
  | 'administrator'
  | 'partnershipOfficer'
  | 'chiefExecutive'
  | 'groupChair'
  | 'dataOfficer'
  | 'verifier'
  | 'analyst'
  | 'boardMember'
  | 'public'

/** A role as it is held: a chair’s is of one management group; every other has `groupId` null. */
export type Grant = { readonly role: Role; readonly groupId: string | null }

/** Every role, from the widest down, as lists show them. */
export const roles: readonly Role[] = [
  'administrator',
  'partnershipOfficer',
  'chiefExecutive',
  'groupChair',
  'dataOfficer',
  'verifier',
  'analyst',
  'boardMember',
  'public',
]

/** A role that is given to somebody; nobody is given the public’s. */
export type GivenRole = Exclude<Role, 'public'>

/** Every role that is given, in the same order. */
export const givenRoles: readonly GivenRole[] = roles.filter((role) => role !== 'public')

/**
 * Who asks, as far as the rules need it: the roles held, and the partner organisation that a data officer’s figures and
 * a partner-only figure are measured by. Somebody not signed in holds `public` alone.
 */
export type Standing = { readonly grants: readonly Grant[]; readonly partnerId: string | null }

/** The same text for everybody who is the same to the partnership, whatever order their roles were given in. */
export function standingText({ grants, partnerId }: Standing): string {
  const held = grants.map(({ role, groupId }) => (groupId === null ? role : `${role}:${groupId}`))
  return [...held.toSorted(), partnerId === null ? '' : `of:${partnerId}`].filter(Boolean).join('+')
}

/** Somebody nobody knows: what is published, and no more. */
export const publicStanding: Standing = { grants: [{ role: 'public', groupId: null }], partnerId: null }

/** What a partnership’s own officer may do on the machine it runs on, before anybody else is let in: everything but verify. */
export const officeStanding: Standing = {
  grants: [{ role: 'administrator', groupId: null }],
  partnerId: null,
}
