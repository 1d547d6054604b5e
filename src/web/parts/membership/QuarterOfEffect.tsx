import type { ScorecardPage } from '../../../contract/scorecards.ts'
import {
  parseQuarterSlug,
  quarterSlug,
  type FinancialQuarter,
} from '../../../domain/time/financialQuarter.ts'
import { Select } from '../../ui/Select.tsx'
import { effectLabel, quartersToChoose } from './effectQuarters.ts'

type Props = {
  readonly page: ScorecardPage
  readonly from: FinancialQuarter
  /** The first quarter the decision can reach; left out, as far back as the scorecard goes. */
  readonly earliest?: FinancialQuarter | undefined
  readonly wording: 'lastShown' | 'first'
  readonly problem: string | undefined
  readonly onFrom: (from: FinancialQuarter) => void
}

/** The quarter a change starts in; for a removal, asked for as the last quarter shown. */
export function QuarterOfEffect({ page, from, earliest, wording, problem, onFrom }: Props) {
  const first = earliest ?? parseQuarterSlug(page.firstQuarter) ?? from
  const last = parseQuarterSlug(page.lastQuarter) ?? from
  return (
    <Select
      label={wording === 'lastShown' ? 'Last quarter it is shown' : 'First quarter it takes effect'}
      value={quarterSlug(from)}
      choices={quartersToChoose(first, last, from).map((quarter) => ({
        value: quarterSlug(quarter),
        words: effectLabel(quarter, wording),
      }))}
      problem={problem}
      onChoose={(slug) => onFrom(parseQuarterSlug(slug) ?? from)}
    />
  )
}
