import type { Polarity } from '../indicators/polarity.ts'
import type { TargetLevel } from '../targets/targetLine.ts'
import { assuranceVerdict, type AssuranceVerdict } from './assurance.ts'
import { FEWEST_FIRM } from './strength.ts'
import { singleTarget } from './targetDifferences.ts'
import { countFigures, xmrLimits, type Figures, type Span } from './xmrLimits.ts'

/**
 * Why there is no verdict. `noTarget`: none for the last figure's quarter. `rangeTarget`: the target is a range.
 * `neutralPolarity`: neither way is better. `noNeighbours`: figures enough, but a gap between each two.
 */
type AssuranceAbsence = 'noTarget' | 'rangeTarget' | 'neutralPolarity' | 'noNeighbours'

export type Assurance =
  | { readonly assurance: AssuranceVerdict }
  | { readonly assurance: 'notGiven'; readonly because: AssuranceAbsence }
  /** `have`: figures of the phase with a target of their own. */
  | {
      readonly assurance: 'notGiven'
      readonly because: 'tooFew'
      readonly have: number
      readonly need: number
    }

/**
 * Whether the usual range meets the target: the XmR limits of the figures less their own period's targets, in the phase of
 * the last figure, against zero. A stepped target so gives no false verdict, and a level one the same as the limits of the
 * figures against the target.
 */
export function seriesAssurance(
  differences: Figures,
  phase: Span | null,
  target: TargetLevel | undefined,
  polarity: Polarity,
): Assurance {
  if (polarity === 'range' || polarity === 'noJudgement')
    return { assurance: 'notGiven', because: 'neutralPolarity' }
  if (!target) return { assurance: 'notGiven', because: 'noTarget' }
  if (singleTarget(target, polarity) === null) return { assurance: 'notGiven', because: 'rangeTarget' }
  const have = phase ? countFigures(differences, phase) : 0
  if (!phase || have < FEWEST_FIRM)
    return { assurance: 'notGiven', because: 'tooFew', have, need: FEWEST_FIRM }
  const limits = xmrLimits(differences, phase)
  return limits
    ? { assurance: assuranceVerdict(limits, 0, polarity) }
    : { assurance: 'notGiven', because: 'noNeighbours' }
}
