import { palette } from '../../../chart/palette.ts'
import { escapeXml } from '../../../chart/svgText.ts'
import { solid } from '../parts/drawnText.ts'
import type { ChartTable, Column } from './chartTable.ts'
import { columnLook, lineOf, markerOf, noMarker, signalMarkers } from './columnLooks.ts'
import { labelSize, type SeriesLabel } from './seriesLabels.ts'

type Given = {
  readonly table: ChartTable
  readonly at: number
  /** References into the workbook. */
  readonly name: string
  readonly values: string
  /** The `c:cat` all series share. */
  readonly categories: string
  readonly label: SeriesLabel
  readonly annual: boolean
  readonly format: string
}

/** One series of the chart: how it is drawn, its name at its end, and its figures exactly as they stand. */
export function seriesPart(column: Column, given: Given): string {
  const { at, name, values, categories, label, annual, format } = given
  const look = columnLook(column.key, annual)
  const points = column.values
    .map((value, point) => (value === null ? '' : `<c:pt idx="${point}"><c:v>${value}</c:v></c:pt>`))
    .join('')
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${name}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(column.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>${lineOf(look)}</c:spPr>${markerFor(column, annual)}${pointParts(column, given)}${labelPart(label, { colour: look.colour, weight: look.labelWeight, format })}${categories}<c:val><c:numRef><c:f>${values}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${column.values.length}"/>${points}</c:numCache></c:numRef></c:val><c:smooth val="0"/></c:ser>`
}

function markerFor({ key }: Column, annual: boolean): string {
  if (key === 'actual') {
    return markerOf({ symbol: 'circle', size: annual ? 9 : 6, fill: palette.actual, edge: palette.actual })
  }
  return key === 'forecast'
    ? markerOf({ symbol: 'circle', size: 9, fill: palette.paper, edge: palette.forecast, isDashed: true })
    : noMarker
}

/** Points drawn unlike the rest: signals, the end of a stretch target, a level of one period, and where no line leads. */
function pointParts(column: Column, { table, annual, label }: Given): string {
  const look = columnLook(column.key, annual)
  const { values, key } = column
  return values
    .map((value, at) => {
      if (value === null) return ''
      const before = values[at - 1] ?? null
      const after = values[at + 1] ?? null
      const isApart = key === 'actual' && table.restarts.has(at)
      const isAlone = look.steps && before !== value && after !== value
      const marker = specialMarker(column, { at, isAlone, table, isLast: label?.at === at })
      if (!isApart && marker === '') return ''
      return `<c:dPt><c:idx val="${at}"/>${marker || markerFor(column, annual)}<c:bubble3D val="0"/><c:spPr>${isApart ? '<a:ln><a:noFill/></a:ln>' : lineOf(look)}</c:spPr></c:dPt>`
    })
    .join('')
}

function specialMarker(
  { key, isOther }: Column,
  { at, isAlone, isLast, table }: { at: number; isAlone: boolean; isLast: boolean; table: ChartTable },
): string {
  const signal = key === 'actual' ? table.signals.get(at) : undefined
  if (signal) return signalMarkers[signal]
  if (key === 'stretchTarget' && isLast && !isOther) {
    return markerOf({ symbol: 'diamond', size: 10, fill: palette.stretch, edge: palette.stretch })
  }
  const { colour } = columnLook(key, false)
  return isAlone ? markerOf({ symbol: 'dash', size: 14, fill: colour, edge: colour }) : ''
}

/** A name moved clear of another needs no line to lead it back. */
const UNLED =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst>'

function labelPart(
  label: SeriesLabel,
  { colour, weight, format }: { colour: string; weight: 0 | 1; format: string },
): string {
  const shown = (is: 0 | 1) =>
    `<c:showLegendKey val="0"/><c:showVal val="${is}"/><c:showCatName val="0"/><c:showSerName val="${is}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
  if (label === null) return `<c:dLbls>${shown(0)}${UNLED}</c:dLbls>`
  const text = `<c:txPr><a:bodyPr wrap="none" anchor="ctr"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${labelSize * 100}" b="${weight}">${solid(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
  const number = `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`
  const place = `<c:layout><c:manualLayout><c:x val="${label.dx.toFixed(5)}"/><c:y val="${label.dy.toFixed(5)}"/></c:manualLayout></c:layout>`
  return `<c:dLbls><c:dLbl><c:idx val="${label.at}"/>${place}${number}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}<c:dLblPos val="r"/>${shown(1)}<c:separator> </c:separator></c:dLbl>${shown(0)}${UNLED}</c:dLbls>`
}
