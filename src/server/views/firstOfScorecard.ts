import type { ScorecardPage } from '../../contract/scorecards.ts'

/** A scorecard with the first of its rows and the worst of its reds only; its counts stay those of the whole. */
export const firstOfScorecard = (
  page: ScorecardPage,
  { rows, reds }: { readonly rows?: number | undefined; readonly reds?: number | undefined },
): ScorecardPage => ({ ...page, rows: page.rows.slice(0, rows), reds: page.reds.slice(0, reds) })
