import { createHash, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { dialects, type DatabaseKind } from '../../../src/server/database/dialect.ts'
import { schemaVersion } from '../../../src/server/database/migrations.ts'
import { foundation } from '../../../src/server/database/migrations/foundation.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { openPostgres } from '../../../src/server/database/postgresDatabase.ts'
import { importTables } from '../../../src/server/imports/importTables.ts'
import { overridesAsAt } from '../../../src/server/stores/statusOverrideStore.ts'
import { statusRulesAsAt } from '../../../src/server/stores/statusRuleStore.ts'
import { describeOnPostgres } from '../../support/postgres.ts'
import { defineOffences } from '../../support/storeWriting.ts'

/** A store as the first release left it, with two tolerances, the second decided later for an earlier quarter. */
const firstRelease = (kind: DatabaseKind): string[] => [
  'create table schema_version (version integer primary key)',
  ...foundation(dialects[kind]),
  ...importTables(dialects[kind]),
  'insert into schema_version (version) values (1)',
  `insert into areas (code, name) values ('E09000015', 'Harrow')`,
  `insert into partnership (id, name, area_code, illustrative, own_date) values (1, 'Harrow', 'E09000015', 0, null)`,
  `insert into partners values ('metropolitan-police', 'Metropolitan Police', 'Met Police', ${recorded('2010-04-01')})`,
  rule(8042, '2.50', 'absolute', 'Agreed at the board', '2010-07-01'),
  rule(8032, '5', 'relative', '', '2010-07-02'),
]

const recorded = (date: string) => `'${date}', '2010-07-02', '2010-07-02T10:00:00.000Z', 'Policy officer'`
const rule = (from: number, amount: string, mode: string, source: string, knownOn: string) =>
  `insert into status_rules (from_quarter, tolerance_amount, tolerance_mode, source, known_on, recorded_on, recorded_at, recorded_by)
   values (${from}, '${amount}', '${mode}', '${source}', ${recorded(knownOn)})`

async function expectCarriedOver(database: Database): Promise<void> {
  const rules = await database.read((trx) => statusRulesAsAt(trx, isoDate('2010-07-02')))
  const people = await database.read((trx) => trx.selectFrom('people').select(['id', 'name']).execute())
  expect(people).toEqual([{ id: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'Policy officer' }])
  expect(rules).toEqual([
    {
      sequence: 2,
      from: { startYear: 2008, quarter: 1 },
      indicatorId: null,
      terms: { method: 'threeLevels', tolerance: { amount: '5', mode: 'relative' } },
      deadBand: null,
      due: { daysAfterQuarter: 61, daysAfterLongerPeriod: 365 },
      decisionId: null,
      source: '',
      record: {
        knownOn: '2010-07-02',
        recordedOn: '2010-07-02',
        recordedAt: '2010-07-02T10:00:00.000Z',
        recordedBy: people[0]?.id,
        enteredLate: false,
      },
    },
    expect.objectContaining({
      sequence: 1,
      from: { startYear: 2010, quarter: 3 },
      terms: { method: 'threeLevels', tolerance: { amount: '2.50', mode: 'absolute' } },
      source: 'Agreed at the board',
      record: expect.objectContaining({ knownOn: '2010-07-01', enteredLate: true }),
    }),
  ])
  expect(await database.write((trx) => defineOffences(trx, 'L 1'))).toBe('l-1')
  expect(await database.read((trx) => overridesAsAt(trx, isoDate('2010-07-02')))).toEqual([])
}

test('a store of the first release opens, and keeps the rules it had', async () => {
  const path = join(tmpdir(), `scorecard-${randomUUID()}.sqlite`)
  const first = new DatabaseSync(path)
  for (const statement of firstRelease('sqlite')) first.exec(statement)
  first.close()
  const database = await openSqlite(path)
  await expectCarriedOver(database)
  await database.close()
  const migrated = new DatabaseSync(path)
  expect(migrated.prepare('select max(version) as version from schema_version').get()).toEqual({
    version: schemaVersion,
  })
  expect(migrated.prepare('pragma foreign_key_check').all()).toEqual([])
  migrated.close()
  for (const end of ['', '-wal', '-shm']) await rm(`${path}${end}`, { force: true })
})

describeOnPostgres('on PostgreSQL', (url) => {
  test('a store of the first release opens too', async () => {
    const client = new Client({ connectionString: url() })
    await client.connect()
    await client.query('drop schema public cascade; create schema public')
    for (const statement of firstRelease('postgres')) await client.query(statement)
    await client.end()
    const database = await openPostgres(url())
    await expectCarriedOver(database)
    await database.close()
  })
})

test('what the first release wrote never changes', () => {
  const written = (kind: DatabaseKind) => [...foundation(dialects[kind]), ...importTables(dialects[kind])]
  const hash = (kind: DatabaseKind) => createHash('sha256').update(written(kind).join(';')).digest('hex')
  expect({ sqlite: hash('sqlite'), postgres: hash('postgres') }).toEqual({
    sqlite: '445d8d602a8df27981300014ebd55ede5121502d316a464fb1f69951482977bb',
    postgres: '07d359bbd8df7e1ac2a26b485aab75e3dcbc6eaaba4c9f40db6403449c963602',
  })
})
