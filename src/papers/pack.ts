/**
 * The papers room: what leaves the house. It turns the API's own answers into the bytes of files – pictures, workbooks,
 * slides, board papers – and decides nothing: every figure, status and sentence in a file is one the pages show. It knows
 * no store, no clock and no Node; what only Node can do (drawing pixels, typesetting) is done by whoever runs it.
 */
import { headline } from '../chart/quarterHeadline.ts'
import type { ExportSheet } from '../chart/exportSheet.ts'
import type { IndicatorPage } from '../contract/indicators.ts'
import type { Meeting } from '../contract/meetings.ts'
import type { Partnership } from '../contract/partnership.ts'
import type { ScorecardPage, ScorecardRow } from '../contract/scorecards.ts'
import { isRed } from '../domain/scorecards/isRed.ts'
import { chartFiguresOf } from './sheet/chartFiguresOf.ts'
import { exportSheetOf } from './sheet/exportSheetOf.ts'

/** Everything the files of one view say, for one quarter as known at one date: answers of the API, names filled in. */
export type Pack = {
  readonly partnership: Partnership
  readonly subject: {
    readonly kind: 'scorecard' | 'group' | 'indicator'
    readonly id: string
    readonly title: string
  }
  /** As in an address: "2010-11-q2". */
  readonly quarter: string
  readonly asAt: string
  /** Shown as it was known on an earlier date than the partnership's own. */
  readonly past: boolean
  readonly illustrative: boolean
  /** The rule in force in the quarter, in a sentence. */
  readonly statusRule: string
  readonly counts: ScorecardPage['counts']
  /** Management groups in their order, each with its indicators in the order of the scorecard. */
  readonly groups: readonly PackGroup[]
  /** The meeting the paper is for, with what is recommended to it; null where none is. */
  readonly meeting: Meeting | null
}

export type PackGroup = {
  readonly id: string
  readonly name: string
  readonly counts: ScorecardPage['counts']
  readonly indicators: readonly PackIndicator[]
}

/** One indicator twice: its row as the scorecard shows it, and its whole page. */
export type PackIndicator = { readonly row: ScorecardRow; readonly page: IndicatorPage }

export const packIndicators = ({ groups }: Pack): PackIndicator[] =>
  groups.flatMap(({ indicators }) => indicators)

/** Every red, as the counts count them, the furthest missed first; where the miss cannot be said, in the scorecard's order. */
export const packReds = (pack: Pack): PackIndicator[] =>
  packIndicators(pack)
    .filter(({ row }) => isRed(row))
    .toSorted((a, b) => (b.row.missPercent ?? -1) - (a.row.missPercent ?? -1))

/** The chart of one indicator with everything an exported picture says; its headline is written from the figures unless given. */
export function packSheet(
  { partnership }: Pick<Pack, 'partnership'>,
  page: IndicatorPage,
  written?: string,
): ExportSheet {
  const figures = chartFiguresOf(page)
  return exportSheetOf(page, partnership, { figures, headline: written ?? headline(figures) })
}
