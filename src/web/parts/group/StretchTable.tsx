import type {
  GroupStretch,
  ManagementGroupPage,
  ManagementGroupRow,
} from '../../../contract/managementGroups.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { FirstOf } from '../../ui/FirstOf.tsx'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { linkClicks } from '../scorecard/linkClicks.ts'
import type { IndicatorLinks } from '../scorecard/useIndicatorLinks.ts'
import { StatusTag } from '../StatusTag.tsx'
import { nextStepWords, shareShown } from '../../../papers/words/stretchWords.ts'
import { chanceWords, poundsFigure } from './stretchWords.ts'
import { capitalised } from '../../../domain/sentence.ts'

const MOST_ROWS = 40

type Props = { readonly page: ManagementGroupPage; readonly links: IndicatorLinks }

/** The group's stretch targets, most at risk first: what each has earned so far, what it may lose, and its chance. */
export function StretchTable({ page, links }: Props) {
  const { stretch, rows, quarter } = page
  const found = new Map(rows.map((row) => [row.indicatorId, row]))
  const lines = stretch.flatMap((each) => {
    const row = found.get(each.indicatorId)
    return row ? [{ each, row }] : []
  })
  const { onClick, onFocus, onPointerOver } = linkClicks(links)
  return (
    <section className="sec" aria-labelledby="stretch-heading">
      <h2 id="stretch-heading">Stretch targets and the reward at risk</h2>
      <p className="quiet lead-in">
        Earned so far: what would be paid if the year ended now. At risk: the rest of what a target carries.
        {page.illustrative && <b> Illustrative.</b>}
      </p>
      <FirstOf all={lines} most={MOST_ROWS} showAll={`Show all ${lines.length} stretch targets`}>
        {(shown) => (
          <Scrolls label="Stretch targets">
            <table className="data stretch-targets" {...{ onClick, onFocus, onPointerOver }}>
              <caption className="vh">Stretch targets, the most at risk first</caption>
              <thead>
                <tr>
                  <th scope="col">Indicator</th>
                  <th scope="col">Status</th>
                  <th scope="col" className="num">
                    Latest
                  </th>
                  <th scope="col" className="num">
                    Stretch
                  </th>
                  <th scope="col" className="num">
                    Share of stretch
                  </th>
                  <th scope="col" className="num">
                    Earned so far, £
                  </th>
                  <th scope="col" className="num">
                    At risk, £
                  </th>
                  <th scope="col">Chance of reaching it</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ each, row }) => (
                  <StretchRow
                    key={row.indicatorId}
                    stretch={each}
                    row={row}
                    quarter={quarterLabelOf(quarter)}
                    href={links.fullHrefOf(row.indicatorId)}
                  />
                ))}
              </tbody>
              <TotalRow reward={page.reward} />
            </table>
          </Scrolls>
        )}
      </FirstOf>
      <details className="how">
        <summary>How each chance is computed</summary>
        <dl>
          {lines.map(({ each, row }) => (
            <div key={row.indicatorId}>
              <dt>
                {row.reference.replaceAll(' ', '\u00a0')}: {chanceWords[each.chance].toLowerCase()}
              </dt>
              <dd>{each.howComputed}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

type RowProps = {
  readonly stretch: GroupStretch
  readonly row: ManagementGroupRow
  readonly quarter: string
  readonly href: string
}

function StretchRow({ stretch, row, quarter, href }: RowProps) {
  const { reward, share, plainSum } = stretch
  return (
    <tr data-indicator={row.indicatorId}>
      <th scope="row">
        <a href={href}>
          {row.reference.replaceAll(' ', '\u00a0')} {row.title}
        </a>
        <span className="why">{nextStepWords(stretch)}</span>
      </th>
      <td>
        <StatusTag status={row.status} word={row.statusWord} />
      </td>
      <td className="num strong">
        {row.latest !== null && figureWords(row.latest, row.decimals)}
        {row.latest !== null && row.latestPeriod !== quarter && (
          <span className="of-period">{row.latestPeriod}</span>
        )}
      </td>
      <td className="num">{figureWords(stretch.stretch, row.decimals)}</td>
      <td className="num">{shareShown(share)}</td>
      <td className="num">{reward.position === 'known' ? poundsFigure(reward.earned) : 'Not known'}</td>
      <td className="num strong">
        {reward.position === 'known'
          ? poundsFigure(reward.atRisk)
          : reward.carries === null
            ? 'Not known'
            : poundsFigure(reward.carries)}
        {reward.position === 'notKnown' && reward.carries !== null && (
          <span className="of-period">not known</span>
        )}
      </td>
      <td className="chance">
        {chanceWords[stretch.chance]}
        <span className="why">{capitalised(plainSum)}</span>
      </td>
    </tr>
  )
}

function TotalRow({ reward }: Pick<ManagementGroupPage, 'reward'>) {
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={5}>
          Total
        </th>
        <td className="num strong">{poundsFigure(reward.earned)}</td>
        <td className="num strong">
          {poundsFigure(reward.atRisk)}
          {reward.notKnown > 0 && (
            <span className="of-period">+ {poundsFigure(reward.notKnown)} not known</span>
          )}
        </td>
        <td className="chance">{'\u00a0'}</td>
      </tr>
    </tfoot>
  )
}
