import type { Big } from 'big.js'
import { figureWords } from '../indicators/figureWords.ts'
import { placesOf } from './decimalPlaces.ts'
import type { QuarterlySeries } from './quarterlySeries.ts'
import type { NoForecast, YearEndForecast } from './yearEndForecast.ts'

/** The figure a status "expected at year end" is given on, and what it rests on, in words; or why there is none. */
export type ExpectedAtYearEnd =
  | { readonly value: string; readonly isForecast: boolean; readonly evidence: string }
  | { readonly value: null; readonly because: NoForecast; readonly evidence: string }

/**
 * Rounded half up to the indicator’s decimals, or to fewer where no figure of the series has as many: a forecast is
 * never finer than what it is made of. A year end that is in is given as recorded.
 */
export function expectedAtYearEnd(
  forecast: YearEndForecast,
  series: QuarterlySeries | null,
  decimals: number,
): ExpectedAtYearEnd {
  switch (forecast.forecast) {
    case 'notNeeded':
      return { value: forecast.outturn, isForecast: false, evidence: 'The year-end figure is in.' }
    case 'notMade':
      return { value: null, because: forecast, evidence: noForecastWords(forecast) }
    case 'made': {
      const value = forecast.yearEnd.toFixed(Math.min(decimals, finest(series?.texts ?? [])))
      return { value, isForecast: true, evidence: evidenceWords(forecast, value, decimals) }
    }
  }
}

function evidenceWords(
  { byLastValue, bySameQuarterLastYear, soFar, figures }: YearEndForecast & { forecast: 'made' },
  value: string,
  decimals: number,
): string {
  const words = (figure: Big) => figureWords(figure.toFixed(), decimals)
  const added = soFar === null ? '' : `, each with the ${words(soFar)} so far this year`
  return `${figureWords(value, placesOf(value))} is the mean of ${words(byLastValue)}, if the latest figure stays, and ${words(bySameQuarterLastYear)}, if last year repeats itself${added}; from ${figures} quarters of figures.`
}

/** Why no year end is forecast, in one sentence. */
export function noForecastWords(reason: NoForecast): string {
  switch (reason.because) {
    case 'tooFew':
      return `Too few figures for a forecast: ${reason.have} of ${reason.need} quarters.`
    case 'noFigure':
      return 'No forecast: there is no figure since the end of last year.'
    case 'gap':
      return 'No forecast: a figure of this year or the last that it would use is missing.'
    case 'annual':
      return 'No forecast: an annual indicator has one figure a year, so nothing within the year points to it.'
  }
}

function finest(texts: readonly (string | null)[]): number {
  let places = 0
  for (const text of texts) if (text !== null) places = Math.max(places, placesOf(text))
  return places
}
