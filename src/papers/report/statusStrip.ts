import { glyphForStatus } from '../../chart/glyphs.ts'
import { svgGlyph } from '../../chart/svgText.ts'
import type { Pack, PackGroup } from '../pack.ts'
import { statusMark } from '../sheet/chartFiguresOf.ts'
import { inPrintInk } from './printInk.ts'
import { cell, type Inline, paragraph, type SideBySide, type Table, text } from './reportDocument.ts'

/** Shapes after which the rest are told by the words alone. */
const MOST_SHAPES = 16

/** How each group stands, shape by shape and in words; beside it, how many there are of each status. */
export const statusStrip = (pack: Pack): SideBySide => ({
  kind: 'sideBySide',
  left: [groupTable(pack)],
  right: [paragraph('plain', ...countTags(pack)), ...notRatedWords(pack)],
})

const groupTable = ({ groups }: Pack): Table => ({
  kind: 'table',
  look: 'close',
  columns: [
    { heading: 'Management group', width: { part: 1 }, align: 'start' },
    { heading: 'Status of each', width: { part: 1 }, align: 'start' },
    { heading: 'Reds', width: { millimetres: 19 }, align: 'start' },
  ],
  rows: groups.map((group) => ({
    kind: 'cells',
    cells: [cell(text(group.name)), cell(shapes(group)), cell(text(redWords(group)))],
  })),
})

/** Worst first, as one picture: red, amber, late, the rest not rated, green; told in words to whoever does not see it. */
function shapes({ counts, indicators }: PackGroup): Inline {
  const order = ['red', 'amber', 'late', 'notDue', 'none', 'green'] as const
  const drawn = indicators
    .map(({ row }) => statusMark(row.status))
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .slice(0, MOST_SHAPES)
    .map((mark, at) => svgGlyph(glyphForStatus(mark), at * STEP, 0, 16, '#000000'))
  const width = Math.max(1, drawn.length) * STEP
  return {
    kind: 'picture',
    svg: inPrintInk(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 16" width="${width}" height="16">${drawn.join('')}</svg>`,
    ),
    alternative: countsInWords(counts),
    millimetres: (width / 16) * SHAPE_MILLIMETRES,
  }
}

const STEP = 20
const SHAPE_MILLIMETRES = 2.6

/** "2 red, 1 amber, 3 green". */
const countsInWords = ({ red, amber, green, notRated }: PackGroup['counts']): string =>
  [`${red} red`, amber && `${amber} amber`, green && `${green} green`, notRated && `${notRated} not rated`]
    .filter(Boolean)
    .join(', ')

/** "2 red of 6", "no reds of 4". */
const redWords = ({ counts, indicators }: Pick<PackGroup, 'counts' | 'indicators'>): string =>
  `${counts.red === 0 ? 'no reds' : `${counts.red} red`} of ${indicators.length}`

/** A status that none has is left out; that none is red is said. */
const countTags = ({ counts }: Pack): Inline[] =>
  (
    [
      ['red', 'Red', counts.red],
      ['amber', 'Amber', counts.amber],
      ['green', 'Green', counts.green],
      ['none', 'Not rated', counts.notRated],
    ] as const
  ).flatMap(([mark, word, count]) =>
    count === 0 && mark !== 'red' ? [] : [{ kind: 'tag', mark, words: `${word} ${count}` }],
  )

function notRatedWords({ counts }: Pack) {
  const { notRatedFor } = counts
  if (notRatedFor.length === 0) return []
  const why = notRatedFor.map(({ words, count }) => `${count} ${words}`).join(', ')
  return [paragraph('plain', text(`Not rated: ${why}.`))]
}
