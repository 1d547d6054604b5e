import type { Database, Trx } from '../../src/server/database/database.ts'
import { insertIndicator } from '../../src/server/stores/indicatorStore.ts'
import { insertReading, type NewReading } from '../../src/server/stores/readingStore.ts'
import { setUp } from '../../src/server/stores/partnershipStore.ts'
import type { Recording } from '../../src/server/stores/recording.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { fullSight } from '../../src/domain/permissions/sight.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import { quarterPeriod } from '../../src/domain/time/period.ts'

export const AREA = 'E09000015'

/** Recorded by the policy officer on a business date. */
export const recordedOn = (date: string): Recording => ({
  by: 'Policy officer',
  at: `${date}T10:00:00.000Z` as Instant,
  on: isoDate(date),
})

/** A partnership with two groups, two partners and one scorecard, set up on 1 April 2010. */
export async function setUpStore(database: Database): Promise<void> {
  await database.write((trx) =>
    setUp(
      trx,
      {
        name: 'Harrow Strategic Partnership',
        area: { code: AREA, name: 'Harrow' },
        illustrative: true,
        managementGroups: [{ name: 'Safer Harrow' }, { name: 'Enterprise' }],
        partners: [{ name: 'Metropolitan Police', shortName: 'Met Police' }, { name: 'Jobcentre Plus' }],
        scorecard: { title: 'Chief executives’ scorecard' },
        tolerance: { amount: '5', mode: 'relative' },
        statusRuleSource: '',
        statusRuleFrom: '2008-09-q1',
      },
      recordedOn('2010-04-01'),
    ),
  )
}

/** An indicator of recorded offences, known from 1 April 2010. Its id is its reference in lower case with hyphens. */
export async function defineOffences(trx: Trx, reference: string): Promise<string> {
  const { id } = await insertIndicator(
    trx,
    {
      reference,
      kind: 'local',
      partOf: null,
      title: `Offences, ${reference}`,
      definition: 'Offences recorded by the police.',
      unit: 'offences',
      decimals: 0,
      polarity: 'lowerIsBetter',
      frequency: 'quarterly',
      outturnType: 'periodTotal',
      leadPartnerId: 'metropolitan-police',
      source: '',
    },
    recordedOn('2010-04-01'),
  )
  return id
}

export const Q2 = { startYear: 2010, quarter: 2 } as const

/** A verified figure for Q2 2010/11. */
export const reading = (value: string, changed: Partial<NewReading> = {}): NewReading => ({
  period: quarterPeriod(Q2),
  value,
  absence: null,
  verification: 'verified',
  source: '',
  note: '',
  evidence: '',
  partnerOnly: null,
  knownOn: undefined,
  ...changed,
})

/** Records a reading of the partnership's own area on a business date. */
export async function record(database: Database, id: string, on: string, given: NewReading) {
  return database.write((trx) =>
    insertReading(trx, fullSight, { indicatorId: id, areaCode: AREA }, given, recordedOn(on)),
  )
}
