import type {
  Agreement,
  Partnership,
  ScorecardSummary,
  CheckedSetUpPartnership,
} from '../../contract/partnership.ts'
import { usualDueRule } from '../../domain/performance/awaitedFigure.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import { parseQuarterSlug, quarterOf } from '../../domain/time/financialQuarter.ts'
import type { Trx } from '../database/database.ts'
import { changeRow } from '../log/rowsChanged.ts'
import { addManagementGroup, groupsAsAt } from './managementGroupStore.ts'
import { recordedColumns, type Recording } from './recording.ts'
import { freeSlug } from './slug.ts'
import { insertStatusRule } from './statusRuleStore.ts'

export type PartnershipRow = {
  readonly name: string
  readonly areaCode: string
  readonly illustrative: boolean
  readonly ownDate: IsoDate | null
}

/** The partnership this store belongs to; undefined before it is set up. */
export async function partnershipRow(trx: Trx): Promise<PartnershipRow | undefined> {
  const row = await trx.selectFrom('partnership').selectAll().executeTakeFirst()
  return (
    row && {
      name: row.name,
      areaCode: row.area_code,
      illustrative: row.illustrative === 1,
      ownDate: row.own_date === null ? null : isoDate(row.own_date),
    }
  )
}

export async function readPartnership(
  trx: Trx,
  row: PartnershipRow,
  businessDate: IsoDate,
): Promise<Partnership> {
  const area = await trx
    .selectFrom('areas')
    .selectAll()
    .where('code', '=', row.areaCode)
    .executeTakeFirstOrThrow()
  const groups = await groupsAsAt(trx, quarterOf(businessDate), businessDate)
  const partners = await trx
    .selectFrom('partners')
    .select(['id', 'name', 'short_name'])
    .orderBy('name')
    .execute()
  const agreements = await trx
    .selectFrom('agreements')
    .selectAll()
    .orderBy('known_on')
    .orderBy('id')
    .execute()
  return {
    name: row.name,
    area,
    illustrative: row.illustrative,
    businessDate,
    dateEtag: dateEtag(businessDate),
    keepsOwnDate: row.ownDate !== null,
    managementGroups: groups.filter((each) => each.isOpen).map(({ id, name }) => ({ id, name })),
    partners: partners.map(({ id, name, short_name }) => ({ id, name, shortName: short_name })),
    scorecards: await scorecardSummaries(trx),
    agreements: agreements.map((each) => ({ id: each.id, ...JSON.parse(each.agreement) })),
  }
}

export async function scorecardSummaries(trx: Trx): Promise<ScorecardSummary[]> {
  const rows = await trx.selectFrom('scorecards').selectAll().orderBy('position').execute()
  return rows.map(({ id, title, kind, group_id }) => ({ id, title, kind, managementGroupId: group_id }))
}

export async function setUp(trx: Trx, plan: CheckedSetUpPartnership, recording: Recording): Promise<void> {
  await trx.insertInto('areas').values(plan.area).execute()
  await trx
    .insertInto('partnership')
    .values({
      id: 1,
      name: plan.name,
      area_code: plan.area.code,
      illustrative: plan.illustrative ? 1 : 0,
      own_date: plan.businessDate ?? null,
    })
    .execute()
  for (const group of plan.managementGroups) await addManagementGroup(trx, group.name, recording)
  for (const partner of plan.partners) await addPartner(trx, partner.name, partner.shortName, recording)
  await addScorecard(
    trx,
    { title: plan.scorecard.title, kind: 'chiefExecutives', managementGroupId: null },
    recording,
  )
  const from = plan.statusRuleFrom === undefined ? undefined : parseQuarterSlug(plan.statusRuleFrom)
  await insertStatusRule(
    trx,
    {
      from: from ?? quarterOf(recording.on),
      indicatorId: null,
      terms: { method: 'threeLevels', tolerance: plan.tolerance },
      deadBand: null,
      due: {
        daysAfterQuarter: plan.dueDays ?? usualDueRule.daysAfterQuarter,
        daysAfterLongerPeriod: usualDueRule.daysAfterLongerPeriod,
      },
      decisionId: null,
      source: plan.statusRuleSource,
    },
    recording.on,
    recording,
  )
}

/** The version of the business date is the date: it only moves forward. */
export const dateEtag = (businessDate: IsoDate): string => `"${businessDate}"`

export async function moveBusinessDate(trx: Trx, date: string): Promise<void> {
  await changeRow(trx, 'partnership', { id: 1 }, () =>
    trx.updateTable('partnership').set({ own_date: date }).execute(),
  )
}

export async function addPartner(
  trx: Trx,
  name: string,
  shortName: string | undefined,
  recording: Recording,
) {
  const present = await trx.selectFrom('partners').select('id').execute()
  const id = freeSlug(name, new Set(present.map((each) => each.id)))
  const partner = { id, name, short_name: shortName ?? name }
  await trx
    .insertInto('partners')
    .values({ ...partner, ...recordedColumns(recording) })
    .execute()
  return { id, name, shortName: partner.short_name }
}

export async function addScorecard(
  trx: Trx,
  plan: Omit<ScorecardSummary, 'id'>,
  recording: Recording,
): Promise<ScorecardSummary> {
  const present = await trx.selectFrom('scorecards').select('id').execute()
  const id = freeSlug(plan.title.replace(/[’']?\s+scorecard$/i, ''), new Set(present.map((each) => each.id)))
  await trx
    .insertInto('scorecards')
    .values({
      id,
      title: plan.title,
      kind: plan.kind,
      group_id: plan.managementGroupId,
      position: present.length,
      ...recordedColumns(recording),
    })
    .execute()
  return { id, ...plan }
}

export async function addAgreement(trx: Trx, agreement: Omit<Agreement, 'id'>, recording: Recording) {
  const present = await trx.selectFrom('agreements').select('id').execute()
  const id = freeSlug(agreement.title, new Set(present.map((each) => each.id)))
  await trx
    .insertInto('agreements')
    .values({ id, agreement: JSON.stringify(agreement), ...recordedColumns(recording) })
    .execute()
  return { id, ...agreement }
}

/** The agreement known at a date that covers a day; of several, the one agreed last. Null where there is none. */
export async function agreementIn(trx: Trx, day: IsoDate, asAt: IsoDate): Promise<Agreement | null> {
  const rows = await trx
    .selectFrom('agreements')
    .selectAll()
    .where('known_on', '<=', asAt)
    .orderBy('known_on')
    .orderBy('id')
    .execute()
  const agreements: Agreement[] = rows.map((each) => ({ id: each.id, ...JSON.parse(each.agreement) }))
  return agreements.findLast(({ from, until }) => from <= day && day <= until) ?? null
}
