import type { IndicatorPage, SeriesQuarter } from '../../../contract/indicators.ts'

/** Whose an indicator is in a quarter, as the API asks it; of a quarter outside those given, as in the nearest of them. */
export function concernOf(
  { series }: Pick<IndicatorPage, 'series'>,
  quarter: string,
): SeriesQuarter['concern'] {
  const first = series[0]
  const nearest =
    first && quarter < first.quarter ? first : series.findLast((each) => each.quarter <= quarter)
  return nearest?.concern ?? { leadPartnerId: null, groupIds: [] }
}
