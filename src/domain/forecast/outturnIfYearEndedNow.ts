import { Big } from 'big.js'
import { quarterFromIndex, type FinancialQuarter } from '../time/financialQuarter.ts'
import { latestIndex, type QuarterlySeries } from './quarterlySeries.ts'

/** Why nothing can be said of a year’s outturn yet. `noFigure`: none since the year before; `gap`: a quarter is missing. */
export type NoOutturnReason = 'noFigure' | 'gap'

/**
 * The figure that would be the outturn if the year ended now, exact, and how far the year has run: quarters with a
 * figure, and the quarters still without one.
 */
export type OutturnNow =
  | {
      readonly outturn: string
      readonly through: FinancialQuarter
      readonly known: number
      readonly remaining: number
    }
  | { readonly outturn: null; readonly because: NoOutturnReason }

/**
 * For a total, what the quarters since 1 April add up to, so that a quarter missing among them gives no figure and not
 * a smaller one; for every other measure the latest figure of the year. `startYear`: the year in question.
 */
export function outturnIfYearEndedNow(series: QuarterlySeries, startYear: number): OutturnNow {
  const latest = latestIndex(series)
  const firstOfYear = startYear * 4
  if (latest === undefined || latest < firstOfYear || latest > firstOfYear + 3)
    return { outturn: null, because: 'noFigure' }
  const through = quarterFromIndex(latest)
  const outturn =
    series.measure === 'sumOfQuarters'
      ? sumSince(series, firstOfYear)
      : (series.texts[series.texts.length - 1] ?? null)
  if (outturn === null) return { outturn: null, because: 'gap' }
  return { outturn, through, known: through.quarter, remaining: 4 - through.quarter }
}

function sumSince({ first, texts }: QuarterlySeries, index: number): string | null {
  if (index < first) return null
  let total = new Big(0)
  for (let place = index - first; place < texts.length; place++) {
    const text = texts[place]
    if (text === null || text === undefined) return null
    total = total.plus(text)
  }
  return total.toFixed()
}
