import { memo } from 'react'
import type { ScorecardRow } from '../../../contract/scorecards.ts'
import { figureParts } from '../../format/figureParts.ts'
import { rowVariationMarks } from '../../../papers/words/variationMark.ts'
import { targetWords } from '../../../papers/words/targetWords.ts'
import { Glyph } from '../Glyph.tsx'
import { statusGlyph, statusLook } from '../StatusTag.tsx'
import { RowDirection } from './RowDirection.tsx'
import { RowVariation } from './RowVariation.tsx'
import { usePictures } from './hurry.ts'
import { Sparkline } from './Sparkline.tsx'
import { asCell, asRow, asRowHeader } from './tableRoles.ts'
import { whyWords } from './whyWords.ts'

type Props = {
  readonly row: ScorecardRow
  /** Its management group, where no heading above it says so. */
  readonly inGroup: string | null
  readonly place: number
  readonly href: string
  readonly isFocused: boolean
  /** Whether it may be moved or removed; `notTheirs` keeps the column for rows that may. */
  readonly change: 'offered' | 'notTheirs' | 'none'
  readonly places: number
}

/** One indicator. It takes no functions: the table listens for all its rows, so that none is drawn again in vain. */
export const ScorecardRowCells = memo(function ScorecardRowCells(props: Props) {
  const { row, inGroup, place, href, isFocused, change, places } = props
  const look = statusLook(row.status)
  const drawn = usePictures()
  return (
    <tr
      {...asRow}
      aria-rowindex={place}
      data-key={row.indicatorId}
      data-indicator={row.indicatorId}
      className={isFocused ? 'is-row-focus' : undefined}
    >
      <td {...asCell} className="st">
        <button type="button" className={`tag ${look}`} data-act="why">
          {drawn && <Glyph name={statusGlyph(row.status)} />}
          {row.statusWord}
        </button>
      </td>
      <td {...asCell} className="ref">
        {row.reference.replaceAll(' ', '\u00a0')}
      </td>
      <th {...asRowHeader} scope="row" className="name">
        <a href={href}>{row.title}</a>
        {inGroup !== null && <span className="in-group">{inGroup}</span>}
        {look === 'red' && <span className="printed-reason">{whyWords(row)}</span>}
      </th>
      <td {...asCell} className="lead">
        {row.leadPartner}
      </td>
      <td {...asCell} className={isRead(row) ? 'num latest' : 'num latest unread'} data-unit={row.unit}>
        {row.latest !== null && <Figure value={row.latest} decimals={row.decimals} places={places} />}
      </td>
      <td {...asCell} className="per">
        {row.latestPeriod}
        {row.marks !== '' && <Marks marks={row.marks} />}
      </td>
      <td {...asCell} className="unitc">
        {row.unit}
      </td>
      <td {...asCell} className={row.target?.value === null ? 'num tg range' : 'num tg'}>
        {row.target && <TargetFigure row={row} places={places} />}
      </td>
      <td {...asCell} className="num sg">
        {row.stretch !== null && <Figure value={row.stretch} decimals={row.decimals} places={places} />}
      </td>
      {drawn ? (
        <PicturedCells row={row} change={change} isFocused={isFocused} />
      ) : (
        <td {...asCell} className="var" colSpan={change === 'none' ? 3 : 4}>
          {rowVariationMarks(row).map(({ glyph }) => (
            <br key={glyph} />
          ))}
        </td>
      )}
      {isFocused && (
        <td {...asCell} className="whyc">
          {whyWords(row)}
        </td>
      )}
    </tr>
  )
})

/** What takes longest to draw of a row, and is not read while rows fly past: as many lines keep its height meanwhile. */
function PicturedCells({ row, change, isFocused }: Pick<Props, 'row' | 'change' | 'isFocused'>) {
  return (
    <>
      <td {...asCell} className="dir">
        <RowDirection row={row} />
      </td>
      <td {...asCell} className="var">
        <RowVariation row={row} />
      </td>
      <td {...asCell} className="sp">
        <Sparkline row={row} />
      </td>
      {change === 'notTheirs' && <td {...asCell} className="change" />}
      {change === 'offered' && (
        <td {...asCell} className="change">
          <button
            type="button"
            className="more"
            data-act="change"
            aria-haspopup="menu"
            aria-label={`Change ${row.reference}: move or remove`}
            tabIndex={isFocused ? 0 : -1}
          >
            <svg className="g" viewBox="0 0 16 16" aria-hidden="true">
              <path
                d="M3 8h.01M8 8h.01M13 8h.01"
                fill="none"
                stroke="currentColor"
                strokeWidth="3"
                strokeLinecap="round"
              />
            </svg>
          </button>
        </td>
      )}
    </>
  )
}

/** A latest figure that is older than the one owed, or that is not judged for want of a newer, is set back. */
const isRead = ({ status }: ScorecardRow): boolean =>
  status.status !== 'notRated' || status.because === 'noTarget' || status.because === 'noJudgement'

function TargetFigure({ row, places }: { readonly row: ScorecardRow; readonly places: number }) {
  if (!row.target) return null
  if (row.target.value === null) return targetWords(row.target, row.decimals)
  return <Figure value={row.target.value} decimals={row.decimals} places={places} />
}

type FigureProps = { readonly value: string; readonly decimals: number; readonly places: number }

function Figure({ value, decimals, places }: FigureProps) {
  const { words, padding } = figureParts(value, decimals, places)
  return (
    <>
      {words}
      {padding !== '' && (
        <span className="pad" aria-hidden="true">
          {padding}
        </span>
      )}
    </>
  )
}

const shorthand: Readonly<Record<string, string>> = {
  p: 'provisional',
  r: 'revised',
  b: 'break in the series before it',
}

function Marks({ marks }: { readonly marks: string }) {
  return [...marks].map((mark) => (
    <span key={mark} className="mark">
      <span aria-hidden="true"> [{mark}]</span>
      <span className="vh">, {shorthand[mark] ?? mark}</span>
    </span>
  ))
}
