import { exportCsv } from '../../chart/exportCsv.ts'
import type { ExportSheet } from '../../chart/exportSheet.ts'
import type { EmbeddedFace } from '../../chart/faceRules.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { archive, type Parts } from '../../papers/archive.ts'
import { type Pack, packIndicators, packSheet } from '../../papers/pack.ts'
import { chartFileName, paperFileName } from '../../papers/paperFileName.ts'
import { formatFacts, type MinutesFormat, type PaperFormat } from '../../papers/paperFormats.ts'
import {
  picturePng,
  type PictureOptions,
  pictureScale,
  pictureSvg,
} from '../../papers/picture/chartPicture.ts'
import { scorecardHtml } from '../../papers/oneFile/oneFile.ts'
import { performanceReport } from '../../papers/report/performanceReport.ts'
import type { ReportDocument } from '../../papers/report/reportDocument.ts'
import type { Database } from '../database/database.ts'
import { letOthersGo } from '../letOthersGo.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { type PackAsked, type PackReading, readPack } from './readPack.ts'
import type { WrittenPaper } from './writtenPaper.ts'

/** A view drawn from the store’s figures. */
export type PackPaper = {
  readonly pack: PackAsked
  readonly format: PaperFormat
  readonly picture: PictureOptions
  /** In place of the headline written from the figures, for one chart. */
  readonly headline: string | null
}

/** A paper whose words are already written. */
type DocumentPaper = WrittenPaper & { readonly format: MinutesFormat }

/** What is to be made. */
export type PaperAsked = PackPaper | DocumentPaper

export type MadePaper = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly fileName: string
  readonly type: string
  readonly title: string
  readonly quarter: string
}

/** What only the place it runs in can do; left out where it cannot. */
export type PaperTools = {
  readonly faces?: () => Promise<readonly EmbeddedFace[]>
  readonly png?: (svg: string, options: { readonly scale: number }) => Promise<Uint8Array>
  readonly pdf?: (document: ReportDocument) => Promise<Uint8Array>
}

export type PaperProgress = (progress: number, stage: string) => void

const READ = 0.4
/** An export from where it can no longer be told apart from done. */
const NEARLY = 0.95

const NOT_HERE = refusal(
  'notOffered',
  'This demonstration runs in your browser and cannot make that file. The product on a server can.',
)

/** Reads the view and makes its file, or says why not: the view is refused, or a chart lacks what every chart must say. */
export async function makePaper(
  database: Database,
  tools: PaperTools,
  asked: PaperAsked,
  reading: Omit<PackReading, 'onRead'> & { readonly onProgress?: PaperProgress },
): Promise<MadePaper | Refusal> {
  const { onProgress = () => undefined, signal } = reading
  if ('document' in asked) return setPaper(tools, asked)
  const pack = await readPack(database, asked.pack, {
    ...reading,
    onRead: (done, of) => onProgress((READ * done) / of, `Reading the indicators: ${done} of ${of}`),
  })
  if (isRefusal(pack)) return pack
  signal?.throwIfAborted()
  onProgress(READ, 'Making the file')
  const made = await bytesOf(pack, tools, asked, (share, stage) => {
    signal?.throwIfAborted()
    onProgress(READ + (NEARLY - READ) * share, stage)
  })
  if (isRefusal(made)) return made
  signal?.throwIfAborted()
  return {
    bytes: made as Uint8Array<ArrayBuffer>,
    fileName: paperFileName(pack, asked.format, asked.picture),
    type: formatFacts[asked.format].type,
    title: pack.subject.title,
    quarter: pack.quarter,
  }
}

/** A written paper set as it was asked for. */
async function setPaper(
  tools: PaperTools,
  { document, format, fileName, title, quarter }: DocumentPaper,
): Promise<MadePaper | Refusal> {
  const bytes = await documentBytes(tools, document, format)
  if (isRefusal(bytes)) return bytes
  const { extension, type } = formatFacts[format]
  return {
    bytes: bytes as Uint8Array<ArrayBuffer>,
    fileName: `${fileName}.${extension}`,
    type,
    title,
    quarter,
  }
}

async function documentBytes(
  tools: PaperTools,
  document: ReportDocument,
  format: MinutesFormat,
): Promise<Uint8Array | Refusal> {
  switch (format) {
    case 'pdf':
      return tools.pdf ? tools.pdf(document) : NOT_HERE
    case 'docx':
      return tools.png ? wordPaper(document, tools.png) : NOT_HERE
    case 'html': {
      const { reportHtml } = await import('../../papers/report/html/reportHtml.ts')
      return new TextEncoder().encode(reportHtml(document, { fonts: (await tools.faces?.()) ?? [] }))
    }
  }
}

