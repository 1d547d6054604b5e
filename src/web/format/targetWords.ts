import { figureWords } from '../../domain/indicators/figureWords.ts'

type Level =
  | { readonly value: string; readonly low: null; readonly high: null }
  | { readonly value: null; readonly low: string | null; readonly high: string | null }

/** "480", "85 to 95", "85 or more", "95 or less"; empty for a range open at both ends. */
export function targetWords({ value, low, high }: Level, decimals: number): string {
  if (value !== null) return figureWords(value, decimals)
  if (low !== null && high !== null) return `${figureWords(low, decimals)} to ${figureWords(high, decimals)}`
  if (low !== null) return `${figureWords(low, decimals)} or more`
  return high === null ? '' : `${figureWords(high, decimals)} or less`
}
