import { Big } from 'big.js'
import { signOf } from '../decimalSign.ts'
import { figureWords, withSign } from '../indicators/figureWords.ts'
import type { Goal } from './goal.ts'
import type { OutturnNow } from './outturnIfYearEndedNow.ts'
import type { PlainSum, SumWords } from './plainSum.ts'
import type { QuarterlySeries } from './quarterlySeries.ts'

type Now = OutturnNow & { readonly outturn: string; readonly remaining: number }

/**
 * The plain sum of a figure whose year end is quarter 4’s own: the change still needed, beside the greatest change that
 * way over as many quarters; or, at the level today, how much may still be lost, beside the greatest such loss. Exact:
 * differences of decimals need no rounding.
 */
export function levelSum(series: QuarterlySeries, goal: Goal, now: Now, words: SumWords): PlainSum {
  const latest = new Big(now.outturn)
  const { remaining } = now
  const greatest = (way: Way) => greatestChange(series, remaining, way === 'rise' ? 1 : -1)
  const below = goal.low === null ? null : new Big(goal.low).minus(latest)
  const above = goal.high === null ? null : latest.minus(goal.high)
  const amount = (value: Big) => amountWords(value, words)
  if (below && signOf(below) > 0) {
    const upTo = above === null || above.eq(below.neg()) ? '' : ` to ${amount(above.neg())}`
    return needs('rise', `${amount(below)}${upTo}`, below, greatest('rise'), remaining, amount)
  }
  if (above && signOf(above) > 0) {
    const upTo = below === null || below.eq(above.neg()) ? '' : ` to ${amount(below.neg())}`
    return needs('fall', `${amount(above)}${upTo}`, above, greatest('fall'), remaining, amount)
  }
  const spare = [
    ...(below === null ? [] : [{ room: below.abs(), way: 'fall' as const, most: greatest('fall') }]),
    ...(above === null ? [] : [{ room: above.abs(), way: 'rise' as const, most: greatest('rise') }]),
  ].toSorted((a, b) => a.room.cmp(b.room))
  const nearest = spare[0]
  if (!nearest) throw new Error('A goal has at least one bound')
  return {
    sum: 'thereNow',
    words: `there now, and ${spare.map(({ room, way }) => (signOf(room) === 0 ? `may not ${way}` : `may ${way} by ${amount(room)}`)).join(' or ')} by Q4; ${spare.map(({ way, most }) => recordWords(way, 'greatest', most, remaining, amount)).join(', ')}`,
    amount: nearest.room.toFixed(),
    best: nearest.most?.toFixed() ?? null,
    remaining,
  }
}

type Way = 'rise' | 'fall'

function needs(
  way: Way,
  change: string,
  least: Big,
  best: Big | null,
  remaining: number,
  amount: (value: Big) => string,
): PlainSum {
  return {
    sum: 'needs',
    words: `needs a ${way} of ${change} by Q4; ${recordWords(way, 'best', best, remaining, amount)}`,
    amount: least.toFixed(),
    best: best?.toFixed() ?? null,
    remaining,
  }
}

/** "best fall over as many quarters so far 6.9"; or that there was none, or nothing as far apart to compare. */
function recordWords(
  way: Way,
  most: 'best' | 'greatest',
  change: Big | null,
  remaining: number,
  amount: (value: Big) => string,
): string {
  const span = remaining === 1 ? 'over one quarter' : 'over as many quarters'
  if (change === null) return `no earlier figures to compare ${span}`
  return signOf(change) > 0 ? `${most} ${way} ${span} so far ${amount(change)}` : `no ${way} ${span} so far`
}

/** The greatest change (sign 1 a rise, −1 a fall) between two figures so many quarters apart; null without such a pair. */
function greatestChange({ numbers, texts }: QuarterlySeries, quarters: number, sign: 1 | -1): Big | null {
  let best = -Infinity
  let place = -1
  for (let end = quarters; end < numbers.length; end++) {
    const change = ((numbers[end] ?? NaN) - (numbers[end - quarters] ?? NaN)) * sign
    if (change > best) {
      best = change
      place = end
    }
  }
  if (place < 0) return null
  const change = new Big(texts[place] ?? 0).minus(texts[place - quarters] ?? 0)
  return sign === 1 ? change : change.neg()
}

/** An amount of change: points of a per cent, pounds with their sign, anything else as it stands. */
function amountWords(value: Big, { unit, decimals }: SumWords): string {
  const figure = figureWords(value.toFixed(), decimals)
  if (unit.startsWith('%')) return `${figure} ${figure === '1' ? 'point' : 'points'}`
  return withSign(figure, unit)
}