async function bytesOf(
  pack: Pack,
  tools: PaperTools,
  { format, picture, headline }: PackPaper,
  onProgress: PaperProgress,
): Promise<Uint8Array | Refusal> {
  switch (format) {
    case 'svg':
    case 'png':
    case 'csv': {
      const [alone] = packIndicators(pack)
      if (!alone) return refusal('notFound', 'There is no such indicator.')
      return chartFile(format, packSheet(pack, alone.page, headline ?? undefined), picture, tools)
    }
    case 'charts':
      return chartsZip(pack, picture, tools, onProgress)
    case 'pdf':
      return tools.pdf ? tools.pdf(performanceReport(pack)) : NOT_HERE
    case 'docx':
      return tools.png ? wordPaper(performanceReport(pack), tools.png) : NOT_HERE
    case 'html':
      return new TextEncoder().encode(scorecardHtml(pack, { fonts: (await tools.faces?.()) ?? [] }))
    case 'xlsx':
      return (await import('../../papers/workbook/workbook.ts')).workbookXlsx(pack)
    case 'ods':
      return (await import('../../papers/workbook/workbook.ts')).workbookOds(pack)
    case 'data':
      return (await import('../../papers/openTables/openTables.ts')).openDataZip(pack)
    case 'pptx':
      return (await import('../../papers/slides/slides.ts')).slidesPptx(pack)
  }
}

const PICTURE_SCALE = 3

async function wordPaper(document: ReportDocument, png: NonNullable<PaperTools['png']>): Promise<Uint8Array> {
  const { reportDocx } = await import('../../papers/report/docx/reportDocx.ts')
  return reportDocx(document, (svg) => png(svg, { scale: PICTURE_SCALE }))
}

/** Without it Excel reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF'

async function chartFile(
  format: 'svg' | 'png' | 'csv',
  sheet: ExportSheet,
  options: PictureOptions,
  tools: PaperTools,
): Promise<Uint8Array | Refusal> {
  const encoder = new TextEncoder()
  if (format === 'csv') return encoder.encode(BYTE_ORDER_MARK + exportCsv(sheet))
  const drawn = pictureSvg(sheet, options, format === 'svg' ? await tools.faces?.() : [])
  if (drawn.outcome === 'refused')
    return refusal(
      'notReady',
      `The chart of ${sheet.figures.reference} is not ready to leave: it lacks its ${drawn.missing.join(', ')}.`,
    )
  if (format === 'svg') return encoder.encode(drawn.svg)
  if (!tools.png) return NOT_HERE
  return picturePng(await tools.png(drawn.svg, { scale: pictureScale(options) }), sheet, options)
}

const AT_ONCE = 2

/** Every chart three times over; one that lacks something is left out, and named in a text beside the others. */
async function chartsZip(
  pack: Pack,
  options: PictureOptions,
  tools: PaperTools,
  onProgress: PaperProgress,
): Promise<Uint8Array | Refusal> {
  if (!tools.png) return NOT_HERE
  const indicators = packIndicators(pack)
  if (indicators.length === 0) return refusal('notReady', 'There is no indicator here to draw.')
  const files = new Map<string, Uint8Array>()
  const left: string[] = []
  let next = 0
  let done = 0
  const draw = async () => {
    for (let at = next++; at < indicators.length; at = next++) {
      const { page } = indicators[at] as (typeof indicators)[number]
      const sheet = packSheet(pack, page)
      const name = chartFileName(pack, page)
      for (const format of ['svg', 'png', 'csv'] as const) {
        const file = await chartFile(format, sheet, options, tools)
        if (!isRefusal(file)) files.set(`${name}.${format}`, file)
        else if (format === 'svg') left.push(file.detail)
      }
      await letOthersGo()
      onProgress(++done / indicators.length, `Drawing the charts: ${done} of ${indicators.length}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, draw))
  const notDrawn: Parts = left.length > 0 ? [['not-drawn.txt', `${left.toSorted().join('\r\n')}\r\n`]] : []
  return archive([...[...files].toSorted(([a], [b]) => (a < b ? -1 : 1)), ...notDrawn], isoDate(pack.asAt))
}
