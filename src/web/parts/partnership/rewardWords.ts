import type { RewardTerms } from '../../../contract/partnership.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { numberWords } from '../../format/countWords.ts'
import { percentWords } from '../../format/percentWords.ts'

/** What reaching a stretch target earns, in sentences; where the terms come from is said apart. */
export function rewardWords({ threshold, maximumShare, totalPounds, instalments }: RewardTerms): string {
  return [
    `Nothing is paid on a stretch target below ${percentWords(threshold)} of its stretch; from there it is paid in proportion, up to ${percentWords(maximumShare)}.`,
    totalPounds === null
      ? 'The total is not recorded.'
      : `All stretch targets together carry £${figureWords(totalPounds, 0)}.`,
    instalments === 1 ? 'It is paid at once.' : `It is paid in ${numberWords(instalments)} instalments.`,
  ].join(' ')
}
