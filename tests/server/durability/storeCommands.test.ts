import { gunzipSync, gzipSync } from 'node:zlib'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import { backup, move, restore, verify } from '../../../src/server/backup/command/storeCommands.ts'
import { storePath, type StorePlace } from '../../../src/server/backup/command/storePlace.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { releasedSchemaVersions, schemaVersion } from '../../../src/server/database/migrations.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { openPostgres } from '../../../src/server/database/postgresDatabase.ts'
import { holdFolder } from '../../../src/server/folderHold.ts'
import { figure, redundanciesStory, SCORECARD } from '../../support/partnershipBuilder.ts'
import { describeOnPostgres } from '../../support/postgres.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/stores')
let root: string
let said: string[]
const given = (mayReplace = false) => ({
  say: (sentence: string) => void said.push(sentence),
  now: () => new Date('2010-11-29T10:00:00Z'),
  mayReplace,
})
const folder = (name: string) => ({ kind: 'sqlite' as const, folder: join(root, name) })
const file = (name: string) => join(root, name)
const open = (place: StorePlace): Promise<Database> =>
  place.kind === 'sqlite' ? openSqlite(storePath(place.folder)) : openPostgres(place.url)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scorecard-kept-'))
  said = []
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** The story of the redundancies, kept at a place. */
async function withStory(place: StorePlace, then: (api: TestApi, redundancies: string) => Promise<void>) {
  if (place.kind === 'sqlite') holdOnce(place.folder)
  const api = await testApi({ database: await open(place) })
  const { redundancies } = await redundanciesStory(api)
  await then(api, redundancies)
  await api.close()
}

function holdOnce(path: string) {
  const hold = holdFolder(path, { server: null })
  if ('letGo' in hold) hold.letGo()
}

/** What people are shown of a place, word for word. */
async function shown(place: StorePlace): Promise<string[]> {
  const api = await testApi({ database: await open(place) })
  const paths = [
    apiPaths.scorecard(SCORECARD),
    apiPaths.meetings(),
    figurePaths.settings(),
    apiPaths.indicator('l-9'),
  ]
  const texts = []
  for (const path of paths) texts.push(JSON.stringify(await api.done('GET', path)))
  await api.close()
  return texts
}

const text = (path: string) => gunzipSync(readFileSync(path)).toString()

describe('a backup', () => {
  test('is of one moment while people write, restores the same, and new rows are numbered on', async () => {
    const [here, there] = [folder('here'), folder('there')]
    await withStory(here, async (api, redundancies) => {
      const writing = (async () => {
        for (let value = 1; value <= 20; value++)
          await api.done('POST', figurePaths.observations(redundancies), figure('Q2 2010/11', String(value)))
      })()
      await backup(here, file('during.backup'), given())
      await writing
      await backup(here, file('after.backup'), given())
    })
    expect(await verify({ file: file('during.backup') }, given().say)).toBe(true)
    await restore(there, file('after.backup'), given())
    await backup(there, file('again.backup'), given())
    expect(text(file('again.backup'))).toBe(text(file('after.backup')))
    expect(await shown(there)).toEqual(await shown(here))
    const database = await open(there)
    const sequences = await database.write(async (trx) => {
      const last = trx.selectFrom('observations').selectAll().orderBy('sequence', 'desc').limit(1)
      const { sequence, ...row } = await last.executeTakeFirstOrThrow()
      await trx.insertInto('observations').values(row).execute()
      return [sequence, (await last.executeTakeFirstOrThrow()).sequence]
    })
    expect(sequences[1]).toBe((sequences[0] ?? 0) + 1)
    await database.close()
  })

  test('that was cut short, changed or made by something else is refused, and nothing is touched', async () => {
    const [here, there] = [folder('here'), folder('there')]
    await withStory(here, async () => undefined)
    await backup(here, file('whole.backup'), given())
    const whole = text(file('whole.backup'))
    const broken = {
      cut: gzipSync(whole.slice(0, whole.length / 2)),
      torn: gzipSync(whole).subarray(0, 900),
      changed: gzipSync(whole.replace('"98"', '"89"')),
      other: gzipSync('{"store":"another"}\n'),
      text: Buffer.from('reference,period,value\n'),
    }
    for (const [name, bytes] of Object.entries(broken)) {
      writeFileSync(file(name), bytes)
      await expect(restore(there, file(name), given()), name).rejects.toThrow(/backup|whole|rows of|its end/i)
      expect(existsSync(storePath(there.folder)), name).toBe(false)
    }
  })

  test('replaces neither a store nor a file unless told to, and then keeps the store that was there', async () => {
    const here = folder('here')
    await withStory(here, async () => undefined)
    await backup(here, file('one.backup'), given())
    await expect(backup(here, file('one.backup'), given())).rejects.toThrow('There is already a file')
    await expect(backup(here, file('none/one.backup'), given())).rejects.toThrow('There is no folder for')
    await expect(restore(here, file('one.backup'), given())).rejects.toThrow('already holds a partnership')
    await restore(here, file('one.backup'), given(true))
    expect(readdirSync(here.folder)).toContain('scorecard.sqlite.before-1')
    expect(said.at(-2)).toMatch(/is kept as .*before-1/)
  })

  test('takes the place of a store damaged beyond opening, which is kept, once told to', async () => {
    const here = folder('here')
    await withStory(here, async () => undefined)
    await backup(here, file('one.backup'), given())
    const damaged = 'damaged beyond opening '.repeat(400)
    writeFileSync(join(here.folder, 'scorecard.sqlite'), damaged)
    await expect(restore(here, file('one.backup'), given())).rejects.toThrow(
      /is damaged, or is none.*--replace/,
    )
    await restore(here, file('one.backup'), given(true))
    expect(readFileSync(join(here.folder, 'scorecard.sqlite.before-1'), 'utf8')).toBe(damaged)
    expect(await verify({ place: here }, given().say)).toBe(true)
  })

  test('is not restored under a running server: the sentence says where that is', async () => {
    const here = folder('here')
    await withStory(here, async () => undefined)
    await backup(here, file('one.backup'), given())
    const hold = holdFolder(here.folder, { server: null })
    if ('heldBy' in hold) throw new Error('Nobody else is there')
    hold.announce({ server: 'http://127.0.0.1:3000' })
    await expect(restore(here, file('one.backup'), given(true))).rejects.toThrow(
      /already running at http:\/\/127\.0\.0\.1:3000/,
    )
    hold.letGo()
  })
})

