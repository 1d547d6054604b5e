import { CHART_GAP, CHART_HEIGHT, CHART_WIDTH, CHARTS_ABREAST, CHARTS_FROM_TOP } from '../chartLooks.ts'
import type { ChartSheet } from '../model.ts'
import { escapedAttribute, XML } from '../xmlText.ts'

const EMU_PER_MILLIMETRE = 36_000

/** The charts of a sheet in a grid, each with its alternative text: the headline, and what it shows in sentences. */
export function drawingXml({ charts }: ChartSheet): string {
  const emu = (millimetres: number) => millimetres * EMU_PER_MILLIMETRE
  const anchors = charts.map(({ headline, description }, at) => {
    const x = (at % CHARTS_ABREAST) * (CHART_WIDTH + CHART_GAP)
    const y = CHARTS_FROM_TOP + Math.floor(at / CHARTS_ABREAST) * (CHART_HEIGHT + CHART_GAP)
    return `<xdr:absoluteAnchor><xdr:pos x="${emu(x)}" y="${emu(y)}"/><xdr:ext cx="${emu(CHART_WIDTH)}" cy="${emu(CHART_HEIGHT)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="Chart ${at + 1}" descr="${escapedAttribute(`${headline}. ${description}`)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor>`
  })
  return `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">${anchors.join('')}</xdr:wsDr>`
}
