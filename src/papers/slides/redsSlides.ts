import { palette } from '../../chart/palette.ts'
import { figureWords, withUnit } from '../../domain/indicators/figureWords.ts'
import { type Pack, type PackIndicator, packReds } from '../pack.ts'
import { targetWords } from '../words/targetWords.ts'
import { redsOfWords, total } from '../words/countWords.ts'
import { linkRelation, type Slide } from './deck.ts'
import { footing } from './footing.ts'
import { heightOf, linesOf, paragraph, type Run, solid } from './parts/drawnText.ts'
import { emu, MARGIN } from './parts/measures.ts'
import { frame, numbering, placed } from './parts/shapes.ts'
import { unbroken } from '../../chart/unbroken.ts'

const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table'
/** Inches, adding up to the width of a slide without its margins. */
const widths = [3.75, 1, 1.2, 6.383] as const
const headings = ['Indicator', 'Latest', 'Target', 'Why it is red'] as const
const SIZE = 14
const PAD = 0.07
const TOP = 1.15
const ROOM = 6.85 - TOP

/**
 * Every red by name with its reason, worst first, on as many slides as that takes; none where nothing is red. Each name
 * leads to the indicator's own slide, whose place in the deck `slideOf` gives for a deck with so many slides before it.
 */
export function redsSlides(
  pack: Pack,
  slideOf: (indicatorId: string, redsSlides: number) => number,
): Slide[] {
  const pages = pagesOf(packReds(pack).map((red) => ({ red, height: heightOfRow(red) })))
  const headline = `${redsOfWords(pack.counts.red, total(pack.counts))}: by how much, and why`
  return pages.map((reds, at) => {
    const next = numbering()
    const of = pages.length > 1 ? ` (${at + 1} of ${pages.length})` : ''
    const rows = reds.map(({ red, height }, row) => rowPart(cellsOf(red, linkRelation(row)), height))
    const height = reds.reduce((sum, each) => sum + each.height, HEADING)
    const shapes = [
      placed(next(), 'title', 'Headline', paragraph(headline + of)),
      frame(next(), {
        name: 'Reds',
        alternative: `Every red indicator on this slide with its latest figure, its target and the reason: ${reds.map(({ red }) => red.row.reference).join(', ')}.`,
        box: { x: MARGIN, y: TOP, w: widths.reduce((sum, width) => sum + width, 0), h: height },
        graphic: `<a:graphicData uri="${TABLE}"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')}</a:tblGrid>${headingPart}${rows.join('')}</a:tbl></a:graphicData>`,
      }),
      footing(pack, next),
    ]
    return {
      layout: 'list',
      shapes: shapes.join(''),
      notes: reds.map(({ red }) => `${red.row.reference} ${red.row.title}. ${whyWords(red)}`),
      links: reds.map(({ red }) => slideOf(red.row.indicatorId, pages.length)),
    }
  })
}

/** The reason, then what is usual, then who says otherwise: as the scorecard says it. */
const whyWords = ({ row }: PackIndicator): string =>
  [row.reason, row.variationSentence, row.overridden?.words].filter(Boolean).join(' ')

const nameOf = ({ row }: PackIndicator): string => `${row.reference.replaceAll(' ', '\u00a0')} ${row.title}`

const HEADING = heightOf(1, 12) + 2 * PAD

function heightOfRow(red: PackIndicator): number {
  const lines = Math.max(
    linesOf(nameOf(red), widths[0] - 0.15, SIZE, true),
    linesOf(whyWords(red), widths[3] - 0.15, SIZE),
  )
  return heightOf(lines, SIZE) + 2 * PAD
}

type Measured = { readonly red: PackIndicator; readonly height: number }

/** As many rows a slide as there is room for; one that is higher than a slide has one to itself. */
function pagesOf(reds: readonly Measured[]): Measured[][] {
  const pages: Measured[][] = []
  let left = 0
  for (const red of reds) {
    if (pages.length === 0 || red.height > left) {
      pages.push([])
      left = ROOM - HEADING
    }
    pages.at(-1)!.push(red)
    left -= red.height
  }
  return pages
}

type Cell = { readonly runs: readonly Run[]; readonly align?: 'r'; readonly size?: number }

function cellsOf(red: PackIndicator, link: string): Cell[] {
  const { latest, decimals, unit, target } = red.row
  const short = (words: string) => (unit === '%' || unit.startsWith('£') ? withUnit(words, unit) : words)
  return [
    {
      runs: [
        { words: red.row.reference.replaceAll(' ', '\u00a0'), bold: true, link },
        { words: ` ${red.row.title}`, bold: true },
      ],
    },
    {
      runs: [{ words: latest === null ? 'No figure' : short(figureWords(latest, decimals)), bold: true }],
      align: 'r',
    },
    { runs: [{ words: target ? short(targetWords(target, decimals)) : '' }], align: 'r' },
    { runs: [{ words: unbroken(whyWords(red)) }] },
  ]
}

const edge = (name: 'lnT' | 'lnB', colour: string): string =>
  `<a:${name} w="9525">${solid(colour)}</a:${name}>`
const bare = (name: 'lnL' | 'lnR'): string => `<a:${name} w="0"><a:noFill/></a:${name}>`

const cellPart = ({ runs, align, size = SIZE }: Cell, rule: string): string =>
  `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(runs, { size, ...(align ? { align } : {}) })}</a:txBody><a:tcPr marL="0" marR="${emu(0.15)}" marT="${emu(PAD)}" marB="${emu(PAD)}">${bare('lnL')}${bare('lnR')}${edge('lnT', rule)}${edge('lnB', rule)}<a:noFill/></a:tcPr></a:tc>`

const rowPart = (cells: readonly Cell[], height: number, rule: string = palette.hair): string =>
  `<a:tr h="${emu(height)}">${cells.map((cell) => cellPart(cell, rule)).join('')}</a:tr>`

const headingPart = rowPart(
  headings.map((words, at) => ({
    runs: [{ words, bold: true, colour: palette.inkSecond }],
    size: 12,
    ...(at === 1 || at === 2 ? { align: 'r' as const } : {}),
  })),
  HEADING,
  palette.ink,
)
