import { parseQuarterSlug } from '../domain/time/financialQuarter.ts'
import { type IsoDate, parseIsoDate } from '../domain/time/isoDate.ts'
import { type Asked, dateAdvice } from './addressSearch.ts'

/** What is shown: the quarter as its slug, as known on a date. Left out: the latest quarter, today. */
export type Shown = { readonly quarter?: string | undefined; readonly asAt?: IsoDate | undefined }

export const shownIn = (asked: Asked): Shown => ({
  quarter: asked.checked('quarter', (text) => (parseQuarterSlug(text) ? text : undefined), quarterAdvice),
  asAt: asAtIn(asked),
})

export const asAtIn = (asked: Asked) => asked.checked('asAt', parseIsoDate, dateAdvice)

const quarterAdvice = 'a financial quarter: write it as 2010-11-q2 (July to September 2010)'
