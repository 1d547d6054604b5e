import type { Polarity } from '../indicators/polarity.ts'
import type { Side, SpecialCause } from './specialCause.ts'

/** Whether what a special cause points to is good. Apart from its side: a signal may be high and worse. */
type SignalJudgement = 'better' | 'worse' | 'noJudgement'

/** Is one figure's difference the usual noise, or has something changed? */
export type Variation =
  | { readonly variation: 'usual' }
  | {
      readonly variation: 'signal'
      /** Follows the number: a falling trend is low even above the mean. */
      readonly side: Side
      readonly judgement: SignalJudgement
      /** Every rule that found the figure; the first gives the side. */
      readonly causes: readonly [SpecialCause, ...SpecialCause[]]
    }

/** The variation at one point from the special causes found there, in their order of priority. */
export function variationOf(causes: readonly SpecialCause[], polarity: Polarity): Variation {
  const [first, ...others] = causes
  if (!first) return { variation: 'usual' }
  return {
    variation: 'signal',
    side: first.side,
    judgement: signalJudgement(first.side, polarity),
    causes: [first, ...others],
  }
}

function signalJudgement(side: Side, polarity: Polarity): SignalJudgement {
  switch (polarity) {
    case 'higherIsBetter':
      return side === 'high' ? 'better' : 'worse'
    case 'lowerIsBetter':
      return side === 'low' ? 'better' : 'worse'
    case 'range':
    case 'noJudgement':
      return 'noJudgement'
  }
}
