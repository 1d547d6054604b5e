import type { IndicatorPage } from '../../../contract/indicators.ts'

/** Where the figure of the quarter shown is missing, what is said is of the one before it: that comes first. */
export const ofEarlierFigure = ({ latest, quarter, annual }: IndicatorPage): string =>
  latest && !annual && latest.quarter !== quarter ? `Of the figure for ${latest.periodLabel}: ` : ''
