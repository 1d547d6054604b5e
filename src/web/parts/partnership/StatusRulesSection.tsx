import type { Partnership } from '../../../contract/partnership.ts'
import { statusRuleWords } from '../../../domain/performance/statusRuleWords.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { parseQuarterSlug } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'

type Props = { readonly rules: Partnership['statusRules'] }

/** How a figure is given its status, by every rule there has been, the one that began last first. */
export function StatusRulesSection({ rules }: Props) {
  return (
    <section className="sec">
      <h2>How a status is given</h2>
      {rules.toReversed().map(({ from, tolerance, knownOn, source }) => {
        const quarter = parseQuarterSlug(from)
        return (
          <div key={`${from} ${knownOn}`}>
            <p>{quarter && statusRuleWords({ method: 'threeLevels', from: quarter, tolerance })}</p>
            <p className="small quiet">
              From {quarterLabelOf(from)}, decided or published on {longDate(isoDate(knownOn))}.{' '}
              {source === '' ? 'No source is given.' : `Source: ${source}`}
            </p>
          </div>
        )
      })}
    </section>
  )
}
