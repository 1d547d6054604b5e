import {
  CHART_GAP,
  CHART_HEIGHT,
  CHART_WIDTH,
  CHARTS_ABREAST,
  CHARTS_FROM_TOP,
  seriesLooks,
} from '../chartLooks.ts'
import type { ChartSeries, ChartSheet, LineChart } from '../model.ts'
import { sheetRows } from '../sheetRows.ts'
import { escaped, escapedAttribute, XML } from '../xmlText.ts'
import type { ChartSource } from '../xlsx/chart.ts'
import { columnLetters } from '../xlsx/cellAddress.ts'
import { namespaces } from './namespaces.ts'
import { odsSheet } from './odsText.ts'

export const chartFolder = (at: number): string => `Object ${at + 1}`

/** The charts of a sheet in a grid, each with its alternative text: the headline, and what it shows in sentences. */
export const chartFrames = ({ charts, from }: ChartSheet): string =>
  charts
    .map(({ headline, description }, at) => {
      const x = (at % CHARTS_ABREAST) * (CHART_WIDTH + CHART_GAP)
      const y = CHARTS_FROM_TOP + Math.floor(at / CHARTS_ABREAST) * (CHART_HEIGHT + CHART_GAP)
      return `<draw:frame draw:style-name="chart" draw:name="Chart ${at + 1}" draw:z-index="${at}" svg:x="${x}mm" svg:y="${y}mm" svg:width="${CHART_WIDTH}mm" svg:height="${CHART_HEIGHT}mm"><draw:object draw:notify-on-update-of-ranges="${escapedAttribute(odsSheet(from))}" xlink:href="./${chartFolder(at)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escaped(headline)}</svg:title><svg:desc>${escaped(description)}</svg:desc></draw:frame>`
    })
    .join('')

const dashes = { solid: 'solid', dash: 'dash', dot: 'dash' } as const
const dashNames = {
  solid: '',
  dash: ' draw:stroke-dash="dashed"',
  dot: ' draw:stroke-dash="dotted"',
} as const

/** A line chart bound to cells of the workbook. */
export function chartObjectXml(chart: LineChart, source: ChartSource): string {
  const { sheet, categoryColumn } = source
  const { heading, firstRow: top } = sheetRows(sheet)
  const cell = (column: number, row: number) => `${odsSheet(sheet.name)}.$${columnLetters(column)}$${row + 1}`
  const range = (column: number) =>
    escapedAttribute(`${cell(column, top + chart.firstRow)}:${cell(column, top + chart.lastRow)}`)
  const styles = [
    style(
      'area',
      '<style:graphic-properties draw:stroke="solid" svg:stroke-color="#d8d2c4" draw:fill="solid" draw:fill-color="#ffffff"/>',
    ),
    style('title', TEXT(13, true)),
    style('words', TEXT(10, false)),
    style('legend', `<style:graphic-properties draw:stroke="none" draw:fill="none"/>${TEXT(10, false)}`),
    style('wall', '<style:graphic-properties draw:stroke="none" draw:fill="none"/>'),
    style(
      'plot',
      '<style:chart-properties chart:treat-empty-cells="leave-gap" chart:include-hidden-cells="false"/>',
    ),
    style(
      'categories',
      `<style:chart-properties chart:display-label="true" chart:tick-marks-major-outer="true" chart:text-overlap="false" text:line-break="false"/>${TEXT(10, false)}`,
    ),
    style(
      'values',
      `<style:chart-properties chart:display-label="true" chart:tick-marks-major-outer="false"/><style:graphic-properties draw:stroke="none"/>${TEXT(10, false)}`,
      'places',
    ),
    style('grid', '<style:graphic-properties draw:stroke="solid" svg:stroke-color="#d8d2c4"/>'),
    ...chart.series.map((each) => seriesStyle(chart, each)),
  ]
  const places = `<number:number-style style:name="places"><number:number number:decimal-places="${chart.places}" number:min-decimal-places="${chart.places}" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`
  const series = chart.series.map(
    ({ role, column }) =>
      `<chart:series chart:style-name="${role}" chart:values-cell-range-address="${range(column)}" chart:label-cell-address="${escapedAttribute(cell(column, heading))}" chart:class="chart:line"><chart:data-point chart:repeated="${chart.lastRow - chart.firstRow + 1}"/></chart:series>`,
  )
  return [
    `${XML}<office:document-content ${namespaces('office', 'style', 'text', 'table', 'number', 'fo', 'svg', 'draw', 'chart', 'xlink')} office:version="1.3"><office:automatic-styles>${places}${styles.join('')}</office:automatic-styles>`,
    `<office:body><office:chart><chart:chart svg:width="${CHART_WIDTH}mm" svg:height="${CHART_HEIGHT}mm" xlink:href=".." xlink:type="simple" chart:class="chart:line" chart:style-name="area">`,
    `<chart:title chart:style-name="title"><text:p>${escaped(chart.headline)}</text:p></chart:title><chart:legend chart:legend-position="bottom" chart:style-name="legend"/>`,
    '<chart:plot-area chart:style-name="plot" chart:data-source-has-labels="both">',
    `<chart:axis chart:dimension="x" chart:name="primary-x" chart:style-name="categories"><chart:categories table:cell-range-address="${range(categoryColumn)}"/></chart:axis>`,
    `<chart:axis chart:dimension="y" chart:name="primary-y" chart:style-name="values">${chart.unit === '' ? '' : `<chart:title chart:style-name="words"><text:p>${escaped(chart.unit)}</text:p></chart:title>`}<chart:grid chart:style-name="grid" chart:class="major"/></chart:axis>`,
    ...series,
    '<chart:wall chart:style-name="wall"/></chart:plot-area></chart:chart></office:chart></office:body></office:document-content>',
  ].join('')
}

const style = (name: string, inside: string, format = ''): string =>
  `<style:style style:name="${name}" style:family="chart"${format === '' ? '' : ` style:data-style-name="${format}"`}>${inside}</style:style>`

const TEXT = (points: number, isBold: boolean): string =>
  `<style:text-properties fo:color="#16191d" fo:font-family="Arial" fo:font-size="${points}pt"${isBold ? ' fo:font-weight="bold"' : ''} fo:language="en" fo:country="GB"/>`

function seriesStyle({ isDotted }: LineChart, { role }: ChartSeries): string {
  const { colour, dash, hasMarker } = seriesLooks[role]
  const stroke = isDotted && role === 'actual' ? 'none' : dashes[dash]
  const symbol = hasMarker
    ? 'chart:symbol-type="named-symbol" chart:symbol-name="circle" chart:symbol-width="2.2mm" chart:symbol-height="2.2mm"'
    : 'chart:symbol-type="none"'
  return style(
    role,
    `<style:chart-properties ${symbol}/><style:graphic-properties draw:stroke="${stroke}"${dashNames[dash]} svg:stroke-width="0.8mm" svg:stroke-color="#${colour.toLowerCase()}" draw:fill-color="#${colour.toLowerCase()}"/>`,
  )
}

/** The dashes the lines of every chart are drawn with. */
export const chartStylesXml = `${XML}<office:document-styles ${namespaces('office', 'style', 'draw', 'svg')} office:version="1.3"><office:styles><draw:stroke-dash draw:name="dashed" draw:style="rect" draw:dots1="1" draw:dots1-length="3mm" draw:distance="2mm"/><draw:stroke-dash draw:name="dotted" draw:style="round" draw:dots1="1" draw:dots1-length="0.8mm" draw:distance="0.8mm"/></office:styles></office:document-styles>`
