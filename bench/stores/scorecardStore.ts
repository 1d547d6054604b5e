import type { Database, Trx } from '../../src/server/database/database.ts'
import { instantOf } from '../../src/domain/time/instant.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import {
  plusQuarters,
  quarterEnd,
  quarterSlug,
  quartersEndingAt,
  quarterStart,
  type FinancialQuarter,
} from '../../src/domain/time/financialQuarter.ts'
import { insertIndicator } from '../../src/server/stores/indicatorStore.ts'
import { insertDecision } from '../../src/server/stores/decisionStore.ts'
import { insertMeeting } from '../../src/server/stores/meetingStore.ts'
import { insertMembershipEvents } from '../../src/server/stores/membershipStore.ts'
import { fullSight } from '../../src/domain/permissions/sight.ts'
import { insertReading } from '../../src/server/stores/readingStore.ts'
import { setUp } from '../../src/server/stores/partnershipStore.ts'
import { insertTarget } from '../../src/server/stores/targetStore.ts'
import { QUARTERS, type PlausibleIndicator, plausibleIndicators } from './plausibleIndicator.ts'

export const SCORECARD = 'chief-executives'
export const HOME_AREA = { code: 'E09000000', name: 'Area 0' }
/** The page counts what was recorded since. */
const LAST_MEETING = isoDate('2010-05-24')
const BUSINESS_DATE = isoDate('2010-11-29')
const LAST_QUARTER: FinancialQuarter = { startYear: 2010, quarter: 2 }
const GROUPS = ['Adults and health', 'Children and families', 'Safer', 'Economy', 'Environment']
const GROUPS_TOO = ['Housing', 'Culture', 'Transport', 'Community', 'Corporate']
const PARTNERS = ['Council', 'Primary care trust', 'Police', 'Fire brigade', 'Colleges', 'Voluntary sector']

export const quarters = quartersEndingAt(LAST_QUARTER, QUARTERS)
const firstQuarter = quarters[0] ?? LAST_QUARTER

/**
 * Fills an empty store with one partnership and its scorecard of `count` indicators in five groups, or in ten from 200
 * indicators on; twenty quarters of figures, targets and some stretch targets, unless `figures` is false.
 */
export async function fillStore(
  database: Database,
  count: number,
  { figures }: { figures: boolean },
): Promise<void> {
  const groups = count < 200 ? GROUPS : [...GROUPS, ...GROUPS_TOO]
  await database.write(async (trx) => {
    await setUpPartnership(trx, groups)
    const { meeting, decisionId } = await agreeScorecard(trx)
    const partners = await trx.selectFrom('partners').select('id').orderBy('id').execute()
    const partnerIds = partners.map(({ id }) => id)
    const ids: string[] = []
    for (const plausible of plausibleIndicators(count)) {
      const id = await define(trx, plausible, partnerIds)
      ids.push(id)
      await setTargets(trx, id, plausible)
      if (figures) await recordFigures(trx, id, plausible)
    }
    const groupIds = await trx.selectFrom('management_groups').select('id').orderBy('position').execute()
    const joining = ids.map((indicatorId, position) => ({
      change: 'joined' as const,
      indicatorId,
      groupId: groupIds[position % groupIds.length]?.id ?? '',
      position,
      from: firstQuarter,
      decisionId,
      reason: '',
    }))
    await insertMembershipEvents(trx, SCORECARD, joining, meeting.date, recordedOn(meeting.date))
  })
}

const recordedOn = (date: string) => ({
  by: 'Policy officer',
  at: instantOf(new Date('2010-11-29T10:00:00Z')),
  on: isoDate(date),
})
const atTheStart = recordedOn(quarterStart(firstQuarter))

async function setUpPartnership(trx: Trx, groups: readonly string[]): Promise<void> {
  const plan = {
    name: 'A partnership of plausible figures',
    area: HOME_AREA,
    illustrative: true,
    businessDate: BUSINESS_DATE,
    managementGroups: groups.map((name) => ({ name })),
    partners: PARTNERS.map((name) => ({ name })),
    scorecard: { title: 'Chief executives’ scorecard' },
    tolerance: { amount: '5', mode: 'relative' as const },
    statusRuleSource: '',
    statusRuleFrom: quarterSlug(firstQuarter),
  }
  await setUp(trx, plan, atTheStart)
}

async function agreeScorecard(trx: Trx) {
  const plan = {
    kind: 'performanceMorning' as const,
    title: 'Performance morning',
    date: atTheStart.on,
    note: '',
  }
  const meeting = await insertMeeting(trx, plan, atTheStart)
  const decision = {
    recommendationId: null,
    recommendation: 'That these indicators be reported quarterly.',
    outcome: 'agreed' as const,
    wording: 'Agreed',
    decidedBy: 'Chief executives',
    amendedWording: null,
    deferredTo: null,
    owners: [],
    dueOn: null,
    indicatorIds: [],
  }
  const { id } = await insertDecision(trx, meeting, decision, atTheStart)
  await insertMeeting(trx, { ...plan, date: LAST_MEETING }, recordedOn(LAST_MEETING))
  return { meeting, decisionId: id }
}

async function define(
  trx: Trx,
  plausible: PlausibleIndicator,
  partnerIds: readonly string[],
): Promise<string> {
  const { reference, kind, title, unit, decimals, polarity } = plausible
  const { id } = await insertIndicator(
    trx,
    {
      reference,
      kind,
      partOf: null,
      title,
      definition: '',
      unit,
      decimals,
      polarity,
      frequency: 'quarterly',
      outturnType: 'periodTotal',
      leadPartnerId: partnerIds[title.length % partnerIds.length] ?? null,
      source: 'Plausible figures, made for the bench',
    },
    atTheStart,
  )
  return id
}

async function setTargets(
  trx: Trx,
  indicatorId: string,
  { targets, stretch }: PlausibleIndicator,
): Promise<void> {
  const shared = {
    basis: 'eachPeriod',
    expectedWithout: null,
    tolerance: null,
    source: '',
    note: '',
  } as const
  const insert = (kind: 'target' | 'stretch', from: FinancialQuarter, value: string) =>
    insertTarget(
      trx,
      indicatorId,
      {
        ...shared,
        kind,
        from: quarterSlug(from),
        until: quarterSlug(plusQuarters(from, 3)),
        level: { value, low: null, high: null },
      },
      null,
      atTheStart,
    )
  for (const [year, value] of targets.entries())
    await insert('target', plusQuarters(firstQuarter, year * 4), value)
  if (stretch !== null) await insert('stretch', LAST_QUARTER, stretch)
}

async function recordFigures(trx: Trx, indicatorId: string, { figures }: PlausibleIndicator): Promise<void> {
  for (const [at, quarter] of quarters.entries()) {
    const value = figures[at] ?? null
    await insertReading(
      trx,
      fullSight,
      { indicatorId, areaCode: HOME_AREA.code },
      {
        period: { kind: 'financialQuarter', start: quarterStart(quarter), end: quarterEnd(quarter) },
        value,
        absence: value === null ? 'late' : null,
        verification: at === QUARTERS - 1 ? 'provisional' : 'verified',
        source: '',
        note: '',
        evidence: '',
        partnerOnly: null,
        knownOn: undefined,
      },
      recordedOn(quarterStart(plusQuarters(quarter, 1))),
    )
  }
}
