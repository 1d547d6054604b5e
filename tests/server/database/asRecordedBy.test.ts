import { expect, test } from 'vitest'
import { asRecordedBy, recordedTables } from '../../../src/server/database/asRecordedBy.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import type { Instant } from '../../../src/domain/time/instant.ts'
import { defineOffences, reading, record, setUpStore } from '../../support/storeWriting.ts'

test('every table whose rows say when they were recorded is cut by it', async () => {
  const database = await openSqlite(':memory:')
  const tables = await database.read((trx) =>
    trx.executeQuery<{ name: string }>({
      sql: `select m.name from sqlite_master m where m.type = 'table' and exists
        (select 1 from pragma_table_info(m.name) c where c.name = 'recorded_at')`,
      parameters: [],
      query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
      queryId: { queryId: 'tables' },
    }),
  )
  expect(tables.rows.map(({ name }) => name).toSorted()).toEqual([...recordedTables].toSorted())
  await database.close()
})

test('the store as it had been recorded by an instant has nothing recorded later, in a join no more than by itself', async () => {
  const database = await openSqlite(':memory:')
  await setUpStore(database)
  const id = await database.write((trx) => defineOffences(trx, 'L 1'))
  await record(database, id, '2010-10-20', reading('510'))
  await record(database, id, '2010-11-29', reading('495', { knownOn: '2010-10-21' }))
  const read = await database.read((trx) => {
    const then = asRecordedBy(trx, '2010-11-01T00:00:00.000Z' as Instant)
    return then
      .selectFrom('indicators as i')
      .innerJoin('observations as o', 'o.indicator_id', 'i.id')
      .select(['i.reference', 'o.value'])
      .where((eb) => eb.exists(eb.selectFrom('observations').select('value').where('value', '=', '510')))
      .where((eb) =>
        eb.not(eb.exists(eb.selectFrom('observations').select('value').where('value', '=', '495'))),
      )
      .execute()
  })
  expect(read).toEqual([{ reference: 'L 1', value: '510' }])
  await database.close()
})
