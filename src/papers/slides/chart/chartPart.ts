import type { ChartFigures } from '../../../chart/chartFigures.ts'
import { chartModel } from '../../../chart/chartModel.ts'
import { palette } from '../../../chart/palette.ts'
import { escapeXml } from '../../../chart/svgText.ts'
import { solid } from '../parts/drawnText.ts'
import { XML } from '../parts/xml.ts'
import { type ChartTable } from './chartTable.ts'
import { sheetPlaces } from './chartWorkbook.ts'
import { labelSize, seriesLabels } from './seriesLabels.ts'
import { seriesPart } from './seriesPart.ts'

/** The plot's share of the frame: the rest is for the axis' figures and years, and for the names of the lines. */
const plotOf = ({ heading }: ChartTable) => ({
  x: 0.055,
  y: 0.03,
  w: 0.745,
  h: heading === 'Quarter' ? 0.8 : 0.86,
})

/** Points of the quarters' names: the more quarters, the less room each has. */
const nameSize = (count: number): number => (count > 28 ? 9 : count > 16 ? 11 : 12)

const textOf = (size: number, colour: string = palette.inkSecond): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="0">${solid(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`

/** What a chart drawn in a frame of so many inches has for an axis, and what must be noted of it. */
export const framedSize = ({ w, h }: { readonly w: number; readonly h: number }) => ({
  width: w * 96,
  height: h * 96,
  fontSize: 18,
  unitAbove: false,
})

/** A line chart of the table, backed by its workbook, in a frame of so many inches. */
export function chartPart(table: ChartTable, figures: ChartFigures, size: { w: number; h: number }): string {
  const model = chartModel(figures, framedSize(size))
  const axis = { low: model.low, high: model.high }
  const places = sheetPlaces(table)
  const plot = plotOf(table)
  const labels = seriesLabels(table, { axis, size, plot })
  const categories = categoriesPart(table, places.categories)
  const format = numberFormat(figures)
  const series = table.columns.map((column, at) =>
    seriesPart(column, {
      table,
      at,
      name: places.names[at]!,
      values: places.values[at]!,
      categories,
      label: labels[at]!,
      annual: figures.annual,
      format,
    }),
  )
  const [first, second] = model.ticks
  const step = first && second ? Math.abs(second.value - first.value) : 0
  return `${XML}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${plot.x}"/><c:y val="${plot.y}"/><c:w val="${plot.w}"/><c:h val="${plot.h}"/></c:manualLayout></c:layout><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/><c:axId val="111111111"/><c:axId val="222222222"/></c:lineChart><c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="12700">${solid(palette.ink)}</a:ln></c:spPr>${textOf(nameSize(table.categories.length))}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:max val="${axis.high}"/><c:min val="${axis.low}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="9525">${solid(palette.hair)}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeXml(axisFormat(figures, step))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textOf(14)}<c:crossAx val="111111111"/><c:crosses val="min"/><c:crossBetween val="between"/>${step > 0 ? `<c:majorUnit val="${step}"/>` : ''}</c:valAx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textOf(labelSize)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

/** Quarters under their financial years; annual periods by their own names. */
function categoriesPart(table: ChartTable, reference: string): string {
  const { categories, heading } = table
  const points = (words: readonly string[]) =>
    words
      .map((each, at) => (each === '' ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(each)}</c:v></c:pt>`))
      .join('')
  const names = points(categories.map(({ name }) => name))
  const count = `<c:ptCount val="${categories.length}"/>`
  if (heading !== 'Quarter') {
    return `<c:cat><c:strRef><c:f>${reference}</c:f><c:strCache>${count}${names}</c:strCache></c:strRef></c:cat>`
  }
  const years = points(categories.map(({ year }, at) => (categories[at - 1]?.year === year ? '' : year)))
  return `<c:cat><c:multiLvlStrRef><c:f>${reference}</c:f><c:multiLvlStrCache>${count}<c:lvl>${names}</c:lvl><c:lvl>${years}</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef></c:cat>`
}

/** Thousands separated, a true minus, the sign of the unit, and at least the places the indicator is given with. */
function numberFormat({ decimals, unit }: Pick<ChartFigures, 'decimals' | 'unit'>): string {
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
  const [before, after] = [unit.startsWith('£') ? '"£"' : '', unit.startsWith('%') ? '"%"' : '']
  return `${before}${digits}${after};"−"${before}${digits}${after}`
}

/** The axis has the places its steps need. */
function axisFormat({ unit }: ChartFigures, step: number): string {
  const places = step > 0 ? Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))) : 0
  const halves = step > 0 && Math.abs(step * 10 ** places - Math.round(step * 10 ** places)) > 1e-9 ? 1 : 0
  return numberFormat({ unit, decimals: places + halves })
}
