import { palette } from '../../../chart/palette.ts'
import { type Box, innerWidth, MARGIN, slideHeight, slideWidth, transform } from './measures.ts'
import { hex, paragraph } from './drawnText.ts'
import { numbering, type Place, places, shape } from './shapes.ts'
import { NAMESPACES, XML } from './xml.ts'

/** Where each place stands on a slide unless the slide says otherwise. */
export const boxes = {
  title: { x: MARGIN, y: 0.4, w: innerWidth, h: 0.95 },
  centreTitle: { x: MARGIN, y: 1, w: innerWidth, h: 0.95 },
  subtitle: { x: MARGIN, y: 2, w: innerWidth, h: 0.8 },
  measure: { x: MARGIN, y: 1.35, w: innerWidth, h: 0.35 },
  chart: { x: MARGIN, y: 1.8, w: innerWidth, h: 3.7 },
  reason: { x: MARGIN, y: 5.65, w: innerWidth, h: 0.8 },
  notes: { x: MARGIN, y: 6.45, w: innerWidth, h: 0.45 },
  footer: { x: MARGIN, y: 7, w: innerWidth - 1, h: 0.3 },
  number: { x: slideWidth - MARGIN - 0.9, y: 7, w: 0.9, h: 0.3 },
} as const satisfies Record<Place, Box>

/** Points, colour and anchor of the text in each place. */
const looks: Record<
  Place,
  { size: number; bold?: true; colour?: string; anchor: 't' | 'b' | 'ctr'; align?: 'r' }
> = {
  title: { size: 26, bold: true, anchor: 't' },
  centreTitle: { size: 40, bold: true, anchor: 'b' },
  subtitle: { size: 20, colour: palette.inkSecond, anchor: 't' },
  measure: { size: 16, colour: palette.inkSecond, anchor: 't' },
  chart: { size: 16, anchor: 't' },
  reason: { size: 16, anchor: 't' },
  notes: { size: 11, colour: palette.inkSecond, anchor: 't' },
  footer: { size: 11, colour: palette.inkSecond, anchor: 'ctr' },
  number: { size: 11, colour: palette.inkSecond, anchor: 'ctr', align: 'r' },
}

const prompts: Record<Place, string> = {
  title: 'Headline: a sentence',
  centreTitle: 'Scorecard',
  subtitle: 'Quarter and date',
  measure: 'Measure, unit, area and period',
  chart: 'Chart',
  reason: 'Why the status is what it is',
  notes: 'Notes and source',
  footer: 'As-at date',
  number: '‹#›',
}

function place(id: number, name: Place): string {
  const { size, bold, colour, anchor, align } = looks[name]
  const fill = colour ? `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>` : ''
  const style = `<a:lstStyle><a:lvl1pPr marL="0" indent="0"${align ? ` algn="${align}"` : ''}><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}">${fill}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle>`
  const words =
    name === 'number'
      ? '<a:p><a:fld id="{8A1C0D3E-0000-4000-8000-000000000001}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld></a:p>'
      : paragraph(prompts[name])
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${prompts[name]}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${places[name]}/></p:nvPr></p:nvSpPr><p:spPr>${transform(boxes[name])}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>${style}${words}</p:txBody></p:sp>`
}

const tree = (shapes: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`

/** A slide with the shapes given, in the order they are read. */
export const slidePart = (shapes: string): string =>
  `${XML}<p:sld ${NAMESPACES}><p:cSld>${tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`

/** The layouts by name, in the order the master lists them. */
export const layouts = ['title', 'list', 'indicator'] as const
export type Layout = (typeof layouts)[number]

const layoutFacts = {
  title: { name: 'Title', type: 'title', places: ['centreTitle', 'subtitle', 'footer', 'number'] },
  list: { name: 'Headline and table', type: 'titleOnly', places: ['title', 'footer', 'number'] },
  indicator: {
    name: 'Indicator',
    type: 'cust',
    places: ['title', 'measure', 'chart', 'reason', 'notes', 'footer', 'number'],
  },
} as const satisfies Record<Layout, { name: string; type: string; places: readonly Place[] }>

export function layoutPart(layout: Layout): string {
  const { name, type, places: offered } = layoutFacts[layout]
  const next = numbering()
  const kind = type === 'cust' ? 'userDrawn="1"' : `type="${type}"`
  return `${XML}<p:sldLayout ${NAMESPACES} ${kind} preserve="1"><p:cSld name="${name}">${tree(offered.map((each) => place(next(), each)).join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

/** A bar of ink at the head of every slide, as on every page. */
const bar = (id: number): string =>
  shape(id, {
    name: 'Bar',
    box: { x: 0, y: 0, w: slideWidth, h: 0.09 },
    look: { geometry: 'rect', fill: palette.ink },
  })

const levels = (size: number, bold: boolean): string =>
  Array.from(
    { length: 9 },
    (_, at) =>
      `<a:lvl${at + 1}pPr marL="${at * 228_600}" indent="0" algn="l" rtl="0"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr lang="en-GB" sz="${size * 100}" b="${bold ? 1 : 0}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${at + 1}pPr>`,
  ).join('')

const CLEAR =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
const white =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'

export function masterPart(): string {
  const next = numbering()
  const shapes = [bar(next()), ...(['title', 'footer', 'number'] as const).map((each) => place(next(), each))]
  const listed = layouts
    .map((_, at) => `<p:sldLayoutId id="${2_147_483_649 + at}" r:id="rId${at + 1}"/>`)
    .join('')
  return `${XML}<p:sldMaster ${NAMESPACES}><p:cSld>${white}${tree(shapes.join(''))}</p:cSld><p:clrMap ${CLEAR}/><p:sldLayoutIdLst>${listed}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${levels(26, true)}</p:titleStyle><p:bodyStyle>${levels(16, false)}</p:bodyStyle><p:otherStyle>${levels(16, false)}</p:otherStyle></p:txStyles></p:sldMaster>`
}

const NOTES_SLIDE: Box = { x: 0.75, y: 0.6, w: 6, h: 3.375 }
const NOTES_WORDS: Box = { x: 0.75, y: 4.2, w: 6, h: 5.2 }

const slidePicture = (id: number, box: Box | null): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${box ? ' idx="2"' : ''}/></p:nvPr></p:nvSpPr><p:spPr>${box ? `${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>` : ''}</p:spPr></p:sp>`

const spoken = (id: number, paragraphs: string, box: Box | null): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="${box ? 3 : 1}"/></p:nvPr></p:nvSpPr><p:spPr>${box ? `${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`

export const notesMasterPart = (): string =>
  `${XML}<p:notesMaster ${NAMESPACES}><p:cSld>${white}${tree(slidePicture(2, NOTES_SLIDE) + spoken(3, paragraph('Notes'), NOTES_WORDS))}</p:cSld><p:clrMap ${CLEAR}/><p:notesStyle>${levels(12, false)}</p:notesStyle></p:notesMaster>`

/** What the speaker reads: a paragraph for each text. */
export const notesPart = (said: readonly string[]): string =>
  `${XML}<p:notes ${NAMESPACES}><p:cSld>${tree(slidePicture(2, null) + spoken(3, said.map((words) => paragraph(words)).join(''), null))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`

/** Slides and notes pages in inches, as the presentation declares them. */
export const pageSizes = { slide: [slideWidth, slideHeight], notes: [7.5, 10] } as const
