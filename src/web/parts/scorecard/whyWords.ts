import type { ScorecardRow } from '../../../contract/scorecards.ts'

/** Why the row stands as it does: its status, then what is usual for it, then who says otherwise. */
export const whyWords = ({
  reason,
  variationSentence,
  overridden,
}: Pick<ScorecardRow, 'reason' | 'variationSentence' | 'overridden'>): string =>
  [reason, variationSentence, overridden?.words].filter(Boolean).join(' ')