test('verifying names what is wrong in a store, rule by rule', async () => {
  const here = folder('here')
  await withStory(here, async () => undefined)
  expect(await verify({ place: here }, given().say)).toBe(true)
  expect(said).not.toContainEqual(expect.stringMatching(/WRONG/))
  const harm: Record<string, RegExp> = {
    "pragma foreign_keys = off; update observations set area_code = 'E1' where sequence = 1": /refers to E1/,
    "update observations set value = '1,234' where sequence = 1": /observations has “1,234” in value/,
    "update observations set known_on = '2010-02-30' where sequence = 1": /“2010-02-30” in known_on/,
    "update observations set recorded_at = 'yesterday' where sequence = 1": /“yesterday” in recorded_at/,
    'update observations set quarter = quarter + 1 where sequence = 1': /stands in quarter/,
    "update decisions set outcome = 'noted'": /whose outcome is “noted”/,
    "update meetings set date = '2010-12-24'": /before its decision of 2010-12-24/,
    'update indicator_definitions set version = 3 where sequence = 1': /does not follow the version before/,
    'delete from store_revision': /There are 0 counts/,
    'delete from log_head': /no longer says that the log ends here/,
    "update log_entries set at = '2010-01-01T00:00:00.000Z' where sequence = 2": /Entry 2: /,
    'delete from log_things where sequence = 2': /Entry 2 is about .+, and found by nothing/,
  }
  for (const [statement, words] of Object.entries(harm)) {
    const copy = folder(`harm-${Object.keys(harm).indexOf(statement)}`)
    await move(here, copy, given())
    const connection = new DatabaseSync(storePath(copy.folder))
    // Whoever has the file can take off what refuses a change of the record.
    for (const { name } of connection.prepare("select name from sqlite_master where type = 'trigger'").all())
      connection.exec(`drop trigger ${name}`)
    connection.exec(statement)
    connection.close()
    said = []
    expect(await verify({ place: copy }, given().say), statement).toBe(false)
    expect(said.join('\n')).toMatch(words)
  }
}, 60_000)

describe('a store of every released schema version', () => {
  test('is kept as a fixture, and opens in a file with the figures it had', async () => {
    for (const version of releasedSchemaVersions) {
      const place = folder(`version-${version}`)
      await restore(place, join(FIXTURES, `version-${version}.backup`), given())
      await expectFigures(place)
    }
  })
  describeOnPostgres('on PostgreSQL', (url) => {
    test('opens with the figures it had', async () => {
      for (const version of releasedSchemaVersions) {
        const place = { kind: 'postgres' as const, url: url() }
        await restore(place, join(FIXTURES, `version-${version}.backup`), given(true))
        await expectFigures(place)
      }
    }, 60_000)
  })
})

async function expectFigures(place: StorePlace): Promise<void> {
  expect(await verify({ place }, given().say)).toBe(true)
  const database = await open(place)
  const figures = await database.read(async (trx) => {
    const versions = await trx
      .selectFrom('schema_version' as never)
      .selectAll()
      .execute()
    expect(versions).toHaveLength(schemaVersion)
    return trx.selectFrom('observations').select(['value', 'absence']).orderBy('sequence').execute()
  })
  expect(figures).toEqual([
    { value: '98.10', absence: null },
    { value: '123456789012345678.5', absence: null },
    { value: null, absence: 'late' },
  ])
  const api = await testApi({ database })
  const page = await api.done<{ rows: unknown[] }>(
    'GET',
    apiPaths.scorecard(SCORECARD, { quarter: '2010-11-q2' }),
  )
  expect(page.rows).toHaveLength(2)
  await api.close()
}

describeOnPostgres('moving house', (url) => {
  test('from SQLite to PostgreSQL and back shows and exports the same to the byte', async () => {
    const [here, back, moved] = [folder('here'), folder('back'), { kind: 'postgres' as const, url: url() }]
    await withStory(here, async () => undefined)
    const before = await shown(here)
    await move(here, moved, given())
    expect(await shown(moved)).toEqual(before)
    await expect(move(here, moved, given())).rejects.toThrow('already holds a partnership')
    await backup(here, file('here.backup'), given())
    await backup(moved, file('moved.backup'), given())
    expect(text(file('moved.backup'))).toBe(text(file('here.backup')))
    expect(await verify({ place: moved }, given().say)).toBe(true)
    await move(moved, back, given())
    await backup(back, file('back.backup'), given())
    expect(text(file('back.backup'))).toBe(text(file('here.backup')))
    const database = await open(moved)
    await expect(move(moved, back, given(true))).rejects.toThrow('A server is at work on PostgreSQL')
    await database.close()
  }, 60_000)
})
