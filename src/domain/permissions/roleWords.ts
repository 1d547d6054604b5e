import type { Role } from './role.ts'

/** What each role is called on a page. */
export const roleWords: Readonly<Record<Role, string>> = {
  administrator: 'administrator',
  partnershipOfficer: 'partnership officer',
  chiefExecutive: 'chief executive',
  groupChair: 'management group chair',
  dataOfficer: 'partner’s data officer',
  verifier: 'verifier',
  analyst: 'analyst',
  boardMember: 'board member',
  public: 'public',
}
