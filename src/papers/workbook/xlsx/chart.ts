import { labelEvery, seriesLooks } from '../chartLooks.ts'
import type { Cell, ChartSeries, ChartSheet, LineChart, Sheet, Table } from '../model.ts'
import { sheetRows } from '../sheetRows.ts'
import { escaped, escapedAttribute, XML } from '../xmlText.ts'
import { columnRange } from './cellAddress.ts'
import { textProperties, titleXml } from './chartText.ts'

export type ChartSource = {
  readonly sheet: Sheet & { readonly table: Table }
  readonly categoryColumn: number
}

/** The sheet the charts are bound to. */
export function chartSource({ from, categoryColumn }: ChartSheet, sheets: readonly Sheet[]): ChartSource {
  const sheet = sheets.find(({ name }) => name === from)
  if (!sheet?.table) throw new RangeError(`No sheet of chart data called ${from}`)
  return { sheet: { ...sheet, table: sheet.table }, categoryColumn }
}

/** A native line chart bound to cells, which whoever opens it can restyle; the cells’ figures are kept in it as well. */
export function chartXml(chart: LineChart, source: ChartSource): string {
  const quarters = chart.lastRow - chart.firstRow + 1
  const axes = '<c:axId val="50010"/><c:axId val="50020"/>'
  const series = chart.series.map((each, order) => seriesXml(chart, each, { order, source }))
  const every = labelEvery(quarters)
  const code = `#,##0${chart.places === 0 ? '' : `.${'0'.repeat(chart.places)}`}`
  return [
    `${XML}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.headline, { size: 1300, isBold: true }),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
    ...series,
    `<c:marker val="1"/>${axes}</c:lineChart>`,
    `<c:catAx><c:axId val="50010"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineOf('767B80')}${textProperties(1000)}<c:crossAx val="50020"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${every}"/><c:tickMarkSkip val="${every}"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="50020"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${lineOf('D8D2C4')}</c:majorGridlines>${chart.unit === '' ? '' : titleXml(chart.unit, { size: 1000, isBold: false, turned: true })}<c:numFmt formatCode="${escapedAttribute(code)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineOf(null)}${textProperties(1000)}<c:crossAx val="50010"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
    '</c:plotArea>',
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(1000)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D8D2C4"/></a:solidFill></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr></c:chartSpace>',
  ].join('')
}

function lineOf(colour: string | null): string {
  const fill = colour === null ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  return `<c:spPr><a:ln w="9525">${fill}</a:ln></c:spPr>`
}

const dashes = { solid: 'solid', dash: 'dash', dot: 'sysDot' } as const
/** Widths in EMU, 12,700 a point. */
const LINE = 28_575

function seriesXml(
  { firstRow, lastRow, isDotted }: LineChart,
  { role, column }: ChartSeries,
  { order, source: { sheet, categoryColumn } }: { readonly order: number; readonly source: ChartSource },
): string {
  const { colour, dash, hasMarker } = seriesLooks[role]
  const { heading, firstRow: top } = sheetRows(sheet)
  const range = (of: number) => columnRange(sheet.name, of, top + firstRow, top + lastRow)
  const cells = (of: number) => sheet.table.rows.slice(firstRow, lastRow + 1).map((row) => row[of])
  const name = sheet.table.columns[column]?.heading ?? ''
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  const line =
    isDotted && role === 'actual'
      ? '<a:ln w="28575"><a:noFill/></a:ln>'
      : `<a:ln w="${LINE}" cap="flat">${fill}<a:prstDash val="${dashes[dash]}"/><a:round/></a:ln>`
  const marker = hasMarker
    ? `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}<a:ln w="9525">${fill}</a:ln></c:spPr></c:marker>`
    : '<c:marker><c:symbol val="none"/></c:marker>'
  return [
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/><c:tx><c:strRef><c:f>${escaped(columnRange(sheet.name, column, heading, heading).split(':')[0] ?? '')}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${line}</c:spPr>${marker}`,
    `<c:cat><c:strRef><c:f>${escaped(range(categoryColumn))}</c:f><c:strCache>${pointsXml(cells(categoryColumn))}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${escaped(range(column))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${pointsXml(cells(column))}</c:numCache></c:numRef></c:val><c:smooth val="0"/></c:ser>`,
  ].join('')
}

function pointsXml(cells: readonly (Cell | undefined)[]): string {
  const points = cells.map((cell, at) => {
    if (cell?.is === 'number') return `<c:pt idx="${at}"><c:v>${cell.value}</c:v></c:pt>`
    return cell?.is === 'text' ? `<c:pt idx="${at}"><c:v>${escaped(cell.text)}</c:v></c:pt>` : ''
  })
  return `<c:ptCount val="${cells.length}"/>${points.join('')}`
}
