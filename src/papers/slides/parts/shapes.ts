import { escapeXml } from '../../../chart/svgText.ts'
import { type Box, transform } from './measures.ts'
import { paragraph, solid, type TextLook } from './drawnText.ts'

/** The places the layouts offer, by the kind and number a slide asks for them with. */
export const places = {
  title: 'type="title"',
  centreTitle: 'type="ctrTitle"',
  subtitle: 'type="subTitle" idx="1"',
  measure: 'type="body" idx="10" sz="quarter"',
  chart: 'type="chart" idx="11"',
  reason: 'type="body" idx="12" sz="quarter"',
  notes: 'type="body" idx="13" sz="quarter"',
  footer: 'type="ftr" idx="20" sz="quarter"',
  number: 'type="sldNum" idx="21" sz="quarter"',
} as const
export type Place = keyof typeof places

/** Gives the shapes of one slide their numbers: 1 is the slide's own tree. */
export type Numbering = () => number
export function numbering(): Numbering {
  let last = 1
  return () => (last += 1)
}

const named = (id: number, name: string, alternative?: string): string =>
  `<p:cNvPr id="${id}" name="${escapeXml(name)}"${alternative ? ` descr="${escapeXml(alternative)}"` : ''}/>`

/** Text in one of the places of the layout, where the layout has it unless a box is given. */
export function placed(id: number, place: Place, name: string, paragraphs: string, box?: Box): string {
  return `<p:sp><p:nvSpPr>${named(id, name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${places[place]}/></p:nvPr></p:nvSpPr><p:spPr>${box ? transform(box) : ''}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
}

export const slideNumber = (id: number): string =>
  placed(
    id,
    'number',
    'Slide number',
    '<a:p><a:fld id="{8A1C0D3E-0000-4000-8000-000000000001}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="en-GB"/></a:p>',
  )

export type ShapeLook = {
  readonly geometry: 'rect' | 'roundRect' | 'diamond' | 'triangle' | 'ellipse' | 'line'
  readonly fill?: string
  readonly line?: { readonly colour: string; readonly points: number; readonly dash?: 'sysDash' }
}

export type ShapeText = TextLook & {
  readonly words: string
  readonly bold?: boolean
  readonly colour: string
  /** Inches kept free at the left of the text. */
  readonly inset?: number
  /** Broken into lines at the edge of its box, from its top. */
  readonly wraps?: true
}

/** A shape of its own, which readers pass over unless it says something. */
export function shape(
  id: number,
  { name, box, look, text }: { name: string; box: Box; look: ShapeLook; text?: ShapeText },
): string {
  const { geometry, fill, line } = look
  const edge = line
    ? `<a:ln w="${Math.round(line.points * 12_700)}">${solid(line.colour)}${line.dash ? `<a:prstDash val="${line.dash}"/>` : ''}<a:miter lim="800000"/></a:ln>`
    : '<a:ln><a:noFill/></a:ln>'
  const body = text
    ? `<p:txBody><a:bodyPr wrap="${text.wraps ? 'square' : 'none'}" lIns="${Math.round((text.inset ?? 0) * 914_400)}" tIns="0" rIns="0" bIns="0" anchor="${text.wraps ? 't' : 'ctr'}"/><a:lstStyle/>${paragraph([{ words: text.words, bold: text.bold ?? false, colour: text.colour }], text)}</p:txBody>`
    : ''
  const hidden = text ? '' : DECORATIVE
  const about = `<p:cNvPr id="${id}" name="${escapeXml(name)}"${hidden ? `>${hidden}</p:cNvPr>` : '/>'}`
  return `<p:sp><p:nvSpPr>${about}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>${fill ? solid(fill) : '<a:noFill/>'}${edge}</p:spPr>${body}</p:sp>`
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

/** A chart or a table in its frame, with the words that stand for it. */
export function frame(
  id: number,
  about: { name: string; alternative: string; box: Box; place?: Place; graphic: string },
): string {
  const { name, alternative, box, place, graphic } = about
  return `<p:graphicFrame><p:nvGraphicFramePr>${named(id, name, alternative)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${place ? `<p:ph ${places[place]}/>` : ''}</p:nvPr></p:nvGraphicFramePr>${transform(box, 'p:xfrm')}<a:graphic>${graphic}</a:graphic></p:graphicFrame>`
}
