import { signOf } from '../decimalSign.ts'
import type { TargetLevel } from '../targets/targetLine.ts'
import { figureWords } from '../indicators/figureWords.ts'
import type { Shortfall } from './targetFaced.ts'

/** Where a figure stands beside its target: "is 30 above the target of 480", "is inside the target range of 45 to 55". */
export function standingWords(gap: Shortfall, target: TargetLevel, decimals: number): string {
  if (target.value === null && gap.side === 'within' && signOf(gap.miss) === 0)
    return `${target.low !== null && target.high !== null ? 'is inside' : 'meets'} ${levelWords(target, decimals)}`
  if (gap.side === 'within') return `is on ${levelWords(target, decimals)}`
  return `is ${figureWords(gap.miss.abs().toFixed(), decimals)} ${gap.side} ${levelWords(target, decimals)}`
}

function levelWords({ value, low, high }: TargetLevel, decimals: number): string {
  if (value !== null) return `the target of ${figureWords(value, decimals)}`
  if (low !== null && high !== null)
    return `the target range of ${figureWords(low, decimals)} to ${figureWords(high, decimals)}`
  return low !== null
    ? `the target of ${figureWords(low, decimals)} or more`
    : `the target of ${figureWords(high ?? '0', decimals)} or less`
}
