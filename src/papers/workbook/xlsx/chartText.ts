import { escaped } from '../xmlText.ts'

type TitleLook = {
  /** In hundredths of a point. */
  readonly size: number
  readonly isBold: boolean
  /** Read from bottom to top. */
  readonly turned?: boolean
}

const INK = '<a:solidFill><a:srgbClr val="16191D"/></a:solidFill><a:latin typeface="Arial"/>'

/** The title of a chart or of an axis. */
export function titleXml(words: string, { size, isBold, turned }: TitleLook): string {
  const run = `sz="${size}" b="${isBold ? 1 : 0}"`
  const body = turned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>'
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr ${run}>${INK}</a:defRPr></a:pPr><a:r><a:rPr lang="en-GB" ${run}>${INK}</a:rPr><a:t>${escaped(words)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}

/** The text of an axis or a legend; never turned. */
export const textProperties = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${INK}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
