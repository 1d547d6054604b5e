import { apiPaths } from '../../src/contract/apiPaths.ts'
import { NOTHING_YET } from '../../src/contract/etags.ts'
import type { IndicatorPage } from '../../src/contract/indicators.ts'
import type { TestApi } from './testApi.ts'

/** Reads the versions of an indicator’s things as its page gives them. */
export function etagsOfIndicator(api: TestApi, id: string) {
  const page = () => api.done<IndicatorPage>('GET', apiPaths.indicator(id))
  return {
    of: (thing: keyof IndicatorPage['etags']) => async () => (await page()).etags[thing],
    figure: (quarter: string) => async () =>
      (await page()).series.find((each) => each.quarter === quarter)?.observation?.etag ?? NOTHING_YET,
    commentary: (quarter: string) => async () =>
      (await page()).commentary.find((each) => each.quarter === quarter)?.etag ?? NOTHING_YET,
  }
}
