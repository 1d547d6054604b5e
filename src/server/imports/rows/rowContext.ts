import type { ImportMapping } from '../../../contract/imports.ts'
import type { Verification } from '../../../domain/indicators/observation.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { MarkMeaning } from '../figures/absenceMark.ts'
import type { MappedColumns } from '../mapping/mappedColumns.ts'
import type { AreaDirectory } from './areaDirectory.ts'
import type { ImportRights } from './importRights.ts'
import type { IndicatorDirectory } from './indicatorDirectory.ts'
import type { Tally } from './tally.ts'
import type { TidyColumns } from './tidyFacts.ts'
import type { ValueColumn } from './valueColumns.ts'

/** Everything a row is read with. */
export type RowContext = {
  readonly columns: MappedColumns
  readonly indicators: IndicatorDirectory
  readonly area: ImportMapping['area']
  readonly areas: AreaDirectory
  /** The columns of figures of a wide file, or the readings of a tidy file's periods and of its dates of publication. */
  readonly figures: { readonly wide: readonly ValueColumn[] } | TidyColumns
  readonly marks: Readonly<Record<string, MarkMeaning>>
  readonly commasMayBeDecimal: boolean
  readonly verification: Verification
  readonly source: string
  readonly rights: ImportRights
  readonly knownOn: IsoDate
  readonly today: IsoDate
  readonly tally: Tally
}
