import { afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { recordPaths } from '../../src/contract/recordPaths.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import type { LogPage } from '../../src/contract/log.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { Database } from '../../src/server/database/database.ts'
import { verifyChain, type ChainVerdict } from '../../src/server/log/verifyChain.ts'
import type { LogContent, LogEntry } from '../../src/server/log/logEntry.ts'
import { recordEvent } from '../../src/server/log/changeRecorder.ts'
import { forgetOldEntries } from '../../src/server/log/forgetOldEntries.ts'
import { changeRow } from '../../src/server/log/rowsChanged.ts'
import { endOfLog, everyEntry } from '../../src/server/stores/logStore.ts'
import { retentionRule } from '../../src/server/stores/retentionStore.ts'
import { figure, redundanciesStory, type Story } from './partnershipBuilder.ts'
import { testApi, type TestApi } from './testApi.ts'

export const entriesOf = (database: Database): Promise<LogEntry[]> =>
  database.read(async (trx) => {
    const entries: LogEntry[] = []
    for await (const entry of everyEntry(trx)) entries.push(entry)
    return entries
  })

const contentOf = (entry: LogEntry | undefined) => JSON.parse(entry?.content ?? '{}') as LogContent

/** What the log promises, whichever database keeps it. `open` gives an empty store and how to be rid of it. */
export function logSuite(open: () => Promise<{ database: Database; remove: () => Promise<void> }>): void {
  let database: Database
  let remove: () => Promise<void>
  let api: TestApi
  let story: Story
  beforeEach(async () => {
    ;({ database, remove } = await open())
    api = await testApi({ database })
    story = await redundanciesStory(api)
  })
  afterEach(async () => {
    await api.close()
    await remove()
  })

  const verdict = (): Promise<ChainVerdict> =>
    database.read(async (trx) => verifyChain(everyEntry(trx), await endOfLog(trx)))

  test('every change is an entry that says who, when, what, before and after, under which decision', async () => {
    await api.done('POST', figurePaths.observations(story.redundancies), figure('Q2 2010/11', '125'))
    const entries = await entriesOf(database)
    const revision = contentOf(entries.at(-1))
    expect(entries.at(-1)).toMatchObject({ kind: 'figures', at: '2026-11-23T09:00:00.000Z' })
    expect(revision).toMatchObject({
      by: 'officer',
      operation: 'addObservation',
      origin: { from: 'api' },
      things: ['indicator:l-9', 'person:officer'],
      changes: [{ table: 'observations', before: { value: '120' }, after: { value: '125' } }],
    })
    expect(revision.request).toMatch(/^[0-9a-f-]{36}$/)
    const joining = entries.map(contentOf).filter((each) => each.operation === 'changeMembership')
    expect(joining.map((each) => each.decision)).toEqual([story.joined.id, story.joined.id])
    expect(joining[0]?.things).toContain('scorecard:chief-executives')
  })

  test('a name is nowhere in the chain, so erasing it leaves the chain whole and the record unnamed', async () => {
    expect((await entriesOf(database)).some(({ content }) => content?.includes('Policy officer'))).toBe(false)
    const decisions = async () => JSON.stringify(await api.done('GET', apiPaths.meetings()))
    expect(await decisions()).toContain('"recordedBy":"Policy officer"')
    await eraseOfficer(database)
    expect(await decisions()).toContain('"recordedBy":"a person whose details were erased"')
    expect(await verdict()).toMatchObject({ broken: null })
    expect(contentOf((await entriesOf(database)).at(-1))).toMatchObject({
      things: ['person:officer'],
      changes: [{ table: 'people', before: { id: 'officer' } }],
    })
  })

  test('the database itself refuses to change or take out an entry, or a fact', async () => {
    for (const statement of [
      `update log_entries set at = '2030-01-01T00:00:00.000Z' where sequence = 2`,
      `delete from log_entries where sequence = 2`,
      `update observations set value = '1'`,
      `delete from membership_events`,
    ])
      await expect(
        database.write((trx) => sql.raw(`/**/ ${statement}`).execute(trx)),
        statement,
      ).rejects.toThrow('only added to')
  })

  test('many writers at once make one chain', async () => {
    const before = (await entriesOf(database)).length
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        api.done('POST', apiPaths.partners(), { name: `Partner ${index}` }),
      ),
    )
    expect(await verdict()).toMatchObject({ entries: before + 20, broken: null })
  })

  test('a clock set back does not take the record back with it', async () => {
    const later = await testApi({ database, now: '2026-11-24T09:00:00.000Z' })
    await later.done('POST', apiPaths.partners(), { name: 'NHS Harrow' })
    const back = await testApi({ database, now: '2026-11-23T09:00:00.000Z' })
    await back.done('POST', apiPaths.partners(), { name: 'Fire Brigade' })
    const [{ recorded_at } = { recorded_at: '' }] = await database.read((trx) =>
      trx.selectFrom('partners').select('recorded_at').where('name', '=', 'Fire Brigade').execute(),
    )
    expect(recorded_at).toBe('2026-11-24T09:00:00.000Z')
    expect((await entriesOf(database)).at(-1)?.at).toBe('2026-11-24T09:00:00.000Z')
  })

  test('a sign-in is forgotten after its year, and the chain that held it is still whole', async () => {
    await database.write(async (trx) =>
      recordEvent(trx, {
        kind: 'sign-in',
        operation: 'signInFailed',
        by: 'officer',
        at: '2026-11-23T09:00:00.000Z' as Instant,
        origin: { from: 'page', network: '192.0.2.0/24' },
      }),
    )
    const signIn = (await entriesOf(database)).at(-1)
    expect(contentOf(signIn)).toMatchObject({ by: 'officer', things: ['person:officer'], changes: [] })
    const { signInMonths } = await database.read(retentionRule)
    const forget = (now: string) => forgetOldEntries(database, { 'sign-in': signInMonths }, now as Instant)
    expect(await forget('2027-11-23T09:00:00.000Z')).toBe(0)
    expect(await forget('2027-11-23T09:00:00.001Z')).toBe(1)
    expect(await verdict()).toMatchObject({ forgotten: 1, broken: null })
    const kept = await entriesOf(database)
    expect(kept.find(({ sequence }) => sequence === signIn?.sequence)).toMatchObject({ content: null })
    expect((await verifyChain(kept.slice(0, -1))).broken).toMatchObject({ sequence: signIn?.sequence })
    const { lines } = await api.done<LogPage>('GET', recordPaths.log({ kind: 'log' }))
    expect(lines[0]?.sentence).toContain('the service forgot what old entries said')
  })

  test('how long sign-ins are kept is a setting, and whoever changes it stands in the log', async () => {
    for (const signInMonths of [6, 1]) await api.done('PUT', recordPaths.logRetention(), { signInMonths })
    expect(await database.read(retentionRule)).toMatchObject({ signInMonths: 1, sequence: 2 })
    const { lines } = await api.done<LogPage>('GET', recordPaths.log({ kind: 'log' }))
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('changed how long sign-ins are kept in the log from 6 months to 1 month'),
      expect.stringContaining('said that sign-ins are kept in the log for 6 months'),
    ])
  })

  test('a change that nobody puts into words for the log is not made', async () => {
    await expect(
      database.write((trx) => trx.updateTable('partnership').set({ name: 'Another' }).execute()),
    ).rejects.toThrow('would leave no entry in the log')
  })
}

async function eraseOfficer(database: Database): Promise<void> {
  await database.write((trx) =>
    changeRow(trx, 'people', { id: 'officer' }, () =>
      trx
        .updateTable('people')
        .set({ name: null, email: null, erased_at: '2026-11-23T09:00:00.000Z' })
        .where('id', '=', 'officer')
        .execute(),
    ),
  )
}
