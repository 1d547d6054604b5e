import type { ImportMapping } from '../../../contract/imports.ts'
import { refusal, type Refusal } from '../../refusal.ts'

/** A suggestion may leave open which indicator its rows or categories are; an import may not. */
export function unfinishedMapping({ indicator }: ImportMapping): Refusal | undefined {
  if (indicator.by === 'fixed' && indicator.indicatorId === '')
    return refusal('invalid', 'Choose the indicator that every row is.', {
      fields: [{ path: 'mapping.indicator.indicatorId', message: 'Choose an indicator.' }],
    })
  if (indicator.by !== 'categories') return undefined
  if (indicator.indicators.length === 0)
    return refusal('invalid', 'Choose at least one indicator and the categories that make it up.', {
      fields: [{ path: 'mapping.indicator.indicators', message: 'Choose at least one indicator.' }],
    })
  const uneven = indicator.indicators.some(({ matches }) =>
    matches.some((match) => match.length !== indicator.columns.length),
  )
  return uneven
    ? refusal('invalid', 'Each choice of categories gives one value for each of the category columns.', {
        fields: [{ path: 'mapping.indicator.indicators', message: 'Give one value for each column.' }],
      })
    : undefined
}
