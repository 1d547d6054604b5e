import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { storeRevision, type Database } from '../../../src/server/database/database.ts'
import { schemaVersion } from '../../../src/server/database/migrations.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { openPostgres } from '../../../src/server/database/postgresDatabase.ts'
import { openEmptyPostgres } from '../../support/emptyPostgres.ts'
import { describeOnPostgres } from '../../support/postgres.ts'
import { defineOffences, setUpStore } from '../../support/storeWriting.ts'
import { storesSuite } from '../../support/storesSuite.ts'

const AFRESH = 'drop schema public cascade; create schema public'

describe('the stores on SQLite in memory', () => {
  storesSuite(async () => {
    const database = await openSqlite(':memory:')
    return { database, remove: () => database.close() }
  })
})

async function onDisk(): Promise<{ path: string; database: Database; remove: () => Promise<void> }> {
  const path = join(tmpdir(), `scorecard-${randomUUID()}.sqlite`)
  const database = await openSqlite(path)
  return {
    path,
    database,
    async remove() {
      await database.close()
      for (const end of ['', '-wal', '-shm']) await rm(`${path}${end}`, { force: true })
    },
  }
}

describe('the stores on SQLite on disk', () => {
  storesSuite(onDisk)
})

describe('a store on disk', () => {
  test('lets people read the last commit while somebody writes', async () => {
    const { database, remove } = await onDisk()
    const writing = Promise.withResolvers<void>()
    const mayFinish = Promise.withResolvers<void>()
    const write = database.write(async (trx) => {
      await trx.insertInto('areas').values({ code: 'E1', name: 'East' }).execute()
      writing.resolve()
      await mayFinish.promise
    })
    const areas = () => database.read((trx) => trx.selectFrom('areas').selectAll().execute())
    await writing.promise
    expect(await areas()).toEqual([])
    expect(await database.read(storeRevision)).toBe(0)
    mayFinish.resolve()
    await write
    expect(await areas()).toHaveLength(1)
    await remove()
  })

  test('waits for another process’s lock without holding this one up', async () => {
    const { path, database, remove } = await onDisk()
    const other = new DatabaseSync(path)
    other.exec('begin immediate')
    const write = database.write((trx) =>
      trx.insertInto('areas').values({ code: 'E1', name: 'East' }).execute(),
    )
    let ticks = 0
    const ticking = setInterval(() => ticks++, 5)
    await new Promise((resolve) => setTimeout(resolve, 60))
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(3)
    expect(await database.read((trx) => trx.selectFrom('areas').selectAll().execute())).toEqual([])
    other.exec('commit')
    await write
    expect(await database.read((trx) => trx.selectFrom('areas').selectAll().execute())).toHaveLength(1)
    other.close()
    await remove()
  })

  test('keeps a write-ahead log, so that readers and a writer do not meet', async () => {
    const { path, remove } = await onDisk()
    const other = new DatabaseSync(path)
    expect(other.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
    other.close()
    await remove()
  })

  test('opened again keeps everything and is not migrated twice', async () => {
    const { path, database, remove } = await onDisk()
    await setUpStore(database)
    await database.close()
    const again = await openSqlite(path)
    expect(await again.read(storeRevision)).toBe(1)
    expect(await again.write((trx) => defineOffences(trx, 'L 1'))).toBe('l-1')
    await again.close()
    await remove().catch(() => undefined)
  })

  test('written by a later release is refused, with what to do', async () => {
    const { path, database, remove } = await onDisk()
    await database.close()
    const later = new DatabaseSync(path)
    later.exec(`insert into schema_version (version) values (${schemaVersion + 1})`)
    later.close()
    await expect(openSqlite(path)).rejects.toThrow('Start the newer release instead')
    await remove().catch(() => undefined)
  })
})

describeOnPostgres('the stores on PostgreSQL', (url) => {
  const run = async (statement: string) => {
    const client = new Client({ connectionString: url() })
    await client.connect()
    await client.query(statement)
    await client.end()
  }

  describe('as every store', () => {
    storesSuite(async () => {
      const database = await openEmptyPostgres(url())
      return { database, remove: () => database.close() }
    })
  })

  test('lets people read while more writers wait than there are connections', async () => {
    const database = await openPostgres(url())
    const writing = Promise.withResolvers<void>()
    const mayFinish = Promise.withResolvers<void>()
    const first = database.write(async () => {
      writing.resolve()
      await mayFinish.promise
    })
    await writing.promise
    const waiting = Array.from({ length: 20 }, () => database.write(async () => undefined))
    const before = await database.read(storeRevision)
    mayFinish.resolve()
    await Promise.all([first, ...waiting])
    expect(await database.read(storeRevision)).toBe(before + 21)
    await database.close()
  })

  test('opened by two processes at once migrate once', async () => {
    await run(AFRESH)
    const both = await Promise.all([openPostgres(url()), openPostgres(url())])
    expect(await Promise.all(both.map((each) => each.read(storeRevision)))).toEqual([0, 0])
    await Promise.all(both.map((each) => each.close()))
  })

  test('written by a later release is refused, with what to do', async () => {
    const database = await openPostgres(url())
    await database.close()
    await run(`insert into schema_version (version) values (${schemaVersion + 1})`)
    await expect(openPostgres(url())).rejects.toThrow('Start the newer release instead')
  })
})
