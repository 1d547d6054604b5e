import type { ScorecardSummary } from '../../../contract/partnership.ts'

type Kind = ScorecardSummary['kind']

/** Whose scorecard it is. */
export const scorecardKindWords: Readonly<Record<Kind, string>> = {
  chiefExecutives: 'The chief executives’',
  managementGroup: 'A management group’s',
  improvementBoard: 'The improvement board’s',
  other: 'Another body’s',
}

export const scorecardKinds = Object.keys(scorecardKindWords) as readonly Kind[]
