import type { Commentary } from '../../contract/figures.ts'
import type { IndicatorPage } from '../../contract/indicators.ts'

/** What stands of each quarter's commentary, newest first: the service gives what was replaced after what replaced it. */
export const standingCommentary = ({ commentary }: IndicatorPage): Commentary[] =>
  commentary.filter((each, at) => commentary[at - 1]?.quarter !== each.quarter)
