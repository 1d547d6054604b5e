import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import type { RowOrder } from '../../../domain/scorecards/scorecardView.ts'
import type { ScorecardPage, ScorecardRow } from '../../../contract/scorecards.ts'
import { placesShown } from '../../format/figureParts.ts'
import { indicatorAt, linkClicks } from './linkClicks.ts'
import { Gap } from './Gap.tsx'
import { GroupHeading } from './GroupHeading.tsx'
import type { WindowSegment } from './rowWindow.ts'
import { ScorecardHeader } from './ScorecardHeader.tsx'
import { ScorecardRowCells } from './ScorecardRowCells.tsx'
import { type TableEntry, tableEntries } from './tableEntries.ts'
import { asRowGroup, asTable } from './tableRoles.ts'
import { useCopiedRows } from './useCopiedRows.ts'
import { useDrawnUpTo } from './useDrawnUpTo.ts'
import { useRowEstimates } from './useRowEstimates.ts'
import { useRowKeys } from './useRowKeys.ts'
import { useRowWindow } from './useRowWindow.ts'
import './scorecardTable.css'
import './scorecardColumns.css'
import './scorecardRows.css'
import './scorecardNarrow.css'
import './scorecardPrint.css'

type Props = {
  readonly page: ScorecardPage
  /** The rows to show, in order. */
  readonly rows: readonly ScorecardRow[]
  readonly order: RowOrder
  /** Under their groups' headings. */
  readonly grouped: boolean
  readonly focusedId: string | null
  /** The groups whose rows may be changed, by id with spaces between: one text, so that no row is drawn again in vain. */
  readonly openGroups: string
  readonly hrefOf: (indicatorId: string) => string
  /** A group's own page; null to the public, who have none. */
  readonly groupHrefOf: ((groupId: string) => string) | null
  /** Rows are needed that have not been sent yet. */
  readonly onWantAll: () => void
  readonly onOrder: (order: RowOrder) => void
  readonly onFocusRow: (indicatorId: string) => void
  readonly onOpen: (indicatorId: string) => void
  /** A person is about to open it: what it will need can be fetched. */
  readonly onApproach: (indicatorId: string) => void
  readonly onChange: (row: ScorecardRow, button: HTMLElement) => void
}

/** The scorecard as a native table: group headings, one row an indicator, as many drawn as the screen needs. */
export function ScorecardTable(props: Props) {
  const { page, rows, order, grouped, focusedId, openGroups, hrefOf, onWantAll } = props
  const open = useMemo(() => new Set(openGroups.split(' ').filter(Boolean)), [openGroups])
  const canChange = open.size > 0
  const table = useRef<HTMLTableElement>(null)
  const estimates = useRowEstimates()
  const entries = useMemo(
    () => tableEntries(rows, page.groups, { grouped, estimates }),
    [rows, grouped, page.groups, estimates],
  )
  const places = useMemo(
    () =>
      Math.max(
        0,
        ...page.rows.map((row) => (row.latest === null ? 0 : placesShown(row.latest, row.decimals))),
      ),
    [page.rows],
  )
  const focused = entries.findIndex(({ row }) => row?.indicatorId === focusedId)
  const drawnUpTo = useDrawnUpTo({ entries })
  const { segments, after, isAtEnd, bringIntoWindow } = useRowWindow({
    entries,
    body: table,
    drawnUpTo,
    keep: focused,
  })
  const notSent = page.rowsTotal - page.rows.length
  const headingsNotSent = grouped && notSent > 0 ? page.groups.length - countOfGroups(entries) : 0
  const room = after + notSent * estimates.row + headingsNotSent * estimates.group
  useEffect(() => {
    if (notSent > 0 && isAtEnd) onWantAll()
  }, [notSent, isAtEnd, onWantAll])
  useCopiedRows(table)
  const onArrow = useRowKeys({ entries, table, bringIntoWindow })
  const columns = canChange ? 13 : 12
  const acts = rowActs(props, onArrow)
  return (
    <table
      {...asTable}
      {...acts}
      ref={table}
      className={canChange ? 'sc by-row can-change' : 'sc by-row'}
      aria-rowcount={entries.length + notSent + 1}
    >
      <caption className="vh">
        {page.title}, {quarterLabelOf(page.quarter)}, as it stood on {longDate(isoDate(page.asAt))}
      </caption>
      <ScorecardHeader page={page} order={order} canChange={canChange} onOrder={props.onOrder} />
      {runsOf(entries, segments).map((run) => [
        run.gap > 0 && <Gap key={`before ${run.key}`} height={run.gap} columns={columns} />,
        <tbody {...asRowGroup} key={run.key}>
          {run.entries.map((entry, at) =>
            entry.row ? (
              <ScorecardRowCells
                key={entry.key}
                row={entry.row}
                inGroup={entry.inGroup}
                place={run.from + at + 2}
                href={hrefOf(entry.row.indicatorId)}
                isFocused={entry.row.indicatorId === focusedId}
                change={canChange ? (open.has(entry.row.groupId) ? 'offered' : 'notTheirs') : 'none'}
                places={places}
              />
            ) : (
              <GroupHeading
                key={entry.key}
                group={entry.group}
                place={run.from + at + 2}
                columns={columns}
                href={props.groupHrefOf?.(entry.group.id) ?? null}
              />
            ),
          )}
        </tbody>,
      ])}
      {room > 0 && <Gap height={room} columns={columns} />}
    </table>
  )
}

const countOfGroups = (entries: readonly TableEntry[]) => entries.filter(({ group }) => group).length

type Run = {
  readonly key: string
  readonly from: number
  readonly gap: number
  readonly entries: readonly TableEntry[]
}

/** The entries to draw, cut at each group's heading. Keys hold still while the window moves over a group. */
function runsOf(entries: readonly TableEntry[], segments: readonly WindowSegment[]): Run[] {
  const runs: (Run & { entries: TableEntry[] })[] = []
  const used = new Set<string>()
  for (const { from, to, gap } of segments) {
    for (let index = from; index < to; index += 1) {
      const entry = entries[index]
      if (!entry) break
      const run = runs.at(-1)
      if (run && index > from && entry.row) {
        run.entries.push(entry)
        continue
      }
      let key = entry.group?.id ?? (entries[0]?.group ? entry.row?.groupId : '') ?? ''
      while (used.has(key)) key += ' again'
      used.add(key)
      runs.push({ key, from: index, gap: index === from ? gap : 0, entries: [entry] })
    }
  }
  return runs
}

/** One listener a table for what its rows can do. */
function rowActs(props: Props, onArrow: (event: KeyboardEvent) => void) {
  const links = linkClicks({ open: props.onOpen, approach: props.onApproach })
  return {
    onPointerOver: links.onPointerOver,
    onFocus: (event: FocusEvent) => {
      const id = indicatorAt(event.target)
      if (id !== undefined) props.onFocusRow(id)
      links.onFocus(event)
    },
    onClick: (event: MouseEvent) => {
      const act = (event.target as Element).closest<HTMLElement>('[data-act]')
      const row = props.rows.find(({ indicatorId }) => indicatorId === indicatorAt(event.target))
      if (!act || !row) links.onClick(event)
      else if (act.dataset.act === 'change') props.onChange(row, act)
      else props.onFocusRow(row.indicatorId)
    },
    onKeyDown: (event: KeyboardEvent) => {
      const id = indicatorAt(event.target)
      if (
        event.key === 'Enter' &&
        id !== undefined &&
        (event.target as Element).matches('[data-act="why"]')
      ) {
        event.preventDefault()
        props.onOpen(id)
      } else onArrow(event)
    },
  }
}
