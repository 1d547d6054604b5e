import { type Illustrative, illustrativeWords } from './illustrative.ts'
import { longDate } from '../domain/time/dateWords.ts'
import type { IsoDate } from '../domain/time/isoDate.ts'
import type { ChartFigures } from './chartFigures.ts'
import { type ChartModel, chartModel } from './chartModel.ts'
import { chartNotes, targetSentences } from './chartNotes.ts'
import { chartMarks } from './chartSvg.ts'
import { exportRows } from './exportRows.ts'
import { type EmbeddedFace, faceRules } from './faceRules.ts'
import type { StatusMark } from './glyphs.ts'
import { hasTooManyWords, MOST_HEADLINE_WORDS } from './quarterHeadline.ts'
import { measureWords } from './measureWords.ts'
import { palette, sansFamily, serifFamily } from './palette.ts'
import { statusTag } from './statusTag.ts'
import { escapeXml, px, svgText } from './svgText.ts'
import { textWidth } from './textWidth.ts'
import { wrapEvenly, wrapWords } from './wrapWords.ts'
import { unbroken } from './unbroken.ts'

/** Everything the exported picture says. Empty text and null count as missing. */
export type ExportSheet = {
  readonly organisation: string
  readonly area: string
  readonly headline: string
  readonly figures: ChartFigures
  /** The status of the last quarter in a word, and why in a sentence. */
  readonly status: { readonly mark: StatusMark; readonly word: string; readonly words: string } | null
  readonly source: string
  readonly asAt: IsoDate | null
  readonly illustrative: Illustrative
  readonly notes: readonly string[]
  /** Faces to carry inside the file, so that it looks the same everywhere; without them the reader's own are used. */
  readonly fonts?: readonly EmbeddedFace[]
  /** What it is for; a slide unless said. */
  readonly size?: SheetSize
}

export type ExportOutcome =
  | { readonly outcome: 'drawn'; readonly svg: string }
  | { readonly outcome: 'refused'; readonly missing: readonly string[] }

/** In pixels at single density, and how wide it is to be when printed or shown, in millimetres. */
export const sheetSizes = {
  slide: { width: 1200, height: 675, millimetres: 254 },
  paper: { width: 1200, height: 840, millimetres: 170 },
  web: { width: 960, height: 720, millimetres: 254 },
} as const

export type SheetSize = keyof typeof sheetSizes

const MARGIN = 36
const LEAST_CHART = 250

/** The room a picture of one size gives its words and its chart. */
function roomOf({ size = 'slide' }: ExportSheet) {
  const { width, height } = sheetSizes[size]
  return { width, height, inner: width - 2 * MARGIN }
}

/**
 * The whole picture in one of `sheetSizes`: headline, what is measured, chart, status, notes and source, with the figures and
 * where they came from as JSON in its `<metadata>`. Refused, naming each, when the headline, unit, source, as-at date or
 * status is missing, or when the headline, whoever wrote it, does not fit two lines or has more than fifteen words.
 */
export function exportSheetSvg(sheet: ExportSheet): ExportOutcome {
  const { asAt, status, figures } = sheet
  const { width, height: sheetHeight, inner } = roomOf(sheet)
  const head = headLines(sheet)
  const missing = [
    sheet.headline.trim() ? '' : 'headline',
    figures.unit.trim() ? '' : 'unit',
    sheet.source.trim() ? '' : 'source',
    asAt ? '' : 'as-at date',
    status?.word.trim() ? '' : 'status',
    head.tooLong
      ? 'headline of two lines at most'
      : hasTooManyWords(sheet.headline)
        ? `headline of ${MOST_HEADLINE_WORDS} words at most`
        : '',
  ].filter(Boolean)
  if (!asAt || !status || missing.length > 0) return { outcome: 'refused', missing }

  const chartTop = head.bottom + CLEAR
  const { model, foot } = settled(figures, inner, (noted) =>
    footLines({ ...sheet, asAt, status }, noted, chartTop),
  )
  const description = `${sheet.headline}. ${model.description} ${status.word}: ${status.words}`
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${sheetHeight}" width="${width}" height="${sheetHeight}" role="img" aria-labelledby="sheet-title sheet-desc" font-family="${sansFamily}" font-variant="tabular-nums lining-nums">`,
    `<title id="sheet-title">${escapeXml(sheet.headline)}</title><desc id="sheet-desc">${escapeXml(description)}</desc>`,
    `<metadata>${escapeXml(JSON.stringify(sheetMetadata(sheet)))}</metadata>`,
    sheet.fonts?.length ? `<style>${faceRules(sheet.fonts)}</style>` : '',
    `<rect width="${width}" height="${sheetHeight}" fill="${palette.paper}"/><rect width="${width}" height="8" fill="${palette.ink}"/>`,
    head.svg,
    `<g transform="translate(${MARGIN} ${px(chartTop)})">${chartMarks(model)}</g>`,
    foot.svg,
    '</svg>',
  ]
  return { outcome: 'drawn', svg: svg.join('') }
}

/** Room kept free of words and chart, between the one and the other. */
const CLEAR = 14
const MOST_TRIES = 4

/**
 * The chart above its notes. Each depends on the other: the notes name where the axis starts, which depends on the chart's
 * height, which is what the notes leave. Where they never agree the lowest chart is taken, whose own notes then have more
 * room than they need.
 */
