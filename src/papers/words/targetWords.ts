import type { TargetLevel } from '../../contract/performance.ts'
import { figureWords } from '../../domain/indicators/figureWords.ts'

/** "480", "85 to 95", "85 or more", "95 or less"; empty for a range open at both ends. */
export function targetWords({ value, low, high }: TargetLevel, decimals: number): string {
  if (value !== null) return figureWords(value, decimals)
  if (low !== null && high !== null) return `${figureWords(low, decimals)} to ${figureWords(high, decimals)}`
  if (low !== null) return `${figureWords(low, decimals)} or more`
  return high === null ? '' : `${figureWords(high, decimals)} or less`
}
