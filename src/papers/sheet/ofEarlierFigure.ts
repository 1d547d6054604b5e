import type { IndicatorPage } from '../../contract/indicators.ts'
import { uncapitalised } from '../../domain/sentence.ts'

/** Where the figure of the quarter shown is missing, what the sentence says is of the one before it: that comes first. */
export const ofEarlierFigure = ({ latest, quarter, annual }: IndicatorPage, sentence: string): string =>
  latest && !annual && latest.quarter !== quarter
    ? `Of the figure for ${latest.periodLabel}: ${uncapitalised(sentence)}`
    : sentence
