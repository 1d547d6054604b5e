import type { ScorecardRow } from '../../contract/scorecards.ts'
import { figureWords } from '../../domain/indicators/figureWords.ts'

/** What a small chart shows: "12 figures in 20 quarters, from 391 to 656, latest 510"; "No figures in 20 quarters". */
export function sparkWords({ spark, decimals }: Pick<ScorecardRow, 'spark' | 'decimals'>): string {
  const values = spark.values.filter((value) => value !== null)
  const latest = values.at(-1)
  if (latest === undefined) return `No figures in ${spark.values.length} quarters`
  const sorted = values.toSorted((a, b) => Number(a) - Number(b))
  const words = (value: string) => figureWords(value, decimals)
  const count = `${values.length} ${values.length === 1 ? 'figure' : 'figures'} in ${spark.values.length} quarters`
  return `${count}, from ${words(sorted[0] ?? latest)} to ${words(sorted.at(-1) ?? latest)}, latest ${words(latest)}`
}
