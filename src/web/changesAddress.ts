import { type Asked, search } from './addressSearch.ts'
import { type Shown, shownIn } from './shownAddress.ts'

/** What changed on a scorecard since a meeting or a day; left out, since the last performance morning. */
export type ChangesAddress = Shown & {
  readonly page: 'changes'
  readonly scorecard: string
  readonly since?: string | undefined
}

/** "/scorecards/chief-executives/changes?since=2010-05-24". */
export const changesPath = (
  scorecard: string,
  { since, quarter, asAt }: Omit<ChangesAddress, 'page' | 'scorecard'> = {},
): string => `/scorecards/${encodeURIComponent(scorecard)}/changes${search({ since, quarter, asAt })}`

export const changesAddress = (scorecard: string, asked: Asked): ChangesAddress => ({
  page: 'changes',
  scorecard,
  since: asked.slug('since'),
  ...shownIn(asked),
})
