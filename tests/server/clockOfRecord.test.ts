import { expect, test } from 'vitest'
import { clockOfRecord } from '../../src/server/clockOfRecord.ts'
import { openSqlite } from '../../src/server/database/nodeSqlite.ts'
import { lastRecorded } from '../../src/server/stores/lastRecorded.ts'
import { testApi } from '../support/testApi.ts'
import { figure, indicator, partnership } from '../support/partnershipBuilder.ts'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'

const clockAt = (last: string | null, ...instants: string[]) => {
  const said: string[] = []
  const clock = clockOfRecord(
    () => new Date(instants.shift() ?? ''),
    last,
    (behind, standsAt) => said.push(`${behind} ms behind ${standsAt}`),
  )
  return { said, tick: () => clock.now().toISOString() }
}

test('the time of record follows the machine’s clock while that goes forward', () => {
  const { tick, said } = clockAt(null, '2010-11-29T10:00:00.000Z', '2010-11-29T10:00:00.005Z')
  expect([tick(), tick()]).toEqual(['2010-11-29T10:00:00.000Z', '2010-11-29T10:00:00.005Z'])
  expect(said).toEqual([])
})

test('a clock set back stands still until it has caught up, and says so once each time', () => {
  const { tick, said } = clockAt(
    null,
    '2010-11-29T10:00:00.000Z',
    '2010-11-29T09:00:00.000Z',
    '2010-11-29T09:30:00.000Z',
    '2010-11-29T10:00:01.000Z',
    '2010-11-29T09:59:59.000Z',
  )
  expect([tick(), tick(), tick(), tick(), tick()]).toEqual([
    '2010-11-29T10:00:00.000Z',
    '2010-11-29T10:00:00.000Z',
    '2010-11-29T10:00:00.000Z',
    '2010-11-29T10:00:01.000Z',
    '2010-11-29T10:00:01.000Z',
  ])
  expect(said).toEqual([
    '3600000 ms behind 2010-11-29T10:00:00.000Z',
    '2000 ms behind 2010-11-29T10:00:01.000Z',
  ])
})

test('the small steps of a clock kept right by the network are not worth a word, but are not followed either', () => {
  const { tick, said } = clockAt(null, '2010-11-29T10:00:00.200Z', '2010-11-29T10:00:00.000Z')
  tick()
  expect(tick()).toBe('2010-11-29T10:00:00.200Z')
  expect(said).toEqual([])
})

test('what the store holds is later than nothing recorded after it, whatever the machine says at the next start', async () => {
  const database = await openSqlite(':memory:')
  expect(await lastRecorded(database)).toBeNull()
  const at = '2026-11-23T09:00:00.000Z'
  const api = await testApi({ database, now: at })
  await api.done('POST', apiPaths.partnership(), partnership)
  const { id } = await api.done<{ id: string }>('POST', apiPaths.indicators(), indicator('L 1'))
  await api.done('POST', figurePaths.observations(id), figure('Q4 2009/10', '12'))
  expect(await lastRecorded(database)).toBe(at)
  const { tick } = clockAt(await lastRecorded(database), '2020-01-01T00:00:00.000Z')
  expect(tick()).toBe(at)
  await api.close()
})
