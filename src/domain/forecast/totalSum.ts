import { Big } from 'big.js'
import { figureWords } from '../indicators/figureWords.ts'
import { sharedDown, sharedUp } from './decimalPlaces.ts'
import type { Goal } from './goal.ts'
import type { OutturnNow } from './outturnIfYearEndedNow.ts'
import type { PlainSum, SumWords } from './plainSum.ts'
import { exactAt, type QuarterlySeries } from './quarterlySeries.ts'

type Now = OutturnNow & { readonly outturn: string }

/**
 * A total’s plain sum: (level less what has happened) shared over the remaining quarters, rounded up where so much is
 * needed and down where no more is allowed. A total in which no quarter was ever below zero can only grow: at its level
 * it is reached, above the most agreed it is out of reach.
 */
export function totalSum(
  series: QuarterlySeries,
  { low, high }: Goal,
  { outturn, remaining }: Now,
  { decimals }: SumWords,
): PlainSum {
  const soFar = new Big(outturn)
  const isGrowing = series.numbers.every((number) => !(number < 0))
  const figure = (value: Big | string) =>
    figureWords(typeof value === 'string' ? value : value.toFixed(), decimals)
  if (isGrowing && high !== null && soFar.gt(high))
    return {
      sum: 'outOfReach',
      words: `cannot be reached any more: ${figure(outturn)} so far, no more than ${figure(high)} agreed for the year`,
    }
  const isReached = isGrowing && low !== null && soFar.gte(low)
  if (isReached && high === null)
    return {
      sum: 'reached',
      words: `already reached: ${figure(outturn)} so far, ${figure(low)} agreed for the year`,
    }
  const left = (level: string) => new Big(level).minus(soFar)
  const least = low === null || isReached ? null : sharedUp(left(low), remaining, decimals)
  const most = high === null ? null : sharedDown(left(high), remaining, decimals)
  const when = remaining === 1 ? 'in the last quarter' : 'in each remaining quarter'
  const lowest = extreme(series, -1)
  const highest = extreme(series, 1)
  if (low !== null && high !== null && least !== null && most !== null) {
    const inAll = `${figure(left(low))} to ${figure(left(high))}`
    const each = least.lte(most) ? `${figure(least)} to ${figure(most)} ${when}` : `${inAll} in all by Q4`
    const exactly = `${figure(left(low))} in all by Q4, neither more nor less`
    return {
      sum: 'needs',
      words: `needs ${low === high ? exactly : each}; so far from ${figure(lowest)} to ${figure(highest)} a quarter`,
      amount: least.toFixed(),
      best: highest.toFixed(),
      remaining,
    }
  }
  if (least !== null)
    return {
      sum: 'needs',
      words: `needs ${figure(least)} ${when}; best so far ${figure(highest)}`,
      amount: least.toFixed(),
      best: highest.toFixed(),
      remaining,
    }
  return {
    sum: 'needs',
    words: `needs no more than ${figure(most ?? new Big(0))} ${when}; best so far ${figure(lowest)}`,
    amount: (most ?? new Big(0)).toFixed(),
    best: lowest.toFixed(),
    remaining,
  }
}

/** The greatest (sign 1) or least (sign −1) that a quarter has added. */
function extreme(series: QuarterlySeries, sign: 1 | -1): Big {
  let place = series.numbers.length - 1
  let best = NaN
  series.numbers.forEach((number, each) => {
    if (!Number.isNaN(best) && !(number * sign > best * sign)) return
    best = number
    place = each
  })
  return exactAt(series, place)
}
