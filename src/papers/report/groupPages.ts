import { chartModel } from '../../chart/chartModel.ts'
import { chartNotes, targetSentences } from '../../chart/chartNotes.ts'
import { chartSvg } from '../../chart/chartSvg.ts'
import { illustrativeWords } from '../../chart/illustrative.ts'
import { headline } from '../../chart/quarterHeadline.ts'
import type { Pack, PackIndicator } from '../pack.ts'
import { chartFiguresOf, statusMark } from '../sheet/chartFiguresOf.ts'
import { afterTheWord, illustrativeOf, sourceOf } from '../sheet/exportSheetOf.ts'
import { variationSentences } from '../sheet/variationSentences.ts'
import { inPrintInk } from './printInk.ts'
import { type Block, heading, paragraph, strong, text } from './reportDocument.ts'
import { unbroken } from '../../chart/unbroken.ts'
import { quarterLabel } from '../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'

/** The width of a page between its margins, and what a chart is drawn at to be read there. */
const PAGE = { millimetres: 184, pixels: 780 }

/** Each indicator of a group by itself: what its chart says, the chart, its reason and what was written about it. */
export const groupPages = (pack: Pack): Block[] =>
  pack.groups.flatMap(({ indicators }) => indicators.flatMap(indicatorBlocks))

function indicatorBlocks({ row, page }: PackIndicator): Block[] {
  const figures = chartFiguresOf(page)
  const model = chartModel(figures, { width: PAGE.pixels, height: 260, fontSize: 12.5 })
  const svg = withRoom(inPrintInk(chartSvg(model, { id: page.id, title: page.definition.title })))
  const notes = [targetSentences(figures), ...chartNotes(figures, model).map(inBlack)].filter(Boolean)
  const source = `Source: ${sourceOf(page).replace(/\.$/, '') || 'not given'}. ${illustrativeWords(illustrativeOf(page))}`
  const why = [afterTheWord(page.reason), ...variationSentences(page)].join(' ')
  return [
    heading(3, unbroken(`${row.reference} ${row.title}`)),
    { ...paragraph('plain', strong(unbroken(headline(figures)))), keepWithNext: true },
    { kind: 'picture', svg, alternative: model.description, millimetres: PAGE.millimetres },
    {
      ...paragraph(
        'plain',
        { kind: 'tag', mark: statusMark(page.status), words: page.statusWord },
        text(` ${unbroken(why)}`),
      ),
      keepWithNext: true,
    },
    ...commentaryOf(page),
    paragraph('note', text(unbroken([...notes, source].join(' ').trim()))),
  ]
}

/** A little room at the left: another typeface may set the numbers of the axis wider. */
const withRoom = (svg: string): string =>
  svg.replace(/viewBox="0 0 ([\d.]+)/, (_, width: string) => `viewBox="-6 0 ${Number(width) + 6}`)

/** On paper the mark is black. */
const inBlack = (note: string): string => note.replace(/^Red diamond/, 'Black diamond')

/** What was last written about the quarter shown. */
function commentaryOf(page: PackIndicator['page']): Block[] {
  const written = page.commentary.find(({ quarter }) => quarter === page.quarter)
  if (!written) return []
  return [
    paragraph(
      'plain',
      strong(`Commentary, ${unbroken(quarterLabel(quarterFromSlug(written.quarter)))}. `),
      text(written.text),
    ),
  ]
}
