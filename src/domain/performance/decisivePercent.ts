import { Big } from 'big.js'
import { figureWords } from '../indicators/figureWords.ts'

/** Divides to as many places as it is told before each division, rounding half up, and touches no other decimals. */
const Percent = Big()
const HUNDRED = new Percent(100)

/**
 * `part` of `whole` (above zero) in per cent, with one decimal, or as many more as it takes for what is printed to fall
 * in the same band as the exact share: 504.1 against 480 is "5.02%", never "5.0%, more than 5%".
 */
export function decisivePercent(part: Big, whole: Big, isInBand: (percent: Big) => boolean): string {
  for (let places = 1; ; places++) {
    Percent.DP = places
    const rounded = HUNDRED.times(part).div(whole)
    if (isInBand(rounded)) return figureWords(rounded.toFixed(places), 1)
  }
}
