import type { ChartFigures } from '../../../chart/chartFigures.ts'
import { type ExportRow, exportRows } from '../../../chart/exportRows.ts'
import { escapeXml } from '../../../chart/svgText.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { figure, placesIn } from './figure.ts'

/** The figures drawn, newest first, in a fold of their own: those of the CSV, for a reader. */
export function figuresTable(figures: ChartFigures): string {
  const { annual, unit, decimals, reference } = figures
  const rows = exportRows(figures)
    .filter((row) => row.actual !== '' || row.period !== '' || levelOf(row, decimals) !== '')
    .filter((row) => !annual || row.period !== '')
    .toReversed()
  const places = placesIn(rows.map(({ actual }) => ({ value: actual || null, decimals })))
  const period = annual ? 'year' : 'quarter'
  const hasStretch = rows.some(({ stretchTarget }) => stretchTarget !== '')
  const head = (words: string, isNumber = false) =>
    `<th scope="col"${isNumber ? ' class="num"' : ''}>${escapeXml(words)}</th>`
  const body = rows.map((row) => {
    const said = [row.marks.replace('[z]', ''), row.signal, row.decisions, row.notes]
      .filter(Boolean)
      .join('. ')
    const stretch = row.stretchTarget ? figureWords(row.stretchTarget, decimals) : ''
    return `<tr><th scope="row">${escapeXml(row.period || row.quarter)}</th><td class="num">${row.actual ? `<b>${figure(row.actual, decimals, places)}</b>` : ''}</td><td class="num">${escapeXml(levelOf(row, decimals))}</td>${hasStretch ? `<td class="num">${stretch}</td>` : ''}<td>${escapeXml(row.status)}</td><td>${escapeXml(said)}</td></tr>`
  })
  const counted = `${rows.length} ${period}${rows.length === 1 ? '' : 's'}`
  return `<details class="figures"><summary>The figures behind the chart: ${counted}</summary><div class="scrolls" role="region" tabindex="0" aria-label="${escapeXml(`Figures of ${reference}`)}"><table class="data"><caption class="vh">${escapeXml(`${reference} by ${period}`)}</caption><thead><tr>${head(annual ? 'Period' : 'Quarter')}${head(`Actual${unit === '' ? '' : `, ${unit}`}`, true)}${head('Target', true)}${hasStretch ? head('Stretch target', true) : ''}${head('Status then')}${head('Notes')}</tr></thead><tbody>${body.join('')}</tbody></table></div></details>`
}

function levelOf({ target, targetLow, targetHigh }: ExportRow, decimals: number): string {
  const words = (value: string) => figureWords(value, decimals)
  if (target !== '') return words(target)
  if (targetLow !== '' && targetHigh !== '') return `${words(targetLow)} to ${words(targetHigh)}`
  if (targetLow !== '') return `${words(targetLow)} or more`
  return targetHigh === '' ? '' : `${words(targetHigh)} or less`
}
