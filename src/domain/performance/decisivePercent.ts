import { Big } from 'big.js'
import { figureWords } from '../indicators/figureWords.ts'

/** A decimal constructor that divides to whole numbers, rounding half up, and touches no other. */
const Whole = Big()
Whole.DP = 0

/**
 * `part` of `whole` (above zero) in per cent, with one decimal, or as many more as it takes for what is printed to fall
 * in the same band as the exact share: 504.1 against 480 is "5.02%", never "5.0%, more than 5%".
 */
export function decisivePercent(part: Big, whole: Big, isInBand: (percent: Big) => boolean): string {
  for (let places = 1; ; places++) {
    const rounded = new Big(new Whole(part.times(`1e${places + 2}`)).div(whole)).times(`1e-${places}`)
    if (isInBand(rounded)) return figureWords(rounded.toFixed(places), 1)
  }
}
