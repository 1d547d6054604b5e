import { type Ref, useState } from 'react'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { figureParts, placesShown } from '../../format/figureParts.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusTag } from '../StatusTag.tsx'
import { type FigureRow, figureRows } from './figureRows.ts'
import { ScrollingTable } from './ScrollingTable.tsx'

type Props = {
  readonly page: IndicatorPage
  /** Where the T key leads. */
  readonly heading: Ref<HTMLHeadingElement>
  /** Whether its reader may enter or revise the figure of a quarter. */
  readonly mayRevise: (quarter: string) => boolean
  readonly onRevise: (periodLabel: string) => void
  /** Records the status a source printed; absent on a past date. */
  readonly onPublished?: (() => void) | undefined
}

/** Two years: what a meeting looks back over. */
const FIRST_SHOWN = 8

/** The figures behind the chart, newest first; all of them in print. */
export function FiguresTable({ page, heading, mayRevise, onRevise, onPublished }: Props) {
  const [all, setAll] = useState(false)
  const rows = figureRows(page)
  const isTheirs = (row: FigureRow) => mayRevise(row.observation?.quarter ?? row.quarter)
  const canRevise = rows.some(isTheirs)
  const { decimals, unit } = page.definition
  const places = Math.max(0, ...rows.map(({ value }) => (value === null ? 0 : placesShown(value, decimals))))
  const period = page.annual ? 'year' : 'quarter'
  return (
    <section className="sec figures-behind">
      <h2 ref={heading} id="figures" tabIndex={-1}>
        The figures behind the chart
      </h2>
      {rows.length === 0 ? (
        <p>No figure has been recorded yet.</p>
      ) : (
        <ScrollingTable caption={`${page.reference} by ${period}`}>
          <thead>
            <tr>
              <th scope="col">{page.annual ? 'Period' : 'Quarter'}</th>
              <th scope="col" className="num">
                Actual{unit === '' ? '' : `, ${unit}`}
              </th>
              <th scope="col" className="num">
                Target
              </th>
              <th scope="col" className="num">
                Difference
              </th>
              <th scope="col" className="then">
                Status then
              </th>
              <th scope="col">Notes</th>
              {canRevise && (
                <th scope="col" className="screen-only">
                  <span className="vh">Enter or revise</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.quarter} className={all || at < FIRST_SHOWN ? undefined : 'earlier'}>
                <Cells row={row} decimals={decimals} places={places} />
                {canRevise && (
                  <td className="num screen-only">
                    {isTheirs(row) && (
                      <Button look="plain" onClick={() => onRevise(row.periodLabel)}>
                        {row.value === null ? 'Enter' : 'Revise'}
                        <span className="vh"> {row.periodLabel}</span>
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
      {rows.length > 0 && (
        <p className="actions screen-only more">
          {rows.length > FIRST_SHOWN && (
            <Button aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? `Show the latest ${FIRST_SHOWN}` : `Show all ${rows.length} ${period}s`}
            </Button>
          )}
          {onPublished && <Button onClick={onPublished}>Record a published status</Button>}
        </p>
      )}
    </section>
  )
}

function Cells({ row, decimals, places }: { row: FigureRow; decimals: number; places: number }) {
  const figure = row.value === null ? null : figureParts(row.value, decimals, places)
  return (
    <>
      <th scope="row">{row.periodLabel}</th>
      {figure ? (
        <td className="num strong">
          {figure.words}
          <span className="pad" aria-hidden="true">
            {figure.padding}
          </span>
        </td>
      ) : (
        <td className="num quiet">{row.absence}</td>
      )}
      <td className="num">{row.target || <None />}</td>
      <td className="num">{row.difference || <None />}</td>
      <td className="then">
        <StatusTag status={row.status} word={row.statusWord} />
      </td>
      <td className="notes">{row.notes.join('. ')}</td>
    </>
  )
}

const None = () => (
  <>
    <span aria-hidden="true">–</span>
    <span className="vh">none</span>
  </>
)
