import { Big } from 'big.js'
import { signOf } from '../decimalSign.ts'
import { figureWords, withSign } from '../indicators/figureWords.ts'
import { penceDown, poundsWords, type Pence } from './pence.ts'
import { penceForShare } from './rewardGrant.ts'
import type { RewardScale } from './rewardTerms.ts'
import { shareWords, type ShareOfStretch, type StretchTarget } from './shareOfStretch.ts'

/**
 * `toThreshold`: the change that first earns anything. `eachFurther`: what one more step of the indicator’s last
 * decimal earns. `toMaximum`: the last change that earns anything. `nothingMore`: the most is earned.
 * `change`: in the unit of the indicator, without a sign; `earns`: in all, or for `eachFurther` by the step; null
 * where the pounds are not recorded.
 */
export type NextRewardStep =
  | {
      readonly step: 'toThreshold' | 'eachFurther' | 'toMaximum'
      readonly change: string
      readonly earns: Pence | null
      readonly words: string
    }
  | { readonly step: 'nothingMore'; readonly words: string }

type Standing = StretchTarget & {
  readonly outturn: string
  readonly available: Pence | null
  readonly unit: string
  readonly decimals: number
}

const ROUND_UP = 3

/**
 * The next step in words: "0.4 fewer bed days reaches 60% and £234,000"; from the threshold on "each further 0.1 point
 * earns £6,500"; at the cap that nothing more is paid. The change is in the indicator’s own decimals and rounded up, so
 * that it really suffices; pounds of a further step are rounded down.
 */
export function nextRewardStep(
  standing: Standing,
  share: ShareOfStretch,
  scale: RewardScale,
): NextRewardStep {
  const { available, decimals } = standing
  const most = share.whole.times(scale.maximumShare)
  if (share.part.gte(most))
    return { step: 'nothingMore', words: 'nothing more: the most that is paid is earned' }
  const threshold = share.whole.times(scale.threshold)
  const isBelow = share.part.lt(threshold) || signOf(share.part) < 0
  const smallest = new Big(`1e-${decimals}`)
  if (!isBelow && share.part.plus(smallest).lte(most)) {
    const earns = available === null ? null : penceDown(smallest.times(available), share.whole)
    const change = smallest.toFixed()
    const size = figureWords(change, decimals)
    const worth = earns === null ? 'earns more' : `earns ${poundsWords(earns)}`
    return {
      step: 'eachFurther',
      change,
      earns,
      words: `each further ${sizeWords(size, standing.unit)} ${worth}`,
    }
  }
  const short = (isBelow ? positive(threshold) : most).minus(share.part)
  const change = short.round(decimals, ROUND_UP)
  const isRising = new Big(standing.stretch).gt(standing.expectedWithout)
  const reached = { part: share.part.plus(change), whole: share.whole }
  const capped = reached.part.gt(most) ? { part: new Big(scale.maximumShare), whole: new Big(1) } : reached
  const earns = available === null ? null : penceForShare(reached, available, scale)
  return {
    step: isBelow ? 'toThreshold' : 'toMaximum',
    change: change.toFixed(),
    earns,
    words: `${changeWords(figureWords(change.toFixed(), decimals), standing.unit, isRising)} reaches ${shareWords(capped)}${earns === null ? '' : ` and ${poundsWords(earns)}`}${isBelow ? '' : ', the most that is paid'}`,
  }
}

const positive = (figure: Big): Big => (signOf(figure) < 0 ? new Big(0) : figure)

/** "0.1 point", "£5", "1 per 1,000", "0.1 tonnes". */
function sizeWords(size: string, unit: string): string {
  if (unit.startsWith('%')) return `${size} point`
  if (unit.startsWith('£')) return withSign(size, unit)
  return `${size} ${countedAs(size, unit)}`
}

/** "0.4 fewer bed days", "4.9 points more", "0.4 fewer per 1,000", "£5 less". */
function changeWords(size: string, unit: string, isRising: boolean): string {
  if (unit.startsWith('%'))
    return `${size} ${size === '1' ? 'point' : 'points'} ${isRising ? 'more' : 'less'}`
  if (unit.startsWith('£')) return `${withSign(size, unit)} ${isRising ? 'more' : 'less'}`
  return `${size} ${isRising ? 'more' : 'fewer'} ${countedAs(size, unit)}`
}

/** One of people is a person. */
const countedAs = (size: string, unit: string): string =>
  size === '1' && unit === 'people' ? 'person' : unit
