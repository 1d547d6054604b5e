import type { IndicatorPage } from '../../../contract/indicators.ts'
import { targetWords } from '../../../papers/words/targetWords.ts'

/** One level the year may end at, and what can be said of reaching it. */
export type Prospect = {
  readonly name: 'Target' | 'Stretch target'
  /** As printed: "138.0". */
  readonly level: string
  /** A clause without capital or full stop. */
  readonly plainSum: string
  readonly chance: 'unlikely' | 'tooCloseToCall' | 'likely' | 'cannotSay'
  readonly howComputed: string
}

/** The year end's target, then its stretch target; those that have been agreed. */
export function prospectsOf({ outlook, stretch, definition }: IndicatorPage): Prospect[] {
  const { target } = outlook
  const level = (value: string) => ({ value, low: null, high: null })
  return [
    ...(target
      ? [
          {
            name: 'Target' as const,
            level: targetWords(target.level, definition.decimals),
            plainSum: target.plainSum,
            ...target.chance,
          },
        ]
      : []),
    ...(stretch
      ? [
          {
            name: 'Stretch target' as const,
            level: targetWords(level(stretch.stretch), definition.decimals),
            plainSum: stretch.plainSum,
            chance: stretch.chance,
            howComputed: stretch.howComputed,
          },
        ]
      : []),
  ]
}
