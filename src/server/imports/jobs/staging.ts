import type { RefusedRow } from '../../../contract/imports.ts'
import type { Trx } from '../../database/database.ts'
import { insertMany } from '../../database/insertMany.ts'
import type { Area } from '../rows/areaDirectory.ts'
import type { Part } from '../rows/part.ts'
import { betweenParts, type JobContext } from './jobContext.ts'

/** Refusals beyond this are counted, not kept: a person mends the first ones and sends the file again. */
export const MOST_REFUSALS_KEPT = 10_000
const CLEARED_AT_ONCE = 5_000

type Kind = JobContext['database']['kind']

const common = [
  'import_id',
  'indicator_id',
  'area_code',
  'period_kind',
  'period_start',
  'period_end',
  'value',
  'absence',
  'verification',
  'source',
  'note',
  'known_on',
] as const

type Common = Pick<
  Part,
  'indicatorId' | 'areaCode' | 'period' | 'value' | 'absence' | 'verification' | 'source' | 'note' | 'knownOn'
>

const commonValues = (importId: string, each: Common) => [
  importId,
  each.indicatorId,
  each.areaCode,
  each.period.kind,
  each.period.start,
  each.period.end,
  each.value,
  each.absence,
  each.verification,
  each.source,
  each.note,
  each.knownOn,
]

export async function stageParts(
  trx: Trx,
  kind: Kind,
  importId: string,
  parts: readonly Part[],
  seriesOf: (part: Part) => number,
): Promise<void> {
  await insertMany(
    trx,
    kind,
    'staged_parts',
    [...common, 'column', 'text', 'part', 'row', 'refused', 'series'],
    parts.map((part) => [
      ...commonValues(importId, part),
      part.column,
      part.text,
      part.part,
      part.row,
      part.refused ? 1 : 0,
      seriesOf(part),
    ]),
  )
}

/** Numbers each indicator and area as the file brings them: an index over the numbers grows at its end. */
export function seriesNumbers(): (part: Pick<Part, 'indicatorId' | 'areaCode'>) => number {
  const numbers = new Map<string, Map<string, number>>()
  let last = 0
  return ({ indicatorId, areaCode }) => {
    let ofArea = numbers.get(areaCode)
    if (!ofArea) numbers.set(areaCode, (ofArea = new Map()))
    const known = ofArea.get(indicatorId)
    if (known !== undefined) return known
    ofArea.set(indicatorId, ++last)
    return last
  }
}

/** One observation to be recorded, or found to stand already. */
export type StagedObservation = Common & {
  readonly quarter: number
  readonly partnerOnly: string | null
  readonly outcome: 'new' | 'changed' | 'unchanged'
}

export async function stageObservations(
  trx: Trx,
  kind: Kind,
  importId: string,
  observations: readonly StagedObservation[],
): Promise<void> {
  await insertMany(
    trx,
    kind,
    'staged_observations',
    [...common, 'partner_only', 'outcome', 'quarter'],
    observations.map((each) => [
      ...commonValues(importId, each),
      each.partnerOnly,
      each.outcome,
      each.quarter,
    ]),
  )
}

export async function stageAreas(
  trx: Trx,
  kind: Kind,
  importId: string,
  areas: readonly Area[],
): Promise<void> {
  await insertMany(
    trx,
    kind,
    'staged_areas',
    ['import_id', 'code', 'name'],
    areas.map(({ code, name }) => [importId, code, name]),
  )
}

export async function keepRefusals(
  trx: Trx,
  kind: Kind,
  importId: string,
  found: 'reading' | 'combining',
  refusals: readonly RefusedRow[],
): Promise<void> {
  await insertMany(
    trx,
    kind,
    'import_refusals',
    ['import_id', 'found', 'column', 'text', 'because', 'mend', 'row'],
    refusals.map(({ row, column, text, because, mend }) => [
      importId,
      found,
      column,
      text,
      because,
      mend,
      row,
    ]),
  )
}

type Cleared = 'staged_parts' | 'staged_observations' | 'import_refusals'

/** Empties an import's staging, a little at a time so that nobody waits long for their turn to write. */
export async function clearStaging(
  context: JobContext,
  importId: string,
  tables: readonly Cleared[] = ['staged_parts', 'staged_observations', 'import_refusals'],
): Promise<void> {
  const { database } = context
  for (const table of tables) {
    for (let cleared = CLEARED_AT_ONCE; cleared === CLEARED_AT_ONCE;) {
      cleared = await database.write(async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom(table)
          .where('position', 'in', (eb) =>
            eb.selectFrom(table).select('position').where('import_id', '=', importId).limit(CLEARED_AT_ONCE),
          )
          .executeTakeFirst()
        return Number(numDeletedRows)
      }, 'preparation')
      await betweenParts(context)
    }
  }
  if (tables.includes('staged_parts'))
    await database.write(
      (trx) => trx.deleteFrom('staged_areas').where('import_id', '=', importId).execute(),
      'preparation',
    )
}
