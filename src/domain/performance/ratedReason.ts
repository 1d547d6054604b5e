import { Big } from 'big.js'
import { signOf } from '../decimalSign.ts'
import { figureWords, withUnit } from '../indicators/figureWords.ts'
import type { TargetLevel, Tolerance } from '../targets/targetLine.ts'
import { isBeyondMargin } from './betterBy.ts'
import { decisivePercent } from './decisivePercent.ts'
import { fiveLevelReason } from './fiveLevelReason.ts'
import { hasNoWidth, type RagStatus } from './ragStatus.ts'
import type { Judged } from './judged.ts'
import { standingWords } from './standingWords.ts'
import type { StatusMethod } from './statusRule.ts'
import { stretchPart } from './stretchPart.ts'
import { shortfall, targetFaced, type Shortfall } from './targetFaced.ts'
import { ratedWord } from './statusWord.ts'

type Rated = Exclude<RagStatus, { status: 'notRated' }>

/** The sentence of a red, amber or green: its figure, what it is measured from, how far off, and the bound that decides. */
export function ratedReason(status: Rated, judged: Judged): string {
  const { value, unit, decimals } = judged
  const { rule, target, polarity } = judged.basis
  if (value === null) throw new Error(`A ${status.status} status has no figure to explain it`)
  const figure = `${ratedWord(status)}: ${withUnit(figureWords(value, decimals), unit)}`
  if (rule.method === 'shareOfStretch') return `${figure} ${stretchReason(value, status, rule, judged)}.`
  const gap = target && shortfall(value, target, polarity)
  if (!gap) throw new Error(`A ${status.status} status has no target to explain it`)
  const start = `${figure} ${standingWords(gap, target, decimals)}`
  if (rule.method === 'fiveLevels') {
    const faced = targetFaced(value, target, polarity)
    if (faced && hasNoWidth(faced, rule.mode))
      return `${start}${whichIsBetter(gap, judged)}; percentage bands cannot be used with a zero target, so a target ${status.status === 'green' ? 'met is low green' : 'missed is high red'}.`
    const level = ratedWord(status).toLowerCase() as Parameters<typeof fiveLevelReason>[0]
    return `${start}${fiveLevelReason(level, rule, gap, decimals)}.`
  }
  if (signOf(gap.miss) <= 0) return `${start}${whichIsBetter(gap, judged)}.`
  const missed = `${start}${missReason(gap, rule.tolerance, decimals)}`
  return rule.method === 'sameQuarterLastYear' && status.status !== 'green'
    ? `${missed}${lastYearReason(status, judged)}.`
    : `${missed}.`
}

/** A figure off its target without missing it says which way is better, or nobody could tell that it does not miss. */
function whichIsBetter(gap: Shortfall, { basis }: Judged): string {
  if (gap.side === 'within') return ''
  const isHigher = (gap.side === 'above') === signOf(gap.miss) < 0
  return basis.polarity === 'range' ? '' : `, and ${isHigher ? 'higher' : 'lower'} is better`
}

/** ", a miss of 6.3%, more than the 5% tolerance" */
function missReason({ miss, against }: Shortfall, tolerance: Tolerance, decimals: number): string {
  const isPast = isBeyondMargin(miss.toFixed(), against.toFixed(), tolerance)
  const limit = isPast ? 'more than' : 'within'
  if (tolerance.mode === 'absolute')
    return `, ${limit} the tolerance of ${figureWords(tolerance.amount, decimals)}`
  if (signOf(against) === 0) return '; a percentage tolerance cannot be used with a zero target'
  const percent = decisivePercent(miss, against.abs(), (rounded) => rounded.gt(tolerance.amount) === isPast)
  return `, a miss of ${percent}%, ${limit} the ${figureWords(tolerance.amount, 0)}% tolerance`
}

function lastYearReason(status: Rated, { basis, lastYearWords, decimals }: Judged): string {
  const { lastYear, target, polarity } = basis
  if (lastYear.value === null)
    return lastYear.because === 'noFigure'
      ? `; there is no figure for ${lastYearWords} to show an improvement on`
      : `; the figure for ${lastYearWords} is not comparable, so no improvement is shown`
  const figure = figureWords(lastYear.value, decimals)
  const isDistance = polarity === 'range' || isRange(target)
  if (status.status === 'amber')
    return isDistance
      ? `, but no further off than the ${figure} of ${lastYearWords}`
      : `, but no worse than the ${figure} of ${lastYearWords}`
  return isDistance
    ? `, and further off than the ${figure} of ${lastYearWords}`
    : `, and worse than the ${figure} of ${lastYearWords}`
}

const isRange = (target: TargetLevel | undefined): boolean => target?.value === null

/** "has come 64.0% of the way from 30, expected without the agreement, to the stretch target of 36; amber is …" */
function stretchReason(
  value: string,
  status: Rated,
  rule: Extract<StatusMethod, { method: 'shareOfStretch' }>,
  { basis, decimals }: Judged,
): string {
  const { stretch, polarity } = basis
  const part = stretchPart(value, stretch, polarity)
  if (!part || !stretch?.value || !stretch.expectedWithout)
    throw new Error(`A ${status.status} status has no stretch to explain it`)
  const [green, amber] = [rule.greenFrom, rule.amberFrom].map((share) => new Big(share).times(100))
  const from = { green, amber, red: undefined }[status.status]
  const below = { green: undefined, amber: green, red: amber }[status.status]
  const percent = decisivePercent(
    part.gained,
    part.whole,
    (rounded) => (!from || rounded.gte(from)) && (!below || rounded.lt(below)),
  )
  const words = (share: Big | undefined) => `${figureWords((share ?? new Big(0)).toFixed(), 0)}%`
  const band = {
    green: `${words(green)} or more`,
    amber: `from ${words(amber)} up to, not including, ${words(green)}`,
    red: `under ${words(amber)}`,
  }[status.status]
  return `has come ${percent}% of the way from ${figureWords(stretch.expectedWithout, decimals)}, expected without the agreement, to the stretch target of ${figureWords(stretch.value, decimals)}; ${status.status} is ${band}`
}
