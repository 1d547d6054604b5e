import type { MinuteRow } from '../../../contract/minutes.ts'
import { NO_DECISION } from '../../../domain/meetings/minutes.ts'
import { RecommendationTable } from '../meetings/RecommendationTable.tsx'

type Row = Pick<
  MinuteRow,
  'recommendationId' | 'decisionId' | 'number' | 'recommendation' | 'decision' | 'outcome'
>

/** What is minuted: each decision the line that the register and the screen show. */
export function DecidedTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <RecommendationTable
      caption="Recommendations and decisions"
      rows={rows.map(({ recommendationId, decisionId, number, recommendation, decision, outcome }) => ({
        key: recommendationId ?? decisionId ?? recommendation,
        number,
        recommendation,
        decision: (
          <p className="std">
            {decision === '' ? (
              NO_DECISION
            ) : (
              <>
                {outcome !== '' && <b>{outcome}</b>}
                {decision.slice(outcome.length)}
              </>
            )}
          </p>
        ),
      }))}
    />
  )
}
