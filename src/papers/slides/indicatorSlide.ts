import { chartModel } from '../../chart/chartModel.ts'
import { chartNotes, targetSentences } from '../../chart/chartNotes.ts'
import type { ExportSheet } from '../../chart/exportSheet.ts'
import { illustrativeWords } from '../../chart/illustrative.ts'
import { measureWords } from '../../chart/measureWords.ts'
import { palette } from '../../chart/palette.ts'
import { ended } from '../../domain/sentence.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { type Pack, type PackIndicator, packSheet } from '../pack.ts'
import { chartPart, framedSize } from './chart/chartPart.ts'
import { chartTable } from './chart/chartTable.ts'
import { chartWorkbook } from './chart/chartWorkbook.ts'
import { chartRelation, type Slide } from './deck.ts'
import { asAtWords, footing } from './footing.ts'
import { evenWidth, heightOf, linesOf, paragraph } from './parts/drawnText.ts'
import { boxes } from './parts/master.ts'
import { type Box, innerWidth, MARGIN } from './parts/measures.ts'
import { frame, numbering, placed, shape } from './parts/shapes.ts'
import { statusTag } from './parts/statusShapes.ts'
import { speakerNotes } from './speakerNotes.ts'
import { unbroken } from '../../chart/unbroken.ts'

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const TITLE = 26
const TAG = 16
const LEAST_CHART = 2.9
const FOOT = boxes.footer.y - 0.08

/** One indicator: a headline, its chart with the figures behind it, its status in words, and where they come from. */
export function indicatorSlide(pack: Pack, indicator: PackIndicator): Slide {
  const { page, row } = indicator
  const sheet = packSheet(pack, page)
  const next = numbering()
  const title = unbroken(sheet.headline)
  const even = evenWidth(title, innerWidth, TITLE)
  const measure = unbroken(`${row.reference}. ${measureWords(sheet)}`)
  const measureTop = boxes.title.y + heightOf(even.lines, TITLE) + 0.06
  const measureHeight = heightOf(linesOf(measure, innerWidth, 16), 16)
  const chartTop = measureTop + measureHeight + 0.1

  const status = sheet.status!
  const words = unbroken([status.words, row.overridden?.words].filter(Boolean).join(' '))
  const tagWidth = statusTag(
    numbering(),
    { mark: status.mark, words: status.word },
    { x: 0, y: 0, size: TAG },
  ).width
  const { foot, box } = settled(chartTop, (of) =>
    footOf(words, notesOf(pack, sheet, of), innerWidth - tagWidth - 0.15, chartTop),
  )
  const tag = statusTag(
    next,
    { mark: status.mark, words: status.word },
    { x: MARGIN, y: foot.top + 0.12, size: TAG },
  )
  const table = chartTable(sheet.figures)
  const { description } = chartModel(sheet.figures, { width: 1128, height: 400, fontSize: 18 })
  const shapes = [
    placed(next(), 'title', 'Headline', paragraph(title), { ...boxes.title, w: even.width }),
    placed(next(), 'measure', 'Measure', paragraph(measure), {
      ...boxes.measure,
      y: measureTop,
      h: measureHeight,
    }),
    frame(next(), {
      name: `Chart of ${row.reference}`,
      alternative: `${ended(sheet.headline)} ${description} ${status.word}: ${status.words}`,
      box,
      place: 'chart',
      graphic: `<a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${chartRelation}"/></a:graphicData>`,
    }),
    shape(next(), {
      name: 'Rule',
      box: { x: MARGIN, y: foot.top, w: innerWidth, h: 0.012 },
      look: { geometry: 'rect', fill: palette.ink },
    }),
    tag.xml,
    placed(next(), 'reason', 'Why', paragraph(words, { size: foot.size }), {
      x: MARGIN + tagWidth + 0.15,
      y: foot.top + 0.12 + Math.max(0, (tag.height - heightOf(1, foot.size)) / 2),
      w: innerWidth - tagWidth - 0.15,
      h: foot.said,
    }),
    placed(
      next(),
      'notes',
      'Notes and source',
      foot.notes.map((each) => paragraph(unbroken(each))).join(''),
      {
        ...boxes.notes,
        y: FOOT - foot.noted,
        h: foot.noted,
      },
    ),
    footing(pack, next),
  ]
  return {
    layout: 'indicator',
    shapes: shapes.join(''),
    notes: speakerNotes(indicator, pack.partnership),
    chart: { xml: chartPart(table, sheet.figures, box), workbook: chartWorkbook(table, isoDate(pack.asAt)) },
  }
}

const MOST_TRIES = 4

/** The chart's frame above its foot: each depends on the other, for the notes name where the axis of that frame starts. */
function settled(
  chartTop: number,
  footFor: (frame: Box) => Foot,
): { readonly foot: Foot; readonly box: Box } {
  const frameOver = ({ top }: Pick<Foot, 'top'>): Box => ({
    x: MARGIN,
    y: chartTop,
    w: innerWidth,
    h: top - chartTop - 0.08,
  })
  let box = frameOver({ top: boxes.reason.y })
  let foot = footFor(box)
  for (let tries = 0; tries < MOST_TRIES && frameOver(foot).h !== box.h; tries++) {
    box = frameOver(foot)
    foot = footFor(box)
  }
  return { foot, box }
}

type Foot = ReturnType<typeof footOf>

/** Target and stretch in words, what must be read with the chart in its frame, and where the figures are from. */
function notesOf(pack: Pack, { figures, source, illustrative }: ExportSheet, box: Box): string[] {
  const model = chartModel(figures, framedSize(box), { usualRange: true, forecast: true, decisions: false })
  // Of several usual ranges only the last has its limits named at the ends of its lines.
  const noted = chartNotes(figures, figures.usualRanges.length > 1 ? { ...model, plotLabels: [] } : model)
  return [
    [targetSentences(figures), ...noted].filter(Boolean).join(' '),
    `${asAtWords(pack)}. Source: ${ended(source)} ${illustrativeWords(illustrative)}`.trimEnd(),
  ].filter(Boolean)
}

/** Reason and notes from the foot of the slide upwards, in the largest size that leaves the chart its room. */
function footOf(words: string, notes: readonly string[], width: number, chartTop: number) {
  const setIn = (size: number) => {
    const said = Math.max(heightOf(linesOf(words, width, size), size), heightOf(1.75, TAG))
    const noted = heightOf(
      notes.reduce((lines, each) => lines + linesOf(each, innerWidth, 11), 0),
      11,
    )
    return { size, said, noted, notes, top: FOOT - noted - 0.16 - said - 0.12 }
  }
  return [16, 14, 12].map(setIn).find(({ top }) => top - chartTop >= LEAST_CHART) ?? setIn(12)
}
