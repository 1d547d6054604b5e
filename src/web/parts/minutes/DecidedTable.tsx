import type { MinuteRow } from '../../../contract/minutes.ts'
import { NO_DECISION } from '../../../domain/meetings/minutes.ts'

type Row = Pick<
  MinuteRow,
  'recommendationId' | 'decisionId' | 'number' | 'recommendation' | 'decision' | 'outcome'
>

/** Recommendation | Decision: each decision the line that the register and the screen show. */
export function DecidedTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <table className="data minutes">
      <caption className="vh">Recommendations and decisions</caption>
      <thead>
        <tr>
          <th scope="col" className="num">
            No.
          </th>
          <th scope="col">Recommendation</th>
          <th scope="col">Decision</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ recommendationId, decisionId, number, recommendation, decision, outcome }) => (
          <tr key={recommendationId ?? decisionId}>
            <td className="num quiet">{number ?? '–'}</td>
            <th scope="row">{recommendation}</th>
            <td>
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
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
