import { memo, useMemo, useRef } from 'react'
import { type StatusHistory, statusMarks } from '../../../chart/statusMarks.ts'
import type { ScorecardPage, ScorecardRow } from '../../../contract/scorecards.ts'
import {
  type FinancialQuarter,
  parseQuarterSlug,
  plusQuarters,
  quarterLabel,
} from '../../../domain/time/financialQuarter.ts'
import { Glyph } from '../Glyph.tsx'
import { Gap } from './Gap.tsx'
import { GroupHeading } from './GroupHeading.tsx'
import { PrintedDate } from './ScorecardHeader.tsx'
import { isStatusLetter, markLook, markOf, type StatusLetter } from './statusLetters.ts'
import { tableEntries } from './tableEntries.ts'
import { asCell, asColumnHeader, asRow, asRowGroup, asRowHeader, asTable } from './tableRoles.ts'
import { useDrawnUpTo } from './useDrawnUpTo.ts'
import { linkClicks } from './linkClicks.ts'
import type { ScorecardWays } from './useScorecardWays.ts'
import { useRowEstimates } from './useRowEstimates.ts'
import { useRowWindow } from './useRowWindow.ts'
import './quartersTable.css'

type Props = {
  readonly page: ScorecardPage
  readonly rows: readonly ScorecardRow[]
  readonly grouped: boolean
  readonly ways: ScorecardWays
}

/** Each group's performance at a glance: every indicator by quarter, one mark each. Nothing is added up. */
export function QuartersTable({ page, rows, grouped, ways }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const estimates = useRowEstimates()
  const entries = useMemo(
    () => tableEntries(rows, page.groups, { grouped, estimates }),
    [rows, grouped, page.groups, estimates],
  )
  const drawnUpTo = useDrawnUpTo({ entries })
  const { segments, after } = useRowWindow({ entries, body: table, drawnUpTo, keep: -1 })
  const quarters = useMemo(() => seriesQuarters(page), [page])
  const { years, columns } = useMemo(() => statusMarks([], quarters), [quarters])
  const width = columns.length + 2
  const acts = linkClicks(ways)
  const span = `${labelOf(quarters[0])} to ${labelOf(quarters.at(-1))}`
  return (
    <>
      <p className="quarters-note" aria-hidden="true">
        {span}, oldest first. A line stands before each financial year.
      </p>
      <table {...asTable} {...acts} ref={table} className="sc quarters" aria-rowcount={entries.length + 2}>
        <caption className="vh">
          {page.title}, every indicator’s status by quarter, {span}
        </caption>
        <colgroup>
          <col className="col-ref" />
          <col />
          {quarters.map((quarter) => (
            <col key={quarterLabel(quarter)} className="col-q" />
          ))}
        </colgroup>
        <thead {...asRowGroup}>
          <PrintedDate page={page} columns={width} />
          <tr {...asRow}>
            <th {...asColumnHeader} scope="col" rowSpan={2} className="ref">
              Ref.
            </th>
            <th {...asColumnHeader} scope="col" rowSpan={2} className="name">
              Indicator
            </th>
            {years.map(({ label, columns: spanned }) => (
              <th {...asColumnHeader} key={label} scope="colgroup" colSpan={spanned} className="year">
                {spanned > 1 ? label : ''}
              </th>
            ))}
          </tr>
          <tr {...asRow}>
            {columns.map(({ quarter, label, startsYear }) => (
              <th
                {...asColumnHeader}
                key={quarterLabel(quarter)}
                scope="col"
                className={startsYear ? 'q year' : 'q'}
                aria-label={quarterLabel(quarter)}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {segments.map(({ from, to, gap }) => [
          gap > 0 && <Gap key={`gap ${from}`} height={gap} columns={width} />,
          <tbody {...asRowGroup} key={from === 0 ? 'rows' : `rows again ${segments.length}`}>
            {entries
              .slice(from, to)
              .map((entry, at) =>
                entry.row ? (
                  <IndicatorMarks
                    key={entry.key}
                    row={entry.row}
                    inGroup={entry.inGroup}
                    quarters={quarters}
                    href={ways.fullHrefOf(entry.row.indicatorId)}
                  />
                ) : (
                  <GroupHeading
                    key={entry.key}
                    group={entry.group}
                    place={from + at + 3}
                    columns={width}
                    href={ways.groupPageHrefOf?.(entry.group.id) ?? null}
                  />
                ),
              )}
          </tbody>,
        ])}
        {after > 0 && <Gap height={after} columns={width} />}
      </table>
    </>
  )
}

type IndicatorProps = {
  readonly row: ScorecardRow
  readonly inGroup: string | null
  readonly quarters: readonly FinancialQuarter[]
  readonly href: string
}

const IndicatorMarks = memo(function IndicatorMarks({ row, inGroup, quarters, href }: IndicatorProps) {
  const letters = [...row.statusHistory]
  const cells = statusMarks([historyOf(row, quarters)], quarters).rows[0]?.cells ?? []
  return (
    <tr {...asRow} data-key={row.indicatorId}>
      <td {...asCell} className="ref">
        {row.reference.replaceAll(' ', '\u00a0')}
      </td>
      <th {...asRowHeader} scope="row" className="name">
        <a href={href} data-indicator={row.indicatorId}>
          {row.title}
        </a>
        {inGroup !== null && <span className="in-group">{inGroup}</span>}
      </th>
      {cells.map(({ quarter, glyph, word }, at) => (
        <td
          {...asCell}
          key={quarterLabel(quarter)}
          className={`${lookOf(letters[at])}${quarter.quarter === 1 || at === 0 ? ' year' : ''}`}
        >
          {glyph && <Glyph name={glyph} />}
          <span className="vh">{word}</span>
        </td>
      ))}
    </tr>
  )
})

/** The quarters a row's letters stand for, oldest first. */
function seriesQuarters({ seriesFrom, seriesLength }: ScorecardPage): FinancialQuarter[] {
  const first = parseQuarterSlug(seriesFrom)
  return first ? Array.from({ length: seriesLength }, (_, at) => plusQuarters(first, at)) : []
}

function historyOf(row: ScorecardRow, quarters: readonly FinancialQuarter[]): StatusHistory {
  const statuses = [...row.statusHistory].flatMap((letter, at) => {
    const quarter = quarters[at]
    return quarter && isStatusLetter(letter) ? [{ quarter, ...markOf(letter) }] : []
  })
  return { reference: row.reference, title: row.title, statuses }
}

const lookOf = (letter: string | undefined): string =>
  letter !== undefined && isStatusLetter(letter) ? `q ${markLook(letter satisfies StatusLetter)}` : 'q'

const labelOf = (quarter: FinancialQuarter | undefined): string => (quarter ? quarterLabel(quarter) : '')
