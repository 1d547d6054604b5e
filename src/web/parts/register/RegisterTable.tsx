import type { ReactNode } from 'react'
import type { RegisterEntry } from '../../../contract/actions.ts'
import { shortDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { asCell, asColumnHeader, asRow, asRowGroup, asRowHeader, asTable } from '../scorecard/tableRoles.ts'
import { IndicatorCells } from './IndicatorCells.tsx'
import './register.css'

/** One decision as a room of the register shows it. */
export type RegisterRow = {
  readonly entry: RegisterEntry
  readonly decision: ReactNode
  readonly actions: ReactNode
  /** The name of an indicator, or the way to its page. */
  readonly names: ReadonlyMap<string, ReactNode>
  readonly isCurrent: boolean
}

type Props = { readonly caption: string; readonly rows: readonly RegisterRow[] }

const headings = ['Decision', 'When', 'Action', 'Indicator', 'Before and since', 'Did it work?']

/** Decision | When | Action | Indicator | Before and since | Did it work?: a line for each indicator of a decision. */
export function RegisterTable({ caption, rows }: Props) {
  return (
    <table {...asTable} className="data register">
      <caption className="vh">{caption}</caption>
      <thead {...asRowGroup}>
        <tr {...asRow}>
          {headings.map((heading) => (
            <th key={heading} {...asColumnHeader} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <DecisionRows key={row.entry.decision.id} row={row} />
      ))}
    </table>
  )
}

function DecisionRows({ row }: { readonly row: RegisterRow }) {
  const { entry, decision, actions, names, isCurrent } = row
  const [first = null, ...others] = entry.indicators
  const rowSpan = 1 + others.length
  return (
    <tbody {...asRowGroup} id={entry.decision.id} className={isCurrent ? 'current' : undefined}>
      <tr {...asRow}>
        <th {...asRowHeader} scope="rowgroup" rowSpan={rowSpan}>
          {decision}
        </th>
        <td {...asCell} rowSpan={rowSpan} className="register-when" data-label="When">
          {shortDate(isoDate(entry.decision.meetingDate))}
        </td>
        <td {...asCell} rowSpan={rowSpan} data-label="Action">
          {actions}
        </td>
        <IndicatorCells indicator={first} name={first && names.get(first.id)} />
      </tr>
      {others.map((each) => (
        <tr key={each.id} {...asRow}>
          <IndicatorCells indicator={each} name={names.get(each.id)} />
        </tr>
      ))}
    </tbody>
  )
}
