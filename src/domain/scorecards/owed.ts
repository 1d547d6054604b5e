import { daysBetween, type IsoDate } from '../time/isoDate.ts'
import { isRed, type Verdicts } from './isRed.ts'

/** One indicator in the quarter shown, as far as something may be owed for it. */
export type OwingRow = Verdicts & {
  readonly indicatorId: string
  /** When the quarter's figures, and the commentary on them, are due. */
  readonly dueOn: IsoDate
  /** Since when the figure owed has been late: when it was due, or when it was recorded to be late. */
  readonly lateSince: IsoDate | null
  readonly hasCommentary: boolean
  /** Since when the latest figure has been known without being verified; null when it is verified, or there is none. */
  readonly unverifiedSince: IsoDate | null
}

/** Whole days: since it was due (negative: until it is), or since an unverified figure became known. */
type Owed = { readonly indicatorId: string; readonly days: number }

export type OwedByGroup = {
  /** Commentary is compulsory on a red, and only there. */
  readonly commentary: readonly Owed[]
  readonly verification: readonly Owed[]
  readonly lateFigures: readonly Owed[]
}

/** What is owed for these indicators on a date, the longest owed first. A late figure owes no commentary yet: there is nothing to comment on. */
export function owedOn(date: IsoDate, rows: readonly OwingRow[]): OwedByGroup {
  const owed = (owes: (row: OwingRow) => boolean, since: (row: OwingRow) => IsoDate): Owed[] =>
    rows
      .filter(owes)
      .map((row) => ({ indicatorId: row.indicatorId, days: daysBetween(since(row), date) }))
      .toSorted((a, b) => b.days - a.days)
  const dueOn = (row: OwingRow) => row.dueOn
  return {
    commentary: owed((row) => isRed(row) && !row.hasCommentary, dueOn),
    verification: owed(
      (row) => row.unverifiedSince !== null,
      (row) => row.unverifiedSince ?? date,
    ),
    lateFigures: owed(
      ({ lateSince }) => lateSince !== null,
      ({ lateSince }) => lateSince ?? date,
    ),
  }
}
