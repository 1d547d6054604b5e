import type { Polarity } from '../indicators/polarity.ts'
import type { TargetLevel } from '../targets/targetLine.ts'

/** The bounds a year end must stay within to have reached a level: at or above `low`, at or below `high`. Decimal text. */
export type Goal = { readonly low: string | null; readonly high: string | null }

/**
 * What reaching a target level means under a polarity; null when nothing is judged or no bound was agreed. A single
 * figure under `range` is to be met exactly.
 */
export function goalOf(level: TargetLevel, polarity: Polarity): Goal | null {
  if (polarity === 'noJudgement') return null
  if (level.value === null) return level.low === null && level.high === null ? null : level
  switch (polarity) {
    case 'higherIsBetter':
      return { low: level.value, high: null }
    case 'lowerIsBetter':
      return { low: null, high: level.value }
    case 'range':
      return { low: level.value, high: level.value }
  }
}
