import { figureWords } from '../indicators/figureWords.ts'
import type { Goal } from './goal.ts'
import { levelSum } from './levelSum.ts'
import { outturnIfYearEndedNow, type NoOutturnReason } from './outturnIfYearEndedNow.ts'
import type { PlainSum, SumWords } from './plainSum.ts'
import type { QuarterlySeries } from './quarterlySeries.ts'
import { totalSum } from './totalSum.ts'

/** The plain sum for one level. `series` null: an annual indicator; `goal` null: no level is judged. */
export function plainSumToReach(
  series: QuarterlySeries | null,
  goal: Goal | null,
  startYear: number,
  words: SumWords,
): PlainSum {
  if (series === null) return cannotSay('annual')
  if (goal === null) return cannotSay('noLevel')
  const now = outturnIfYearEndedNow(series, startYear)
  if (now.outturn === null) return cannotSay(now.because)
  if (now.remaining === 0)
    return { sum: 'yearEnded', words: `the year has ended: ${figureWords(now.outturn, words.decimals)}` }
  return series.measure === 'quarterFour'
    ? levelSum(series, goal, now, words)
    : totalSum(series, goal, now, words)
}

function cannotSay(because: NoOutturnReason | 'annual' | 'noLevel'): PlainSum {
  return { sum: 'cannotSay', because, words: cannotSayWords[because] }
}

const cannotSayWords = {
  annual: 'an annual indicator has one figure a year: nothing is reckoned within it',
  noLevel: 'no level to reach has been agreed',
  noFigure: 'no figure of this year has been recorded yet',
  gap: 'a quarter of this year has no figure, so what has happened so far is not known',
} as const
