import { differenceOfDecimals } from '../decimalText.ts'
import type { Polarity } from '../indicators/polarity.ts'
import type { Tolerance } from '../targets/targetLine.ts'
import { isBeyondMargin } from './betterBy.ts'

/** Which way a figure moved, and by how much, since the figure it is compared with. Decimal text, never negative. */
export type Change = { readonly movement: 'up' | 'down' | 'unchanged'; readonly by: string }

/**
 * `within`: it moved, by no more than this dead band, and so is called unchanged.
 * `lastYearOnly`: the quarters of a year are not alike, so that only the same quarter last year compares.
 */
export type DirectionOfTravel =
  | (Change & {
      readonly judgement: 'better' | 'worse' | 'unchanged' | 'noJudgement'
      readonly within?: Tolerance | undefined
    })
  | {
      readonly movement: 'none'
      readonly because: 'noEarlierFigure' | 'notComparable' | 'noFigure' | 'lastYearOnly'
    }

export function change(earlier: string, later: string): Change {
  const difference = differenceOfDecimals(later, earlier)
  if (difference === '0') return { movement: 'unchanged', by: difference }
  return difference.startsWith('-')
    ? { movement: 'down', by: difference.slice(1) }
    : { movement: 'up', by: difference }
}

/**
 * Direction first, judgement second: the arrow follows the number, the word follows the polarity. A change of no more
 * than the dead band, in per cent of the earlier figure or in points, is no direction. On an earlier figure of zero a per
 * cent has no width. Source: a county council of 2013/14 called it a change beyond 2% either way.
 */
export function directionOfTravel(
  earlier: string,
  later: string,
  polarity: Polarity,
  deadBand: Tolerance | null = null,
): DirectionOfTravel {
  const moved = change(earlier, later)
  if (moved.movement !== 'unchanged' && deadBand && !isBeyondMargin(moved.by, earlier, deadBand))
    return { movement: 'unchanged', by: moved.by, judgement: 'unchanged', within: deadBand }
  return { ...moved, judgement: judgementOf(moved.movement, polarity) }
}

function judgementOf(
  movement: Change['movement'],
  polarity: Polarity,
): 'better' | 'worse' | 'unchanged' | 'noJudgement' {
  if (movement === 'unchanged') return 'unchanged'
  switch (polarity) {
    case 'higherIsBetter':
      return movement === 'up' ? 'better' : 'worse'
    case 'lowerIsBetter':
      return movement === 'down' ? 'better' : 'worse'
    case 'range':
    case 'noJudgement':
      return 'noJudgement'
  }
}
