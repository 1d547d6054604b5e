import type { Recommendation } from '../../contract/meetings.ts'
import { type Pack, packIndicators } from '../pack.ts'

/**
 * The meeting's recommendations this paper shows, those awaiting a decision first, each kind in the meeting's order. A
 * paper of the whole scorecard shows them all; of a group or an indicator, those about what it shows.
 */
export function packRecommendations(pack: Pack): readonly Recommendation[] {
  const all = pack.meeting?.recommendations ?? []
  const ids = new Set(packIndicators(pack).map(({ row }) => row.indicatorId))
  const own =
    pack.subject.kind === 'scorecard'
      ? all
      : all.filter(({ indicatorIds }) => indicatorIds.some((id) => ids.has(id)))
  return own.toSorted(
    (a, b) => Number(a.decision !== null) - Number(b.decision !== null) || a.number - b.number,
  )
}

export const openRecommendations = (pack: Pack): readonly Recommendation[] =>
  packRecommendations(pack).filter(({ decision }) => decision === null)
