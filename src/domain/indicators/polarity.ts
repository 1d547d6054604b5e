/**
 * Which way is better. `range`: best inside a lower and an upper bound.
 * `noJudgement`: a contextual figure; it may rise or fall, and is never called better or worse.
 */
export type Polarity = 'higherIsBetter' | 'lowerIsBetter' | 'range' | 'noJudgement'

export const polarities = [
  'higherIsBetter',
  'lowerIsBetter',
  'range',
  'noJudgement',
] as const satisfies readonly Polarity[]
