import type { ProcessPhase } from './processChart.ts'
import { strengthOf, type Strength } from './strength.ts'

/**
 * Why a phase begins, and the quarter it was to begin in (quarterIndex). `break`: what is measured changed and is not
 * comparable (a new version that stays comparable begins none). `rebase`: decided, because what is usual changed.
 */
export type PhaseStart = { readonly quarter: number; readonly because: 'break' | 'rebase' }

/** A phase of an indicator's chart. Limits are in its unit; where increments are charted, they are of the increments. */
export type SeriesPhase = ProcessPhase & {
  /** Quarters of its first and last point, by quarterIndex. */
  readonly firstQuarter: number
  readonly lastQuarter: number
  /** `tooFew`: its limits are computed and not to be shown. */
  readonly strength: Strength
  /** The breaks and decisions that begin it; none for the beginning of the series. */
  readonly starts: readonly PhaseStart[]
}

/** Starts by the place of the point they take effect at, in order. */
export type StartsByPlace = ReadonlyMap<number, readonly PhaseStart[]>

/**
 * A start takes effect at the first point at or after its quarter: an annual indicator rebased in Q2 begins its phase at the
 * year's figure. One after the last point has no effect yet.
 */
export function startsByPlace(starts: readonly PhaseStart[], quarters: readonly number[]): StartsByPlace {
  const found = new Map<number, PhaseStart[]>()
  for (const start of [...starts].sort((a, b) => a.quarter - b.quarter)) {
    const place = quarters.findIndex((quarter) => quarter >= start.quarter)
    if (place < 0) continue
    const together = found.get(place)
    if (together) together.push(start)
    else found.set(place, [start])
  }
  return found
}

export function seriesPhase(
  phase: ProcessPhase,
  quarters: readonly number[],
  starts: StartsByPlace,
): SeriesPhase {
  return {
    ...phase,
    firstQuarter: quarters[phase.from] ?? NaN,
    lastQuarter: quarters[phase.until - 1] ?? NaN,
    strength: strengthOf(phase.have),
    starts: starts.get(phase.from) ?? [],
  }
}
