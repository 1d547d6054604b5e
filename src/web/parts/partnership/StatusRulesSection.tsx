import { useQuery } from '@tanstack/react-query'
import { statusRuleWords } from '../../../domain/performance/statusRuleWords.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { parseQuarterSlug } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { settingsQuery } from '../../api/settingsQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { CouldNotRead } from '../CouldNotRead.tsx'

/** How a figure is given its status, by every rule there has been, the one that began last first. */
export function StatusRulesSection() {
  const { data, error, refetch } = useQuery(settingsQuery())
  const rules = data?.statusRules.filter((each) => each.indicatorId === null) ?? []
  return (
    <section className="sec">
      <h2>How a status is given</h2>
      {error && <CouldNotRead what="The status rules" failure={error} onRetry={() => refetch()} />}
      {rules.toReversed().map(({ sequence, from, terms, record, source }) => {
        const quarter = parseQuarterSlug(from)
        return (
          <div key={sequence}>
            {quarter && terms?.method === 'threeLevels' && (
              <p>{statusRuleWords({ from: quarter, tolerance: terms.tolerance })}</p>
            )}
            <p className="small quiet">
              From {quarterLabelOf(from)}, decided or published on {longDate(isoDate(record.knownOn))}.{' '}
              {source === '' ? 'No source is given.' : `Source: ${source}`}
            </p>
          </div>
        )
      })}
    </section>
  )
}
