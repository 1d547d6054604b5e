import type { BodyOf } from '../../../contract/operations.ts'
import type { ScorecardSummary } from '../../../contract/partnership.ts'

/** A scorecard as far as it is written; the group counts only for a management group's. */
export type ScorecardDraft = {
  readonly title: string
  readonly kind: ScorecardSummary['kind']
  readonly managementGroupId: string
}

export type ScorecardProblems = Partial<Record<keyof ScorecardDraft, string>>

export const blankScorecard: ScorecardDraft = { title: '', kind: 'managementGroup', managementGroupId: '' }

export function scorecardRequest({
  title,
  kind,
  managementGroupId,
}: ScorecardDraft): { request: BodyOf<'addScorecard'> } | { missing: ScorecardProblems } {
  const ofGroup = kind === 'managementGroup'
  const missing: ScorecardProblems = {
    ...(title.trim() === '' ? { title: 'Give the scorecard its title.' } : {}),
    ...(ofGroup && managementGroupId === '' ? { managementGroupId: 'Choose its management group.' } : {}),
  }
  if (Object.keys(missing).length > 0) return { missing }
  return { request: { title: title.trim(), kind, ...(ofGroup ? { managementGroupId } : {}) } }
}
