import type { ReactNode } from 'react'

type RecommendationRow = {
  readonly key: string
  /** Null of what was decided without a recommendation. */
  readonly number: number | null
  readonly recommendation: string
  readonly decision: ReactNode
}

type Props = { readonly caption: string; readonly rows: readonly RecommendationRow[] }

/** Recommendation | Decision, as the partnership's papers set them out. */
export function RecommendationTable({ caption, rows }: Props) {
  return (
    <table className="data minutes">
      <caption className="vh">{caption}</caption>
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
        {rows.map(({ key, number, recommendation, decision }) => (
          <tr key={key}>
            <td className="num quiet">{number ?? '–'}</td>
            <th scope="row">{recommendation}</th>
            <td>{decision}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
