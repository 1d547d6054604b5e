import { givenRoles, roles, type Role, type Standing } from './role.ts'

/** What may be done, each named as the sentence “may …”. Every operation of the API needs exactly one. */
export type Capability =
  | 'askWhetherItRuns'
  | 'signIn'
  | 'readWhatIsPublished'
  | 'readTheScorecards'
  | 'seeProvisionalFigures'
  | 'seeEveryPartnersOwnFigures'
  | 'enterFigures'
  | 'importFigures'
  | 'recordPublishedFigures'
  | 'verifyFigures'
  | 'writeCommentary'
  | 'overrideStatus'
  | 'recordPublishedStatuses'
  | 'defineIndicators'
  | 'setTargets'
  | 'changeScorecards'
  | 'setRules'
  | 'recordMeetings'
  | 'draftRecommendations'
  | 'keepPriorities'
  | 'recordProgress'
  | 'managePartnership'
  | 'publishScorecards'
  | 'readTheLog'
  | 'setRetention'
  | 'managePeople'
  | 'keepOwnAccount'

/** The public, and everybody signed in. */
const everybody = roles
const members: readonly Role[] = givenRoles
const office: readonly Role[] = ['administrator', 'partnershipOfficer']

/**
 * The one table of who may do what, read by the API, which refuses, and by the pages, which offer nothing it would
 * refuse. A chair’s, a data officer’s and a verifier’s rows hold within their own scope, which the rules of each change
 * narrow further.
 */
const table: Readonly<Record<Capability, readonly Role[]>> = {
  askWhetherItRuns: everybody,
  signIn: everybody,
  readWhatIsPublished: everybody,
  readTheScorecards: members,
  seeProvisionalFigures: members.filter((role) => role !== 'boardMember'),
  seeEveryPartnersOwnFigures: office,
  enterFigures: [...office, 'dataOfficer', 'analyst'],
  importFigures: [...office, 'dataOfficer', 'analyst'],
  recordPublishedFigures: office,
  verifyFigures: ['verifier'],
  writeCommentary: [...office, 'groupChair', 'dataOfficer', 'analyst'],
  overrideStatus: [...office, 'groupChair'],
  recordPublishedStatuses: [...office, 'analyst'],
  defineIndicators: office,
  setTargets: office,
  changeScorecards: [...office, 'groupChair'],
  setRules: office,
  recordMeetings: office,
  draftRecommendations: [...office, 'groupChair'],
  recordProgress: [...office, 'chiefExecutive', 'groupChair', 'dataOfficer'],
  keepPriorities: office,
  managePartnership: office,
  publishScorecards: office,
  readTheLog: office,
  setRetention: ['administrator'],
  managePeople: ['administrator'],
  keepOwnAccount: members,
}

/** Whether any role held gives the capability, in whatever scope. */
export function may(standing: Standing, capability: Capability): boolean {
  return standing.grants.some(({ role }) => table[capability].includes(role))
}

/** The roles that give a capability, in the order of `roles`. */
export function rolesThatMay(capability: Capability): readonly Role[] {
  return table[capability]
}

/** What is open to somebody whose role demands a second factor that they do not have yet. */
export function mayWithoutSecondFactor(capability: Capability): boolean {
  return table[capability].includes('public') || capability === 'keepOwnAccount'
}
