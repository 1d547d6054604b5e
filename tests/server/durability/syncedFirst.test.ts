import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WHATEVER_STANDS } from '../../../src/contract/etags.ts'
import { cookieAt } from '../../support/productSignIn.ts'
import { crashPostgresAt, crashSqlite, type CrashStore } from '../../../bench/crash/crashStore.ts'
import { startProgram } from '../../../bench/processes/startProgram.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import { figure } from '../../support/partnershipBuilder.ts'
import { postgresFolder } from '../../support/postgresProgram.ts'
import { describeSystemCalls, followed } from '../../support/systemCalls.ts'
import { startTemporaryPostgres, type TemporaryPostgres } from '../../support/temporaryPostgres.ts'

const WRITES = 8
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scorecard-calls-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes one after the other while a process is followed; the calls of that process meanwhile. */
async function callsOfWrites(
  store: CrashStore,
  followedPids: (serverPid: number) => Promise<number[]>,
): Promise<string[]> {
  const server = await startProgram('src/server/main.ts', { env: store.env })
  try {
    const [indicator] = await store.query('select id from indicators order by id')
    const write = async (value: number) => {
      const answer = await fetch(new URL(figurePaths.observations(String(indicator?.['id'])), server.url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: cookieAt(server.url),
          'if-match': WHATEVER_STANDS,
        },
        body: JSON.stringify(figure('Q2 2010/11', String(value))),
      })
      expect(answer.status).toBe(201)
    }
    await write(0)
    const following = await followed(await followedPids(server.pid), join(folder, `${Math.random()}.calls`))
    for (let value = 1; value <= WRITES; value++) await write(value)
    return await following.calls()
  } finally {
    await server.kill()
    await store.remove()
  }
}

/** Splits calls at each `begins`, and gives the part of each up to and with its `ends`. */
function spans(calls: readonly string[], begins: RegExp, ends: RegExp): string[][] {
  const found: string[][] = []
  let open: string[] | null = null
  for (const call of calls) {
    if (begins.test(call)) open = []
    open?.push(call)
    if (open && ends.test(call)) {
      found.push(open)
      open = null
    }
  }
  return found
}

const SYNCED = /^(fsync|fdatasync)\(/

/** Between what began it and its answer the log was written, then synced with success, and not written after that. */
function expectSyncedBeforeAnswer(span: readonly string[], log: RegExp): void {
  const writes = span.map((call) => /^p?writev?(64)?\(/.test(call) && log.test(call))
  const syncs = span.map((call) => SYNCED.test(call) && log.test(call) && call.endsWith('= 0'))
  const shown = span.map((call) => call.slice(0, 120)).join('\n')
  expect(writes.lastIndexOf(true), shown).toBeGreaterThanOrEqual(0)
  expect(syncs.lastIndexOf(true), shown).toBeGreaterThan(writes.lastIndexOf(true))
}

describeSystemCalls('every acknowledgement comes after its write was synced to the disk', () => {
  test('on SQLite: its log, by the server itself', async () => {
    const calls = await callsOfWrites(await crashSqlite(), async (pid) => [pid])
    const answered = spans(calls, /"POST \/api\/indicators/, /"HTTP\/1\.1 201/)
    expect(answered).toHaveLength(WRITES)
    for (const span of answered) expectSyncedBeforeAnswer(span, /scorecard\.sqlite-wal>/)
  }, 60_000)

  test.skipIf(postgresFolder === null)(
    'on PostgreSQL: its log, before the server hears that it is committed',
    async () => {
      const postgres: TemporaryPostgres = await startTemporaryPostgres(postgresFolder ?? '', { fsync: 'on' })
      const store = await crashPostgresAt(postgres)
      const settings = await store.query(
        "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name",
      )
      expect(settings.map((row) => row['setting'])).toEqual(['on', 'on', 'on'])
      const backend = await callsOfWrites(store, async () => {
        const connections = await store.query(
          "select pid from pg_stat_activity where application_name = 'partnership-scorecard'",
        )
        return [postgres.pid(), ...connections.map((row) => Number(row['pid']))]
      })
      const commits = spans(backend, /recvfrom\(.*commit/, /sendto\(.*COMMIT/)
      const written = commits.filter((span) => span.some((call) => /pg_wal/.test(call)))
      expect(written.length).toBeGreaterThanOrEqual(WRITES)
      for (const span of written) expectSyncedBeforeAnswer(span, /pg_wal/)
    },
    60_000,
  )
})
