/** What a link in a report may lead to. */
export const reportLinkKinds = ['indicator', 'meeting', 'decision', 'group', 'priority'] as const
export type ReportLinkKind = (typeof reportLinkKinds)[number]

/** A link to a record, as it stands in a report's text: "[indicator:l-03]", or "[indicator:l-03 thefts]". */
export type ReportLink = {
  readonly to: ReportLinkKind
  readonly id: string
  /** Shown in place of the record's own name; empty for that. */
  readonly words: string
}

type ReportPiece = string | ReportLink

const LINK = new RegExp(
  `\\[(${reportLinkKinds.join('|')}):([a-z0-9]+(?:-[a-z0-9]+)*)(?: ([^\\[\\]\\n]*))?\\]`,
  'g',
)

/** A link as text. Brackets and line ends are no part of its words. */
export function linkText(to: ReportLinkKind, id: string, words = ''): string {
  const plain = words.replace(/[[\]\s]+/g, ' ').trim()
  return `[${to}:${id}${plain === '' ? '' : ` ${plain}`}]`
}

/** The paragraphs of a text, a line each, in pieces: words and links. What only looks like a link is words. */
export function paragraphsOf(text: string): ReportPiece[][] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map(piecesOf)
}

/** Every link of a text, in order. */
export const linksIn = (text: string): ReportLink[] =>
  paragraphsOf(text).flatMap((pieces) => pieces.filter((piece) => typeof piece !== 'string'))

function piecesOf(line: string): ReportPiece[] {
  const pieces: ReportPiece[] = []
  let at = 0
  for (const found of line.matchAll(LINK)) {
    const [whole, to, id = '', words = ''] = found
    if (found.index > at) pieces.push(line.slice(at, found.index))
    pieces.push({ to: to as ReportLinkKind, id, words: words.trim() })
    at = found.index + whole.length
  }
  if (at < line.length) pieces.push(line.slice(at))
  return pieces
}
