import { Big } from 'big.js'

const FIGURE = '(−?[\\d,.]*\\d)'

const number = (text: string | undefined): Big => new Big((text ?? '').replaceAll(',', '').replace('−', '-'))
const found = (sentence: string, pattern: string): RegExpExecArray | null =>
  new RegExp(pattern).exec(sentence)

/**
 * The status that follows from a sentence alone, worked by the published form of whichever rule it speaks of: nothing is
 * known of the figures, the polarity or the rule but what is printed. Throws where a printed number is not what the
 * others give.
 */
export function recomputedStatus(sentence: string): string {
  if (sentence.includes(' of the way from ')) return byStretch(sentence)
  const distance = distanceIn(sentence)
  const bands = /(?:^|; )(high green|low green|amber|low red|high red) is (from|all)/.exec(sentence)
  if (bands) return byBands(sentence, distance, bands[1] ?? '')
  if (sentence.includes('percentage bands')) return distance.miss.lte(0) ? 'Low green' : 'High red'
  if (distance.miss.lte(0)) return 'Green'
  const isWithin = withinTolerance(sentence, distance)
  const lastYear = found(sentence, `than the ${FIGURE} of Q`)
  const asksLastYear = lastYear !== null || sentence.includes('improvement')
  // Green within the tolerance is Havering's of 2013/14, amber the rule of three levels: told apart by the word alone.
  if (isWithin) return sentence.startsWith('Green') ? 'Green' : 'Amber'
  if (!asksLastYear) return 'Red'
  return lastYear && distance.missOf(number(lastYear[1])).gte(distance.miss) ? 'Amber' : 'Red'
}

type Distance = {
  readonly miss: Big
  readonly against: Big
  readonly missOf: (figure: Big) => Big
}

/** The miss in the unit: worked from the figure and the target, and held against what is printed. */
function distanceIn(sentence: string): Distance {
  const figure = number(found(sentence, `: ${FIGURE} `)?.[1])
  const stated = found(sentence, ` is ${FIGURE} (above|below) `)
  const between = found(sentence, `range of ${FIGURE} to ${FIGURE}`)
  const open = found(sentence, `target of ${FIGURE} or (more|less)`)
  const level = number(found(sentence, `(?:target|range) of ${FIGURE}`)?.[1])
  const low = between ? number(between[1]) : open?.[2] === 'more' ? level : null
  const high = between ? number(between[2]) : open?.[2] === 'less' ? level : null
  const outside = (of: Big): Big => {
    if (low && of.lt(low)) return low.minus(of)
    return high && of.gt(high) ? of.minus(high) : new Big(0)
  }
  const isTargetAlone = !between && !open
  const upIsBetter = isTargetAlone && isHigherBetter(sentence, stated?.[2])
  const missOf = isTargetAlone ? (of: Big) => (upIsBetter ? level.minus(of) : of.minus(level)) : outside
  // "no further off" is said where both sides miss.
  const isEitherSide = sentence.includes('further off')
  const miss = isTargetAlone && isEitherSide ? figure.minus(level).abs() : missOf(figure)
  if (stated && !number(stated[1]).eq(miss.abs())) throw new Error(`Not the distance: ${sentence}`)
  if (!stated && !miss.eq(0)) throw new Error(`A distance is not said: ${sentence}`)
  const against = isTargetAlone ? level : low && figure.lt(low) ? low : (high ?? low ?? level)
  return {
    miss,
    against,
    missOf: isTargetAlone && isEitherSide ? (of) => of.minus(level).abs() : missOf,
  }
}

/** Said outright of a figure that does not miss; of one that misses, the other way than it is off. */
function isHigherBetter(sentence: string, side: string | undefined): boolean {
  if (sentence.includes('higher is better')) return true
  if (sentence.includes('lower is better')) return false
  return (side === 'above') === /\d%? better;/.test(sentence)
}

function withinTolerance(sentence: string, { miss, against }: Distance): boolean {
  if (sentence.includes('percentage tolerance cannot be used')) return false
  const relative = found(sentence, `a miss of ${FIGURE}%, (more than|within) the ${FIGURE}% tolerance`)
  const amount = number(relative?.[3] ?? found(sentence, `the tolerance of ${FIGURE}`)?.[1])
  if (!relative) return miss.lte(amount)
  const isWithin = miss.times(100).lte(amount.times(against.abs()))
  if (number(relative[1]).lte(amount) !== isWithin)
    throw new Error(`A per cent on the wrong side: ${sentence}`)
  return isWithin
}

/** A bound as a distance, better positive: "5% worse", "4 better", "on target". */
function bound(words: string): { amount: Big; isPercent: boolean } {
  const parts = found(words, `^${FIGURE}(%?) (better|worse)$`)
  if (!parts) return { amount: new Big(0), isPercent: words.includes('%') }
  return { amount: number(parts[1]).times(parts[3] === 'worse' ? -1 : 1), isPercent: parts[2] === '%' }
}

function byBands(sentence: string, { miss, against }: Distance, level: string): string {
  const range = / is from (.+?) (?:upwards|up to, not including, (.+?))\.$/.exec(sentence)
  const short = / is all that is short of (.+?)\.$/.exec(sentence)
  const isPercent = /\d% (better|worse)/.test(sentence)
  const better = miss.times(-1)
  // Inside a range the distance is nought, of whatever.
  const isAtLeast = (words: string): boolean =>
    better.eq(0)
      ? bound(words).amount.lte(0)
      : isPercent
        ? better.times(100).gte(bound(words).amount.times(against.abs()))
        : better.gte(bound(words).amount)
  const [from, below] = [range?.[1], range?.[2] ?? short?.[1]]
  if ((from && !isAtLeast(from)) || (below && isAtLeast(below)))
    throw new Error(`Outside the band it names: ${sentence}`)
  const printed = found(sentence, `, ${FIGURE}(%?) (better|worse);`)
  if (printed) {
    const share = number(printed[1]).times(printed[3] === 'worse' ? -1 : 1)
    if ((from && share.lt(bound(from).amount)) || (below && share.gte(bound(below).amount)))
      throw new Error(`A distance on the wrong side: ${sentence}`)
  }
  return level.charAt(0).toUpperCase() + level.slice(1)
}

function byStretch(sentence: string): string {
  const figure = number(found(sentence, `: ${FIGURE} `)?.[1])
  const expected = number(found(sentence, `way from ${FIGURE}, expected`)?.[1])
  const stretch = number(found(sentence, `stretch target of ${FIGURE};`)?.[1])
  const printed = number(found(sentence, `come ${FIGURE}% of`)?.[1])
  const whole = stretch.minus(expected)
  const isAtLeast = (percent: Big): boolean => {
    const isSo = figure
      .minus(expected)
      .times(100)
      .times(whole.gt(0) ? 1 : -1)
      .gte(percent.times(whole.abs()))
    if (printed.gte(percent) !== isSo) throw new Error(`A share on the wrong side: ${sentence}`)
    return isSo
  }
  const from = found(sentence, ` (green|amber) is (?:from )?${FIGURE}%`)
  const below = found(sentence, `(?:under|not including,) ${FIGURE}%`)
  if (from && !isAtLeast(number(from[2]))) throw new Error(`Below its band: ${sentence}`)
  if (below && isAtLeast(number(below[1]))) throw new Error(`Above its band: ${sentence}`)
  return from ? (from[1] === 'green' ? 'Green' : 'Amber') : 'Red'
}
