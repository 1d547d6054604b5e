import { expect, test } from 'vitest'
import { may, rolesThatMay, type Capability } from '../../../src/domain/permissions/permissions.ts'
import { officeStanding, publicStanding, roles, type Role } from '../../../src/domain/permissions/role.ts'

/** Written out by hand: a, o, c, g, d, v, n, b, p as in `roles`; a dot where the role may not. */
const approved: Readonly<Record<Capability, string>> = {
  askWhetherItRuns: 'aocgdvnbp',
  signIn: 'aocgdvnbp',
  readWhatIsPublished: 'aocgdvnbp',
  readTheScorecards: 'aocgdvnb.',
  keepOwnAccount: 'aocgdvnb.',
  seeProvisionalFigures: 'aocgdvn..',
  seeEveryPartnersOwnFigures: 'ao.......',
  enterFigures: 'ao..d.n..',
  importFigures: 'ao..d.n..',
  recordPublishedFigures: 'ao.......',
  verifyFigures: '.....v...',
  writeCommentary: 'ao.gd.n..',
  overrideStatus: 'ao.g.....',
  recordPublishedStatuses: 'ao....n..',
  defineIndicators: 'ao.......',
  setTargets: 'ao.......',
  changeScorecards: 'ao.g.....',
  setRules: 'ao.......',
  recordMeetings: 'ao.......',
  draftRecommendations: 'ao.g.....',
  recordProgress: 'aocgd....',
  keepPriorities: 'ao.......',
  managePartnership: 'ao.......',
  publishScorecards: 'ao.......',
  readTheLog: 'ao.......',
  setRetention: 'a........',
  managePeople: 'a........',
}

const letters: Readonly<Record<Role, string>> = {
  administrator: 'a',
  partnershipOfficer: 'o',
  chiefExecutive: 'c',
  groupChair: 'g',
  dataOfficer: 'd',
  verifier: 'v',
  analyst: 'n',
  boardMember: 'b',
  public: 'p',
}

test.each(Object.entries(approved))('%s is for these roles and no other: %s', (capability, expected) => {
  const permitted = rolesThatMay(capability as Capability)
  expect(roles.map((role) => (permitted.includes(role) ? letters[role] : '.')).join('')).toBe(expected)
})

test('somebody with two roles may do what either permits', () => {
  const both = {
    grants: [
      { role: 'boardMember' as const, groupId: null },
      { role: 'verifier' as const, groupId: null },
    ],
    partnerId: null,
  }
  expect([may(both, 'verifyFigures'), may(both, 'seeProvisionalFigures'), may(both, 'enterFigures')]).toEqual(
    [true, true, false],
  )
})

test('nobody who is not signed in reads more than what is published', () => {
  expect(may(publicStanding, 'readWhatIsPublished')).toBe(true)
  expect(may(publicStanding, 'readTheScorecards')).toBe(false)
})

test('an administrator does everything but verify', () => {
  const cannot = (Object.keys(approved) as Capability[]).filter((each) => !may(officeStanding, each))
  expect(cannot).toEqual(['verifyFigures'])
})
