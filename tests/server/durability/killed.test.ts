import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crashPostgresAt, crashSqlite, type CrashStore } from '../../../bench/crash/crashStore.ts'
import { killRounds } from '../../../bench/crash/killRounds.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import type { Problem } from '../../../src/contract/problems.ts'
import { postgresAbsence, postgresFolder } from '../../support/postgresProgram.ts'
import { startProduct } from '../../support/serverProcess.ts'
import { startTemporaryPostgres, type TemporaryPostgres } from '../../support/temporaryPostgres.ts'

/** The bench does the same a thousand times. */
const KILLS = 6
const SEED = 29

async function expectNothingLost(
  store: CrashStore,
  kills: number,
  kill: 'server' | 'database',
): Promise<void> {
  const killed = await killRounds(store, { kills, kill, seed: SEED + kill.length })
  expect(killed.wrong).toEqual([])
  expect(killed.acknowledged).toBeGreaterThanOrEqual(kills)
  for (const acknowledged of Object.values(killed.acknowledgedOf)) expect(acknowledged).toBeGreaterThan(0)
  expect(killed.unanswered).toBeGreaterThan(0)
}

describe('killed in the middle of writing, again and again', () => {
  test('SQLite keeps every acknowledged write, and the others whole or not at all', async () => {
    const store = await crashSqlite()
    await expectNothingLost(store, KILLS, 'server')
    await store.remove()
  }, 120_000)

  describe.skipIf(postgresFolder === null)(
    `on PostgreSQL${postgresAbsence ? ` (${postgresAbsence})` : ''}`,
    () => {
      let postgres: TemporaryPostgres
      let store: CrashStore
      beforeAll(async () => {
        postgres = await startTemporaryPostgres(postgresFolder ?? '', { fsync: 'on' })
        store = await crashPostgresAt(postgres)
      }, 60_000)
      afterAll(() => store.remove())

      test('PostgreSQL keeps every acknowledged write, and the others whole or not at all', async () => {
        await expectNothingLost(store, KILLS, 'server')
      }, 120_000)

      test('so it does when it is killed itself, and the server goes on by itself', async () => {
        await expectNothingLost(store, 2, 'database')
      }, 120_000)

      test('stopped and started again: each request is told so meanwhile, pages too, and then all is as before', async () => {
        const product = await startProduct({ databaseUrl: postgres.url })
        try {
          const ask = (path: string) =>
            fetch(new URL(path, product.url), { headers: { cookie: product.cookie } })
          const before = await (await ask(apiPaths.indicators())).text()
          await postgres.shutDown()
          for (const path of [apiPaths.indicators(), apiPaths.meetings()]) {
            const answer = await ask(path)
            expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
            expect(answer.headers.get('content-type')).toContain('application/problem+json')
            expect((await answer.json()) as Problem).toMatchObject({
              code: 'storeAway',
              detail: expect.stringMatching(/does not answer just now.*Try again/),
            })
          }
          await postgres.startAgain()
          const after = await ask(apiPaths.indicators())
          expect([after.status, await after.text()]).toEqual([200, before])
        } finally {
          await product.stop()
        }
        await postgres.shutDown()
        await expect(startProduct({ databaseUrl: postgres.url })).rejects.toThrow(
          /The database does not answer .*Start PostgreSQL, or mend DATABASE_URL/,
        )
        await postgres.startAgain()
      }, 120_000)
    },
  )
})