function settled(
  figures: ChartFigures,
  width: number,
  footOf: (noted: readonly string[]) => Foot,
): { readonly model: ChartModel; readonly foot: Foot } {
  const drawn = (height: number) => chartModel(figures, { width, height, fontSize: 18, unitAbove: false })
  let model = drawn(400)
  let lowest = Infinity
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const foot = footOf(chartNotes(figures, model))
    if (foot.room === model.height) return { model, foot }
    model = drawn(foot.room)
    lowest = Math.min(lowest, foot.room)
  }
  model = drawn(lowest)
  return { model, foot: footOf(chartNotes(figures, model)) }
}

/** What a picture carries for machines: everything it says, and every figure drawn. */
export const sheetMetadata = ({
  organisation,
  area,
  headline,
  figures,
  source,
  asAt,
  illustrative,
  status,
  notes,
}: ExportSheet) => ({
  organisation,
  area,
  headline,
  reference: figures.reference,
  indicator: figures.title,
  unit: figures.unit,
  polarity: figures.polarity,
  asAt,
  status: status && { word: status.word, words: status.words },
  source,
  illustrative,
  notes,
  rows: exportRows(figures),
})

function headLines(sheet: ExportSheet) {
  const { organisation, headline, figures } = sheet
  const { width, inner } = roomOf(sheet)
  const { reference } = figures
  const small = { size: 16, weight: 600, fill: palette.inkSecond }
  const fitted = [30, 26, 22]
    .map((size) => ({
      size,
      lines: wrapEvenly(unbroken(headline), inner, { size, weight: 600, face: 'serif' }),
    }))
    .find(({ lines }) => lines.length <= 2)
  const { size, lines } = fitted ?? { size: 22, lines: [] }
  const subtitle = wrapWords(unbroken(measureWords(sheet)), inner, { size: 18 })
  const headlineAt = (line: number) => 54 + size * 1.08 + line * size * 1.15
  const subtitleAt = (line: number) => headlineAt(lines.length - 1) + 28 + line * 23
  const own = wrapWords(organisation, inner - textWidth(reference, 16, 600) - 24, small)
  const svg = [
    svgText(own[0] ?? '', MARGIN, 48, small),
    svgText(reference, width - MARGIN, 48, { ...small, anchor: 'end' }),
    ...lines.map((words, line) =>
      svgText(words, MARGIN, headlineAt(line), { size, weight: 600, fill: palette.ink, family: serifFamily }),
    ),
    ...subtitle.map((words, line) =>
      svgText(words, MARGIN, subtitleAt(line), { size: 18, fill: palette.inkSecond }),
    ),
  ]
  return { svg: svg.join(''), bottom: subtitleAt(subtitle.length - 1) + 5, tooLong: !fitted }
}

/** The words under the chart, and the height they leave it. */
type Foot = { readonly svg: string; readonly room: number }

type CompleteSheet = ExportSheet & { asAt: IsoDate; status: NonNullable<ExportSheet['status']> }

/** The rule, the status in words, the notes and the source, set from the foot of the picture upwards. */
function footLines(sheet: CompleteSheet, chartNoted: readonly string[], chartTop: number): Foot {
  const { status } = sheet
  const { width, height, inner } = roomOf(sheet)
  const tagWidth = statusTag(status, 0, 0).width
  const said = wrapWords(unbroken(status.words), inner - tagWidth - 10, { size: 17 })
  const room = height - 18 - (chartTop + LEAST_CHART + CLEAR) - (24 + said.length * 22)
  const noted = notesWithin(sheet, chartNoted, room)
  const top = height - 18 - noted.lines.length * noted.lineHeight - (24 + said.length * 22)
  const statusTop = top + 9
  const firstNote = statusTop + 19 + said.length * 22 + noted.size * 0.4
  const svg = [
    `<path d="M${MARGIN} ${px(top)}H${width - MARGIN}" stroke="${palette.ink}" stroke-width="1"/>`,
    statusTag(status, MARGIN, statusTop).svg,
    ...said.map((words, line) =>
      svgText(words, MARGIN + tagWidth + 10, statusTop + 18.5 + line * 22, { size: 17, fill: palette.ink }),
    ),
    ...noted.lines.map((words, line) =>
      svgText(words, MARGIN, firstNote + line * noted.lineHeight, {
        size: noted.size,
        fill: palette.inkSecond,
      }),
    ),
  ]
  return { svg: svg.join(''), room: top - CLEAR - chartTop }
}

const MORE = 'More notes are given with the figures.'

/** Notes in as many lines as there is room for. The as-at date and the source are never left out; the last notes are. */
function notesWithin(sheet: CompleteSheet, chartNoted: readonly string[], room: number) {
  const asAt = `As it stood on ${longDate(sheet.asAt)}.`
  const source =
    `Source: ${sheet.source.replace(/\.$/, '')}. ${illustrativeWords(sheet.illustrative)}`.trimEnd()
  const { inner } = roomOf(sheet)
  const sentences = [...chartNoted, ...sheet.notes]
  const setIn = (size: number, shown: readonly string[]) => {
    const notes = [asAt, ...shown, ...(shown.length < sentences.length ? [MORE] : [])].join(' ')
    const paragraphs = [targetSentences(sheet.figures), notes, source]
    const lines = paragraphs.flatMap((words) => wrapWords(unbroken(words), inner, { size }))
    return { size, lineHeight: size * 1.35, lines }
  }
  const fits = (set: ReturnType<typeof setIn>) => set.lines.length * set.lineHeight <= room
  const whole = [15, 14, 13].map((size) => setIn(size, sentences)).find(fits)
  if (whole) return whole
  let kept = sentences.length - 1
  while (kept > 0 && !fits(setIn(13, sentences.slice(0, kept)))) kept -= 1
  return setIn(13, sentences.slice(0, kept))
}
