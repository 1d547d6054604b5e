import type { ManagementGroupPage, ManagementGroupRow } from '../../../contract/managementGroups.ts'
import { figureParts, placesShown } from '../../format/figureParts.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { targetWords } from '../../../papers/words/targetWords.ts'
import { FirstOf } from '../../ui/FirstOf.tsx'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { linkClicks } from '../scorecard/linkClicks.ts'
import { RowDirection } from '../scorecard/RowDirection.tsx'
import { RowVariation } from '../scorecard/RowVariation.tsx'
import { Sparkline } from '../scorecard/Sparkline.tsx'
import type { IndicatorLinks } from '../scorecard/useIndicatorLinks.ts'
import { whyWords } from '../scorecard/whyWords.ts'
import { StatusTag } from '../StatusTag.tsx'
import { benchmarkWords } from './benchmarkWords.ts'
import { numberWords } from '../../../domain/numberWords.ts'

/** A table longer than this is drawn when it is asked for; its reds come first and are all named. */
const MOST_ROWS = 100

type Props = { readonly page: ManagementGroupPage; readonly links: IndicatorLinks }

/** The group's indicators, worst first, each with the sentence behind a status that is not green. */
export function GroupIndicators({ page, links }: Props) {
  const { rows, quarter, seriesLength } = page
  const isCompared = rows.some(({ benchmark }) => benchmark !== null)
  const places = Math.max(
    0,
    ...rows.map(({ latest, decimals }) => (latest === null ? 0 : placesShown(latest, decimals))),
  )
  const { onClick, onFocus, onPointerOver } = linkClicks(links)
  return (
    <section className="sec" aria-labelledby="indicators-heading">
      <h2 id="indicators-heading">{allWords(rows.length)}</h2>
      <FirstOf
        all={rows}
        most={Math.max(MOST_ROWS, page.counts.red)}
        showAll={`Show all ${rows.length.toLocaleString('en-GB')} indicators`}
      >
        {(shown) => (
          <Scrolls label="The group’s indicators">
            <table className="data group-indicators" {...{ onClick, onFocus, onPointerOver }}>
              <caption className="vh">The group’s indicators, worst first</caption>
              <thead>
                <tr>
                  <th scope="col">Status</th>
                  <th scope="col">Indicator</th>
                  <th scope="col" className="num">
                    Latest
                  </th>
                  <th scope="col">Unit</th>
                  <th scope="col" className="num">
                    Target
                  </th>
                  <th scope="col">Direction of travel</th>
                  <th scope="col">Variation</th>
                  {isCompared && <th scope="col">Among areas</th>}
                  <th scope="col">{seriesLength} quarters</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <GroupRow
                    key={row.indicatorId}
                    row={row}
                    quarter={quarterLabelOf(quarter)}
                    href={links.fullHrefOf(row.indicatorId)}
                    places={places}
                    isCompared={isCompared}
                  />
                ))}
              </tbody>
            </table>
          </Scrolls>
        )}
      </FirstOf>
    </section>
  )
}

/** "All six indicators". */
const allWords = (count: number): string =>
  count === 1 ? 'The group’s one indicator' : `All ${numberWords(count)} indicators`

type RowProps = {
  readonly row: ManagementGroupRow
  /** As printed: a latest figure of another period says which. */
  readonly quarter: string
  readonly href: string
  readonly places: number
  readonly isCompared: boolean
}

function GroupRow({ row, quarter, href, places, isCompared }: RowProps) {
  const figure = row.latest === null ? null : figureParts(row.latest, row.decimals, places)
  return (
    <tr data-indicator={row.indicatorId}>
      <td>
        <StatusTag status={row.status} word={row.statusWord} />
      </td>
      <th scope="row">
        <a href={href}>
          {row.reference.replaceAll(' ', '\u00a0')} {row.title}
        </a>
        {row.status.status !== 'green' && (
          <span className="why">{row.status.status === 'red' ? whyWords(row) : row.reason}</span>
        )}
      </th>
      <td className="num strong">
        {figure && (
          <>
            {figure.words}
            {figure.padding !== '' && (
              <span className="pad" aria-hidden="true">
                {figure.padding}
              </span>
            )}
          </>
        )}
        {row.latest !== null && row.latestPeriod !== quarter && (
          <span className="of-period">{row.latestPeriod}</span>
        )}
      </td>
      <td className="unit-of">{row.unit}</td>
      <td className="num">{row.target && targetWords(row.target, row.decimals)}</td>
      <td>
        <RowDirection row={row} />
      </td>
      <td className="var">
        <RowVariation row={row} />
      </td>
      {isCompared && (
        <td className="among">
          {row.benchmark && <Among {...benchmarkWords(row.benchmark, row.decimals)} />}
        </td>
      )}
      <td className="spark">
        <Sparkline row={row} />
      </td>
    </tr>
  )
}

function Among({ place, more }: ReturnType<typeof benchmarkWords>) {
  return (
    <>
      {place}
      <span className="quiet">{more}</span>
    </>
  )
}
