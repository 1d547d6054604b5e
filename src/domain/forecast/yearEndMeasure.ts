import type { IndicatorDefinition } from '../indicators/indicator.ts'
import type { TargetBasis } from '../targets/targetLine.ts'

/**
 * Which figure is the year’s outturn. `sumOfQuarters`: what the four quarters add up to. `yearToDate`: the figure since
 * 1 April, as it stands at Q4. `quarterFour`: quarter 4’s own figure.
 */
export type YearEndMeasure = 'sumOfQuarters' | 'yearToDate' | 'quarterFour'

/**
 * What the year end of an indicator is measured by, for a target of this basis (null: no target is in question). A
 * period total adds up over the year, unless the target is agreed for each period: then quarter 4’s own figure answers
 * it. Shares (units of "%") are never added. Null for an annual indicator: it has one figure a year, so there is
 * nothing within the year to reckon from.
 */
export function yearEndMeasure(
  { outturnType, unit }: Pick<IndicatorDefinition, 'outturnType' | 'unit'>,
  basis: TargetBasis | null,
): YearEndMeasure | null {
  const isShare = unit.startsWith('%')
  switch (outturnType) {
    case 'periodTotal':
      return isShare || basis === 'eachPeriod' ? 'quarterFour' : 'sumOfQuarters'
    case 'yearToDate':
      return isShare ? 'quarterFour' : 'yearToDate'
    case 'snapshot':
    case 'rollingYear':
      return 'quarterFour'
    case 'annual':
      return null
  }
}
