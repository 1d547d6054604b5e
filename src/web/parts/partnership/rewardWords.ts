import type { RewardTerms } from '../../../contract/partnership.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { percentWords } from '../../format/percentWords.ts'
import { numberWords } from '../../../domain/numberWords.ts'
import { listWords } from '../../../domain/listWords.ts'

/** What reaching a stretch target earns and whose it is, in sentences; where the terms come from is said apart. */
export function rewardWords(terms: RewardTerms): string {
  const { threshold, maximumShare, totalPounds, instalments } = terms
  return [
    `Nothing is paid on a stretch target below ${percentWords(threshold)} of its stretch; from there it is paid in proportion, up to ${percentWords(maximumShare)}.`,
    totalPounds === null
      ? 'The total is not recorded.'
      : `All stretch targets together carry £${figureWords(totalPounds, 0)}.`,
    instalments === 1 ? 'It is paid at once.' : `It is paid in ${numberWords(instalments)} instalments.`,
    ...splitSentences(terms),
  ].join(' ')
}

/** "50% goes to the partners who achieved the stretch and 50% to the partnership’s pool." One sentence a split. */
export const splitSentences = ({ splits = [] }: RewardTerms): string[] =>
  splits.map(({ shares }) => {
    const whole = shares.reduce((sum, { weight }) => sum + Number(weight), 0)
    const parts = shares.map(({ to, weight }, at) => {
      const share = shareOfOne.format(Number(weight) / whole)
      return `${share} ${at === 0 ? 'goes ' : ''}to ${to}`
    })
    return `${listWords(parts)}.`
  })

const shareOfOne = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 })

/** Where the terms and each split come from. */
export const rewardSources = ({ source, splits = [] }: RewardTerms): string =>
  [source, ...splits.map((split) => split.source)].filter((each) => each !== '').join(' ')
