import type { GivenRole } from '../../../domain/permissions/role.ts'

/** What somebody in a role comes here to do, in a line: for whoever chooses a demonstration account or gives a role. */
export const roleSentences: Readonly<Record<GivenRole, string>> = {
  administrator: 'Looks after people and their roles, and everything the partnership officer does.',
  partnershipOfficer: 'Runs the scorecard: meetings, decisions, indicators, targets, publishing.',
  chiefExecutive: 'Reads every scorecard, with figures that are still provisional.',
  groupChair: 'Answers for one management group: its commentary and its indicators.',
  dataOfficer: 'Enters the figures of one partner organisation.',
  verifier: 'Checks figures that somebody else has entered.',
  analyst: 'Enters and imports figures, and writes commentary.',
  boardMember: 'Reads the scorecards: verified figures only.',
}
