import type { NoOutturnReason } from './outturnIfYearEndedNow.ts'

/**
 * What is still needed to reach a level by the year end, in plain arithmetic, with the best this indicator has done.
 * `needs`: so much in each remaining quarter (a total), or a change of so much by Q4 (any other measure). `thereNow`:
 * at the level today, with so much to spare. `reached` and `outOfReach`: a total whose result nothing can change any
 * more. `words`: a clause without capital or full stop, never more favourable than the exact sum.
 */
export type PlainSum =
  | {
      readonly sum: 'needs' | 'thereNow'
      readonly words: string
      /** Decimal text: the least that suffices, or the most that may still be lost; of a range, its nearer bound. */
      readonly amount: string
      /** The best quarter, or change over as many quarters, on record; null where there is none to compare. */
      readonly best: string | null
      readonly remaining: number
    }
  | { readonly sum: 'reached' | 'outOfReach' | 'yearEnded'; readonly words: string }
  | {
      readonly sum: 'cannotSay'
      readonly because: NoOutturnReason | 'annual' | 'noLevel'
      readonly words: string
    }

export type SumWords = { readonly unit: string; readonly decimals: number }
