import { Big } from 'big.js'
import type { Polarity } from '../indicators/polarity.ts'

/** Which way a figure moved, and by how much, since the figure it is compared with. Decimal text, never negative. */
export type Change = { readonly movement: 'up' | 'down' | 'unchanged'; readonly by: string }

export type DirectionOfTravel =
  | (Change & { readonly judgement: 'better' | 'worse' | 'unchanged' | 'noJudgement' })
  | { readonly movement: 'none'; readonly because: 'noEarlierFigure' | 'notComparable' | 'noFigure' }

export function change(earlier: string, later: string): Change {
  const difference = new Big(later).minus(earlier)
  const movement = difference.eq(0) ? 'unchanged' : difference.gt(0) ? 'up' : 'down'
  return { movement, by: difference.abs().toFixed() }
}

/** Direction first, judgement second: the arrow follows the number, the word follows the polarity. */
export function directionOfTravel(earlier: string, later: string, polarity: Polarity): DirectionOfTravel {
  const moved = change(earlier, later)
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
