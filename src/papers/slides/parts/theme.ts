import { palette } from '../../../chart/palette.ts'
import { hex } from './drawnText.ts'
import { XML } from './xml.ts'

/**
 * Arial: every machine with Office has it, and where there is none its stand-ins have the same widths, so that nothing
 * set here moves or is cut. Faces of our own would be replaced by whatever the meeting room's machine has.
 */
const FACE = 'Arial'

const colour = (name: string, value: string): string =>
  `<a:${name}><a:srgbClr val="${hex(value)}"/></a:${name}>`

/** The six colours of the Analysis Function's palette, in its order: what an added series is drawn in. */
const accents = [palette.actual, '#28a197', palette.stretch, '#f46a25', palette.target, '#a285d1']

const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const line = (width: number) =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
const face = (name: 'majorFont' | 'minorFont') =>
  `<a:${name}><a:latin typeface="${FACE}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`

/** Our palette and face, flat: whatever is added to a slide later looks like the rest. */
export const theme: string = `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Partnership scorecard"><a:themeElements><a:clrScheme name="Partnership scorecard">${[
  colour('dk1', palette.ink),
  colour('lt1', palette.paper),
  colour('dk2', palette.inkSecond),
  colour('lt2', palette.band),
  ...accents.map((value, at) => colour(`accent${at + 1}`, value)),
  colour('hlink', palette.actual),
  colour('folHlink', palette.stretch),
].join(
  '',
)}</a:clrScheme><a:fontScheme name="Partnership scorecard">${face('majorFont')}${face('minorFont')}</a:fontScheme><a:fmtScheme name="Flat"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst><a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
