/** What one chart can be had as, and what a whole view can be had as. */
export const chartFormats = ['svg', 'png', 'csv'] as const
export const packFormats = ['charts', 'xlsx', 'ods', 'data', 'pptx', 'pdf', 'docx', 'html'] as const

/** What written papers can be had as: minutes, reports of activity. */
export const minutesFormats = ['pdf', 'docx', 'html'] as const

export type MinutesFormat = (typeof minutesFormats)[number]
export type ChartFormat = (typeof chartFormats)[number]
export type PackFormat = (typeof packFormats)[number]
export type PaperFormat = ChartFormat | PackFormat

/** How each is named, and what it is on the wire. */
export const formatFacts: Readonly<
  Record<PaperFormat, { readonly extension: string; readonly type: string; readonly words: string }>
> = {
  svg: { extension: 'svg', type: 'image/svg+xml', words: 'Chart: SVG' },
  png: { extension: 'png', type: 'image/png', words: 'Chart: PNG' },
  csv: { extension: 'csv', type: 'text/csv; charset=utf-8; header=present', words: 'Figures drawn: CSV' },
  charts: { extension: 'zip', type: 'application/zip', words: 'Every chart: SVG, PNG and CSV' },
  xlsx: {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    words: 'Workbook: Excel',
  },
  ods: {
    extension: 'ods',
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    words: 'Workbook: OpenDocument',
  },
  data: { extension: 'zip', type: 'application/zip', words: 'Open data: CSV with CSVW and Data Package' },
  pptx: {
    extension: 'pptx',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    words: 'Slides: PowerPoint',
  },
  pdf: { extension: 'pdf', type: 'application/pdf', words: 'Board paper: PDF' },
  docx: {
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    words: 'Board paper: Word',
  },
  html: { extension: 'html', type: 'text/html; charset=utf-8', words: 'Scorecard in one file: HTML' },
}
