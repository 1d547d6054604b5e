import { Link } from 'wouter'
import type { LinkedIndicator, PriorityPage } from '../../../contract/priorities.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { targetWords } from '../../../papers/words/targetWords.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { paths } from '../../paths.ts'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { RowDirection } from '../scorecard/RowDirection.tsx'
import { Sparkline } from '../scorecard/Sparkline.tsx'
import { whyWords } from '../scorecard/whyWords.ts'
import { StatusTag } from '../StatusTag.tsx'
import { LinkIndicatorForm, UnlinkButton } from './LinkForms.tsx'
import { Unfolding } from './Unfolding.tsx'
import { usePriorityRights } from './usePriorityRights.ts'

type Props = { readonly page: PriorityPage; readonly asAt: IsoDate | undefined }

/** The indicators linked to a priority as they stand, worst first. */
export function LinkedIndicatorsSection({ page, asAt }: Props) {
  const { indicators, quarter, seriesLength } = page
  const { mayKeep } = usePriorityRights(page)
  return (
    <section className="sec" aria-labelledby="linked-heading">
      <h2 id="linked-heading">Indicators in {quarterLabelOf(quarter)}</h2>
      {indicators.length === 0 ? (
        <p>No indicator is linked to it.</p>
      ) : (
        <Scrolls label="Linked indicators">
          <table className="data linked-indicators">
            <caption className="vh">Linked indicators, worst first</caption>
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
                <th scope="col">{seriesLength} quarters</th>
              </tr>
            </thead>
            <tbody>
              {indicators.map((row) => (
                <IndicatorRow key={row.indicatorId} row={row} page={page} asAt={asAt} mayKeep={mayKeep} />
              ))}
            </tbody>
          </table>
        </Scrolls>
      )}
      {mayKeep && (
        <Unfolding words="Link an indicator">
          {(close) => <LinkIndicatorForm page={page} onClose={close} />}
        </Unfolding>
      )}
    </section>
  )
}

type RowProps = Props & { readonly row: LinkedIndicator; readonly mayKeep: boolean }

function IndicatorRow({ row, page, asAt, mayKeep }: RowProps) {
  const { indicatorId, reference, title, status, statusWord, latest, latestPeriod, decimals, target } = row
  return (
    <tr>
      <td>
        <StatusTag status={status} word={statusWord} />
      </td>
      <th scope="row">
        <Link href={paths.indicator(indicatorId, { quarter: page.quarter, asAt })}>
          {reference.replaceAll(' ', '\u00a0')} {title}
        </Link>
        {status.status !== 'green' && (
          <span className="why">{status.status === 'red' ? whyWords(row) : row.reason}</span>
        )}
        {mayKeep && <UnlinkButton page={page} to={{ indicatorId }} name={reference} />}
      </th>
      <td className="num strong">
        {latest !== null && figureWords(latest, decimals)}
        {latest !== null && latestPeriod !== quarterLabelOf(page.quarter) && (
          <span className="why nowrap">{latestPeriod}</span>
        )}
      </td>
      <td className="unit-of">{row.unit}</td>
      <td className="num">{target && targetWords(target, decimals)}</td>
      <td>
        <RowDirection row={row} />
      </td>
      <td className="spark">
        <Sparkline row={row} />
      </td>
    </tr>
  )
}
