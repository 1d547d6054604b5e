import type { Absence } from '../indicators/observation.ts'
import type { Polarity } from '../indicators/polarity.ts'
import type { TargetLevel, Tolerance } from '../targets/targetLine.ts'
import type { FiveLevels, StatusMethod } from './statusRule.ts'
import { stretchPart, type Stretch } from './stretchPart.ts'
import { isMet, isWithin, reaches, shortfall, targetFaced, type TargetFaced } from './targetFaced.ts'

/**
 * Why no status can be given. `noTarget`: data only. `noFigure`: nothing has been recorded yet. `notPublished`: the public
 * is told nothing of that quarter, not even whether there is a figure.
 */
export type NotRatedReason = Absence | 'noFigure' | 'noTarget' | 'noJudgement' | 'noStretch' | 'notPublished'

/**
 * `level` is given by a rule of five levels alone: a high and a low red are both red to whatever counts reds.
 * `until` of a figure not due: the quarter it falls due in, "Q4".
 */
export type RagStatus =
  | { readonly status: 'red' | 'green'; readonly level?: 'high' | 'low' | undefined }
  | { readonly status: 'amber' }
  | { readonly status: 'notRated'; readonly because: NotRatedReason; readonly until?: string | undefined }

/** The same quarter's figure a year before; `notComparable` across a break in the series. */
export type LastYear =
  | { readonly value: string; readonly because: null }
  | { readonly value: null; readonly because: 'noFigure' | 'notComparable' }

/** All that turns a figure into a status. */
export type StatusBasis = {
  readonly rule: StatusMethod
  readonly target: TargetLevel | undefined
  readonly polarity: Polarity
  /** Asked for by the rule of the same quarter last year only. */
  readonly lastYear: LastYear
  readonly stretch: Stretch | undefined
}

const GREEN: RagStatus = { status: 'green' }
const AMBER: RagStatus = { status: 'amber' }
const RED: RagStatus = { status: 'red' }

/** The status of a figure by the rule given: see `StatusMethod` for each rule and its source. Exact on every boundary. */
export function ragStatus(value: string, basis: StatusBasis): RagStatus {
  const { rule, target, polarity } = basis
  if (polarity === 'noJudgement') return { status: 'notRated', because: 'noJudgement' }
  if (rule.method === 'shareOfStretch') return byShareOfStretch(value, basis, rule)
  const faced = target && targetFaced(value, target, polarity)
  if (!faced) return { status: 'notRated', because: 'noTarget' }
  switch (rule.method) {
    case 'threeLevels':
      if (isMet(value, faced)) return GREEN
      return isWithin(value, faced, rule.tolerance) ? AMBER : RED
    case 'fiveLevels':
      return byFiveLevels(value, faced, rule)
    case 'sameQuarterLastYear':
      if (isMet(value, faced) || isWithin(value, faced, rule.tolerance)) return { status: 'green' }
      return { status: isMaintained(value, target, basis) ? 'amber' : 'red' }
  }
}

/** Per cent of a target of zero has no width: met is low green, missed is high red. */
function byFiveLevels(value: string, faced: TargetFaced, rule: FiveLevels): RagStatus {
  if (hasNoWidth(faced, rule.mode))
    return isMet(value, faced) ? { status: 'green', level: 'low' } : { status: 'red', level: 'high' }
  const atLeast = (amount: string) => reaches(value, faced, { amount, mode: rule.mode })
  if (atLeast(rule.highGreenFrom)) return { status: 'green', level: 'high' }
  if (atLeast(rule.lowGreenFrom)) return { status: 'green', level: 'low' }
  if (atLeast(rule.amberFrom)) return { status: 'amber' }
  return { status: 'red', level: atLeast(rule.lowRedFrom) ? 'low' : 'high' }
}

/** Whether bands in per cent are asked of a target of zero. Inside a range there is no distance to measure. */
export const hasNoWidth = (faced: TargetFaced, mode: Tolerance['mode']): boolean =>
  mode === 'relative' && !faced.isInside && Number(faced.from) === 0

/**
 * Whether the figure is no further from this quarter's target than the same quarter's was last year. Without a figure to
 * compare with, no improvement is shown, and amber is given for nothing less.
 */
function isMaintained(value: string, target: TargetLevel, { lastYear, polarity }: StatusBasis): boolean {
  const now = shortfall(value, target, polarity)
  const then = lastYear.value === null ? null : shortfall(lastYear.value, target, polarity)
  return now !== null && then !== null && now.miss.lte(then.miss)
}

function byShareOfStretch(
  value: string,
  { stretch, polarity }: StatusBasis,
  rule: Extract<StatusMethod, { method: 'shareOfStretch' }>,
): RagStatus {
  const part = stretchPart(value, stretch, polarity)
  if (!part) return { status: 'notRated', because: 'noStretch' }
  const atLeast = (share: string) => part.gained.gte(part.whole.times(share))
  return { status: atLeast(rule.greenFrom) ? 'green' : atLeast(rule.amberFrom) ? 'amber' : 'red' }
}
