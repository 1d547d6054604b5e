import type { LogKindName } from '../../../contract/log.ts'

/** What entries are about, as a person chooses it. */
export const logKindWords: Readonly<Record<LogKindName, string>> = {
  figures: 'Figures',
  commentary: 'Commentary',
  targets: 'Targets',
  definitions: 'Definitions',
  scorecards: 'Scorecards',
  meetings: 'Meetings',
  priorities: 'Priorities',
  rules: 'Rules and overrides',
  partnership: 'The partnership',
  people: 'People and roles',
  'sign-in': 'Signing in',
  log: 'The log itself',
}
