import type { Target } from '../../../contract/figures.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { compareQuarters, type FinancialQuarter } from '../../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'

/** The last baseline, the target that judges the year shown (or judged the last year before it), and its stretch target. */
export function targetsInHand(page: IndicatorPage): Target[] {
  const quarter = quarterFromSlug(page.quarter)
  const yearEnd: FinancialQuarter = { startYear: quarter.startYear, quarter: 4 }
  return (['baseline', 'target', 'stretch'] as const).flatMap((kind) => {
    const lines = page.targets.filter((line) => line.kind === kind)
    const inYear = lines.findLast(
      (line) =>
        compareQuarters(quarterFromSlug(line.from), quarter) <= 0 &&
        compareQuarters(quarter, quarterFromSlug(line.until)) <= 0,
    )
    const begun = lines
      .filter((line) => compareQuarters(quarterFromSlug(line.from), yearEnd) <= 0)
      .toSorted((one, other) => compareQuarters(quarterFromSlug(one.until), quarterFromSlug(other.until)))
    const chosen = inYear ?? begun.at(-1)
    return chosen ? [chosen] : []
  })
}

/** How far a figure may miss and still be amber, in a sentence; by a rule without a tolerance, the rule itself. */
export function toleranceWords({ tolerance, statusRule, definition }: IndicatorPage): string {
  if (tolerance === null) return statusRule
  return tolerance.mode === 'relative'
    ? `Amber reaches to ${figureWords(tolerance.amount, 0)}% beyond the target.`
    : `Amber reaches to ${figureWords(tolerance.amount, definition.decimals)} beyond the target.`
}
