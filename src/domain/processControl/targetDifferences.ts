import { numberOf } from '../decimalNumber.ts'
import type { Polarity } from '../indicators/polarity.ts'
import type { TargetLevel } from '../targets/targetLine.ts'
import { decimalsOf, difference, type Decimals } from './decimals.ts'
import type { Figures } from './xmrLimits.ts'

/** A target as one figure to be at or better than; null for a range of two ends, or of the wrong one. Decimal text. */
export function singleTarget(level: TargetLevel, polarity: Polarity): string | null {
  if (level.value !== null) return level.value
  if (polarity === 'higherIsBetter') return level.high === null ? level.low : null
  if (polarity === 'lowerIsBetter') return level.low === null ? level.high : null
  return null
}

/** Each figure less its own period's target, and the decimals of either; a gap where one of them is missing. */
export function targetDifferences(
  figures: Figures,
  targets: readonly (TargetLevel | undefined)[],
  polarity: Polarity,
  decimalsOfFigures: number,
): Decimals {
  let decimals = decimalsOfFigures
  let level: TargetLevel | undefined
  let target: number | null = null
  const numbers = targets.map((own) => {
    // A target stands for quarters on end: it is read once for all of them.
    if (own === level) return target
    level = own
    const text = own ? singleTarget(own, polarity) : null
    target = text === null ? null : numberOf(text)
    if (text !== null) decimals = Math.max(decimals, decimalsOf(text))
    return target
  })
  return {
    decimals,
    figures: figures.map((figure, place) => {
      const own = numbers[place] ?? null
      return figure === null || own === null ? null : difference(figure, own, decimals)
    }),
  }
}
