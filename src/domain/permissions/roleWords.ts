import type { Capability } from './permissions.ts'
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

/** What may be done, as the words after “may”, in the order of the table. */
export const capabilityWords: Readonly<Record<Capability, string>> = {
  askWhetherItRuns: 'ask whether the service runs',
  signIn: 'sign in',
  readWhatIsPublished: 'read what is published',
  readTheScorecards: 'read the scorecards, groups, meetings and settings',
  keepOwnAccount: 'keep their own account',
  seeProvisionalFigures: 'see provisional figures',
  seeEveryPartnersOwnFigures: 'see every partner’s own figures',
  enterFigures: 'enter figures',
  importFigures: 'import figures from a file',
  recordPublishedFigures: 'record a published figure as verified',
  verifyFigures: 'verify figures',
  writeCommentary: 'write commentary',
  overrideStatus: 'override a status',
  recordPublishedStatuses: 'record a status a source published',
  defineIndicators: 'define indicators',
  setTargets: 'set targets',
  changeScorecards: 'change which rows a scorecard has',
  setRules: 'set status rules and begin usual ranges afresh',
  recordMeetings: 'record meetings and decisions',
  draftRecommendations: 'put recommendations to a meeting',
  recordProgress: 'record progress on decisions, priorities and milestones',
  keepPriorities: 'keep the priorities and their action plans',
  managePartnership: 'change the partnership, its groups, partners and agreements',
  publishScorecards: 'publish and withdraw a quarter',
  readTheLog: 'read the log',
  setRetention: 'say how long the log keeps sign-ins',
  managePeople: 'manage people and their roles',
}
