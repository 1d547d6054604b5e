import type { Sight } from '../../../domain/permissions/sight.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { Here } from '../../context.ts'

/** Where a report is read from: the store, at the end of its period, as far as it may be seen. */
export type Place = Pick<Here, 'trx' | 'partnership' | 'today'> & {
  readonly sight: Sight
  readonly asAt: IsoDate
}
