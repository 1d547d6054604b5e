import { packFormats, type PackFormat } from '../../../papers/paperFormats.ts'
import type { Choice } from '../../ui/Select.tsx'

const words: Readonly<Record<PackFormat, string>> = {
  pdf: 'Board paper: PDF, tagged for screen readers',
  docx: 'Board paper: Word',
  pptx: 'Slides: PowerPoint, with charts that can be edited',
  xlsx: 'Workbook: Excel, with charts that can be restyled',
  ods: 'Workbook: OpenDocument',
  charts: 'Every chart: SVG, PNG and CSV in one ZIP',
  data: 'Open data: CSV with its description, in one ZIP',
  html: 'The scorecard in one file: HTML, to open anywhere',
}

/** In the order people ask for them. */
const inOrder: readonly PackFormat[] = ['pdf', 'docx', 'pptx', 'xlsx', 'ods', 'charts', 'data', 'html']

export const formatChoices: readonly Choice<PackFormat>[] = inOrder
  .filter((format) => packFormats.includes(format))
  .map((value) => ({ value, words: words[value] }))

/** What recommendations belong in: the others hold no words put to a meeting. */
export const isForMeeting = (format: PackFormat): boolean => format === 'pdf' || format === 'docx'

/** Who may be in a file: an indicator as far as choosing it needs. */
export type Exportable = {
  readonly indicatorId: string
  readonly reference: string
  readonly title: string
  readonly groupId: string
  readonly isRed: boolean
}

/** A view that can leave as a file. */
export type ExportedView = {
  readonly kind: 'scorecard' | 'group' | 'indicator'
  readonly id: string
  readonly title: string
  /** Undefined for the quarter last reported on the date. */
  readonly quarter: string | undefined
  /** As asked for in the address; undefined for today. */
  readonly asAt: string | undefined
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly Exportable[]
  /** How many indicators the view has, where `rows` are only the first of them. */
  readonly total: number
  /** The meeting it is for, where that is settled. */
  readonly meeting?: string
}

/** The ids a choice stands for; undefined for all. */
export function chosenIds(
  which: string,
  rows: readonly Exportable[],
  ticked: ReadonlySet<string>,
): string | undefined {
  if (which === 'all') return undefined
  const chosen = rows.filter((row) => {
    if (which === 'reds') return row.isRed
    if (which === 'chosen') return ticked.has(row.indicatorId)
    return row.groupId === which
  })
  return chosen.map(({ indicatorId }) => indicatorId).join(',')
}
