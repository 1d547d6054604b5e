import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { Trx } from '../../database/database.ts'
import { definitionsAsAt } from '../../stores/indicatorStore.ts'
import type { Area } from '../rows/areaDirectory.ts'
import type { KnownIndicator } from '../rows/indicatorDirectory.ts'

/** What the store knows that rows are read against. */
export type StoreFacts = {
  readonly home: Area
  /** Its figures are illustrative. */
  readonly isExample: boolean
  readonly areas: readonly Area[]
  readonly indicators: ReadonlyMap<string, KnownIndicator>
}

export async function storeFacts(trx: Trx, today: IsoDate): Promise<StoreFacts> {
  const { area_code, illustrative } = await trx
    .selectFrom('partnership')
    .select(['area_code', 'illustrative'])
    .executeTakeFirstOrThrow()
  const areas = await trx.selectFrom('areas').select(['code', 'name']).execute()
  const home = areas.find(({ code }) => code === area_code) ?? { code: area_code, name: area_code }
  const known = await definitionsAsAt(trx, today)
  const indicators = new Map(
    [...known].map(([id, { reference, definitions }]) => [id, { id, reference, definitions }]),
  )
  return { home, isExample: illustrative === 1, areas, indicators }
}
