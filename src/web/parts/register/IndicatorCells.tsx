import type { ReactNode } from 'react'
import type { DecidedIndicator } from '../../../contract/actions.ts'
import { Mark } from '../Mark.tsx'
import { StatusTag } from '../StatusTag.tsx'
import { asCell } from '../scorecard/tableRoles.ts'
import { figuresMark } from './workMarks.ts'
import '../decided.css'

type Props = {
  /** Null where the decision is about no indicator. */
  readonly indicator: DecidedIndicator | null
  /** "NI 134", or the way to its page. */
  readonly name: ReactNode
}

/** An indicator of a decision with its status now, its figures before and since, and whether anything changed. */
export function IndicatorCells({ indicator, name }: Props) {
  if (indicator === null)
    return (
      <td {...asCell} colSpan={3} className="quiet">
        About no indicator
      </td>
    )
  const { figures, work, letter } = indicator
  return (
    <>
      <td {...asCell} className="register-indicator" data-label="Indicator">
        <span className="register-name">
          {letter !== null && (
            <b className="letter">
              <span className="vh">Decision </span>
              {letter}
            </b>
          )}{' '}
          {name}
        </span>
        <StatusTag status={indicator.status} word={indicator.statusWord} />
      </td>
      <td {...asCell} className="register-figures" data-label="Before and since">
        {figures ? <Mark {...figuresMark(figures)} /> : <span className="quiet">Its place only</span>}
      </td>
      <td {...asCell} className="register-work" data-label="Did it work?">
        {work ? (
          <>
            <b>{work.word}.</b> {work.reason}
          </>
        ) : (
          <span className="quiet">Not asked</span>
        )}
      </td>
    </>
  )
}
