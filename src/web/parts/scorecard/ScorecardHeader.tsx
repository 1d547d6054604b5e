import type { ScorecardPage } from '../../../contract/scorecards.ts'
import type { RowOrder } from '../../../domain/scorecards/scorecardView.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { asColumnHeader, asRow, asRowGroup } from './tableRoles.ts'

type Props = {
  readonly page: ScorecardPage
  readonly order: RowOrder
  readonly canChange: boolean
  readonly onOrder: (order: RowOrder) => void
}

/** What each column is; those with an order of their own are ordered by their heading, and again the other way. */
export function ScorecardHeader({ page, order, canChange, onOrder }: Props) {
  const sortable = { order, onOrder }
  return (
    <>
      <colgroup>
        {columns.map((name) => (
          <col key={name} className={`col-${name}`} />
        ))}
        {canChange && <col className="col-change" />}
      </colgroup>
      <thead {...asRowGroup}>
        <PrintedDate page={page} columns={canChange ? 13 : 12} />
        <tr {...asRow} aria-rowindex={1}>
          <Sortable {...sortable} first="worst" then="best" words="Status" />
          <Sortable {...sortable} first="reference" then="reference-reversed" words="Ref." />
          <Sortable {...sortable} first="title" then="title-reversed" words="Indicator" />
          <Sortable {...sortable} first="lead" then="lead-reversed" words="Lead partner" />
          <Plain words="Latest" numeric />
          <Plain words="Period" />
          <Plain words="Unit" />
          <Plain words="Target" numeric />
          <Plain words="Stretch" numeric />
          <Sortable {...sortable} first="direction" then="group" words="Direction of travel" />
          <Plain words="Variation" />
          <Plain words={`${page.seriesLength} quarters to ${quarterLabelOf(page.quarter)}`} />
          {canChange && (
            <th {...asColumnHeader} scope="col" className="change">
              <span className="vh">Change</span>
            </th>
          )}
        </tr>
      </thead>
    </>
  )
}

const columns = ['st', 'ref', 'name', 'lead', 'latest', 'per', 'unit', 'tg', 'sg', 'dir', 'var', 'sp']

/** A table's head is printed on every sheet, so this tells each sheet's date. */
export function PrintedDate({
  page,
  columns: span,
}: {
  readonly page: ScorecardPage
  readonly columns: number
}) {
  return (
    <tr {...asRow} className="print-only">
      <th {...asColumnHeader} colSpan={span}>
        {page.title}, {quarterLabelOf(page.quarter)}, as it stood on {longDate(isoDate(page.asAt))}
        {page.illustrative && ' (illustrative figures)'}
      </th>
    </tr>
  )
}

function Plain({ words, numeric = false }: { readonly words: string; readonly numeric?: boolean }) {
  return (
    <th {...asColumnHeader} scope="col" className={numeric ? 'num' : undefined}>
      {words}
    </th>
  )
}

type SortableProps = {
  readonly words: string
  readonly order: RowOrder
  readonly first: RowOrder
  readonly then: RowOrder
  readonly onOrder: (order: RowOrder) => void
}

function Sortable({ words, order, first, then, onOrder }: SortableProps) {
  const isFirst = order === first
  const isSorted = isFirst || (order === then && then !== 'group')
  return (
    <th
      {...asColumnHeader}
      scope="col"
      aria-sort={isSorted ? (isFirst ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" onClick={() => onOrder(isFirst ? then : first)}>
        {words}
        {isSorted && (
          <svg className="g sorted" viewBox="0 0 16 16" aria-hidden="true">
            <path d={isFirst ? 'M3 6h10L8 12Z' : 'M3 11h10L8 5Z'} fill="currentColor" />
          </svg>
        )}
      </button>
    </th>
  )
}
