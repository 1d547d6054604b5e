import type {
  CheckedAddDefinition,
  CheckedAddIndicator,
  IndicatorSummary,
} from '../../contract/indicators.ts'
import type { IndicatorDefinition } from '../../domain/indicators/indicator.ts'
import { membersIn } from '../../domain/scorecards/membership.ts'
import { quarterOf } from '../../domain/time/financialQuarter.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { membershipAsAt } from './membershipStore.ts'
import { recordedColumns, recordOf, type RecordedColumns, type Recording } from './recording.ts'
import { freeSlug } from './slug.ts'

export type RecordedDefinition = IndicatorDefinition & { readonly record: ReturnType<typeof recordOf> }

export type StoredIndicator = {
  readonly id: string
  readonly reference: string
  readonly kind: 'national' | 'local'
  readonly partOf: string | null
}

export async function indicatorById(trx: Trx, id: string): Promise<StoredIndicator | undefined> {
  const row = await trx
    .selectFrom('indicators')
    .select(['id', 'reference', 'kind', 'part_of'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, reference: row.reference, kind: row.kind, partOf: row.part_of }
}

export async function indicatorByReference(trx: Trx, reference: string): Promise<{ id: string } | undefined> {
  return trx.selectFrom('indicators').select('id').where('reference', '=', reference).executeTakeFirst()
}

/** Reference and definitions known at a date, by indicator, each list by version; one indicator's when `indicatorId` is given. */
export async function definitionsAsAt(trx: Trx, asAt: IsoDate, indicatorId?: string) {
  let query = trx
    .selectFrom('indicator_definitions as d')
    .innerJoin('indicators as i', 'i.id', 'd.indicator_id')
    .selectAll('d')
    .select(['i.reference', 'i.kind'])
    .where('d.known_on', '<=', asAt)
  if (indicatorId !== undefined) query = query.where('d.indicator_id', '=', indicatorId)
  const rows = await query.orderBy('d.indicator_id').orderBy('d.version').execute()
  const found = new Map<
    string,
    { reference: string; kind: 'national' | 'local'; definitions: RecordedDefinition[] }
  >()
  for (const row of rows) {
    const entry = found.get(row.indicator_id) ?? { reference: row.reference, kind: row.kind, definitions: [] }
    entry.definitions.push(definitionOf(row))
    found.set(row.indicator_id, entry)
  }
  return found
}

/** Every indicator known at a date, with the scorecards that show it in that date's quarter. */
export async function indicatorSummaries(trx: Trx, asAt: IsoDate): Promise<IndicatorSummary[]> {
  const events = Map.groupBy(await membershipAsAt(trx, asAt), (each) => each.scorecardId)
  const shownOn = new Map<string, string[]>()
  const standsIn = new Map<string, Set<string>>()
  for (const [scorecardId, ofScorecard] of events)
    for (const { indicatorId, groupId } of membersIn(ofScorecard, quarterOf(asAt))) {
      shownOn.set(indicatorId, [...(shownOn.get(indicatorId) ?? []), scorecardId])
      standsIn.set(indicatorId, (standsIn.get(indicatorId) ?? new Set()).add(groupId))
    }
  const known = await definitionsAsAt(trx, asAt)
  return [...known].map(([id, { reference, kind, definitions }]) => ({
    id,
    reference,
    kind,
    title: definitions.at(-1)?.title ?? '',
    unit: definitions.at(-1)?.unit ?? '',
    leadPartnerId: definitions.at(-1)?.leadPartnerId ?? null,
    scorecards: shownOn.get(id) ?? [],
    managementGroupIds: [...(standsIn.get(id) ?? [])],
  }))
}

export async function insertIndicator(
  trx: Trx,
  plan: CheckedAddIndicator,
  recording: Recording,
): Promise<StoredIndicator> {
  const present = await trx.selectFrom('indicators').select('id').execute()
  const id = freeSlug(plan.reference, new Set(present.map((each) => each.id)))
  const record = recordedColumns(recording, plan.knownOn)
  await trx
    .insertInto('indicators')
    .values({ id, reference: plan.reference, kind: plan.kind, part_of: plan.partOf, ...record })
    .execute()
  await trx
    .insertInto('indicator_definitions')
    .values({
      ...definitionColumns(plan),
      indicator_id: id,
      version: 1,
      in_force_from: plan.inForceFrom ?? recording.on,
      comparable: 1,
      ...record,
    })
    .execute()
  return { id, reference: plan.reference, kind: plan.kind, partOf: plan.partOf }
}

export async function insertDefinition(
  trx: Trx,
  indicatorId: string,
  version: number,
  plan: CheckedAddDefinition,
  recording: Recording,
): Promise<RecordedDefinition> {
  const row = {
    ...definitionColumns(plan),
    indicator_id: indicatorId,
    version,
    in_force_from: plan.inForceFrom,
    comparable: plan.comparable ? 1 : 0,
    ...recordedColumns(recording, plan.knownOn),
  }
  await trx.insertInto('indicator_definitions').values(row).execute()
  return definitionOf(row)
}

type DefinitionFields = Omit<IndicatorDefinition, 'version' | 'inForceFrom' | 'comparable'>

function definitionColumns(plan: DefinitionFields) {
  return {
    title: plan.title,
    definition: plan.definition,
    unit: plan.unit,
    decimals: plan.decimals,
    polarity: plan.polarity,
    frequency: plan.frequency,
    outturn_type: plan.outturnType,
    lead_partner_id: plan.leadPartnerId,
    source: plan.source,
  }
}

function definitionOf(
  row: ReturnType<typeof definitionColumns> &
    RecordedColumns & { version: number; in_force_from: string; comparable: number },
): RecordedDefinition {
  return {
    version: row.version,
    inForceFrom: isoDate(row.in_force_from),
    comparable: row.comparable === 1,
    title: row.title,
    definition: row.definition,
    unit: row.unit,
    decimals: row.decimals,
    polarity: row.polarity,
    frequency: row.frequency,
    outturnType: row.outturn_type,
    leadPartnerId: row.lead_partner_id,
    source: row.source,
    record: recordOf(row),
  }
}
