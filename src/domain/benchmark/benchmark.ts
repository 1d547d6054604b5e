import { Big } from 'big.js'
import type { Polarity } from '../indicators/polarity.ts'
import { allowsForSize } from '../indicators/unit.ts'
import { quartilePoints, type QuartilePoints } from './quartilePoints.ts'

/** Areas, ours among them, below which a quarter of them is less than one area. */
const FEWEST_FOR_QUARTILES = 4

/** What is compared: one indicator and period, in one unit. Decimal text. */
export type Compared = {
  /** Our own figure; null when there is none for the period. */
  readonly ours: string | null
  /** A figure for each other area. */
  readonly others: readonly string[]
  readonly unit: string
  readonly polarity: Polarity
}

/** Why no quartile is given: too few areas, no spread between the middle areas, or no better and worse. */
type NoQuartile = 'tooFewAreas' | 'noSpread' | 'noJudgement'

/**
 * Where an area stands among others. `areas` counts ours when it has a figure. `median` is of all of them.
 * `notRanked`: a `count` grows with the size of the area, so its order would say which area is large;
 * `noFigure`: ours is missing for the period.
 */
export type Benchmark =
  | {
      readonly outcome: 'ranked'
      /** 1 is the best, or the highest where neither way is better. Equal figures share the better place. */
      readonly position: number
      readonly from: 'best' | 'highest'
      readonly isShared: boolean
      readonly areas: number
      readonly median: string
      /** 1 is the best quarter of areas. */
      readonly quartile: 1 | 2 | 3 | 4 | null
      readonly noQuartile: NoQuartile | null
    }
  | {
      readonly outcome: 'notRanked'
      readonly because: 'count' | 'noFigure'
      readonly areas: number
      readonly median: string
    }

/**
 * Our place among other areas' figures for the same indicator and period; undefined where no other area has one.
 * Quartiles follow the four bands the Audit Commission published for best value indicators (top 25%, above average,
 * below average, bottom 25%): the first is every area at or better than the better quartile, the second at or better
 * than the median, and so on. Figures of areas of different size are ranked only in a unit that allows for size.
 */
export function benchmark({ ours, others, unit, polarity }: Compared): Benchmark | undefined {
  if (others.length === 0) return undefined
  const figures = [...others, ...(ours === null ? [] : [ours])].map((each) => new Big(each))
  const points = quartilePoints(figures)
  const shown = { areas: figures.length, median: points.median.toFixed() }
  if (!allowsForSize(unit)) return { outcome: 'notRanked', because: 'count', ...shown }
  if (ours === null) return { outcome: 'notRanked', because: 'noFigure', ...shown }
  const figure = new Big(ours)
  const ahead = figures.filter((each) => isAhead(each, figure, polarity)).length
  return {
    outcome: 'ranked',
    position: ahead + 1,
    from: isJudged(polarity) ? 'best' : 'highest',
    isShared: figures.filter((each) => each.eq(figure)).length > 1,
    ...shown,
    ...quartileOf(figure, points, polarity, figures.length),
  }
}

const isJudged = (polarity: Polarity): polarity is 'higherIsBetter' | 'lowerIsBetter' =>
  polarity === 'higherIsBetter' || polarity === 'lowerIsBetter'

/** Best first; highest first where neither way is better. */
function isAhead(a: Big, b: Big, polarity: Polarity): boolean {
  return polarity === 'lowerIsBetter' ? a.lt(b) : a.gt(b)
}

function quartileOf(
  figure: Big,
  { lower, median, upper }: QuartilePoints,
  polarity: Polarity,
  areas: number,
): { quartile: 1 | 2 | 3 | 4 | null; noQuartile: NoQuartile | null } {
  const none = (noQuartile: NoQuartile) => ({ quartile: null, noQuartile })
  if (!isJudged(polarity)) return none('noJudgement')
  if (areas < FEWEST_FOR_QUARTILES) return none('tooFewAreas')
  if (lower.eq(upper)) return none('noSpread')
  const [better, worse] = polarity === 'lowerIsBetter' ? [lower, upper] : [upper, lower]
  const reaches = (point: Big) => !isAhead(point, figure, polarity)
  const quartile = reaches(better) ? 1 : reaches(median) ? 2 : reaches(worse) ? 3 : 4
  return { quartile, noQuartile: null }
}
