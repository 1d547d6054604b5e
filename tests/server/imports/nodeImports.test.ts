import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import type { ImportMapping, ImportState } from '../../../src/contract/imports.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { nodeImports } from '../../../src/server/imports/nodeImports.ts'
import { importingPartnership } from '../../support/importingPartnership.ts'

const INDICATORS = 40
const mapping: ImportMapping = {
  layout: 'tidy',
  headerRow: 1,
  indicator: { by: 'reference', column: 'reference' },
  area: { by: 'column', column: 'area', all: true },
  period: 'period',
  value: 'value',
}

/** A row for each area, indicator and quarter: large enough to be worked on in a thread. */
function nationalFile(areas: number): string {
  const rows = ['area,reference,period,value']
  for (let area = 1; area <= areas; area++)
    for (let indicator = 1; indicator <= INDICATORS; indicator++)
      for (let quarter = 1; quarter <= 4; quarter++)
        rows.push(`Area ${area},NI ${indicator},Q${quarter} 2009/10,${area * indicator + quarter}`)
  return rows.join('\n')
}

let folder: string
let database: Database
const open = async () => {
  database = await openSqlite(join(folder, 'scorecard.sqlite'))
  return importingPartnership(
    database,
    Array.from({ length: INDICATORS }, (_, index) => ({
      reference: `NI ${index + 1}`,
      unit: 'number',
      outturnType: 'periodTotal' as const,
    })),
    {
      service: (context) =>
        nodeImports(context, {
          dataFolder: folder,
          databaseUrl: null,
          storePath: join(folder, 'scorecard.sqlite'),
        }),
    },
  )
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scorecard-imports-'))
})
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a large file is read in a thread while others read the store, and its file is gone afterwards', async () => {
  const here = await open()
  const { uploadId } = await here.upload(nationalFile(50))
  const { id } = await here.start(uploadId, mapping)
  const seen = new Set<number>()
  let slowest = 0
  let current: ImportState
  do {
    const asked = performance.now()
    current = await here.call<ImportState>('GET', figurePaths.import(id))
    await here.call('GET', apiPaths.indicators())
    slowest = Math.max(slowest, performance.now() - asked)
    seen.add(current.progress)
    await new Promise((resolve) => setTimeout(resolve, 5))
  } while (current.state === 'reading')
  expect(current).toMatchObject({ state: 'ready', counts: { rows: 8000, new: 8000, refused: 0 } })
  expect([...seen]).toEqual([...seen].toSorted((a, b) => a - b))
  expect(seen.size).toBeGreaterThan(2)
  expect(slowest).toBeLessThan(1_000)
  expect((await here.accept(current)).state).toBe('accepted')
  await here.imports.clear()
  expect(await here.staged()).toBe(0)
  expect(readdirSync(join(folder, 'uploads'))).toEqual([])
  await here.imports.close()
}, 30_000)

test('an import the last process was stopped in has failed, and says that nothing was recorded', async () => {
  const here = await open()
  const { uploadId } = await here.upload(nationalFile(200))
  const { id } = await here.start(uploadId, mapping)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const standing = () => here.call<ImportState>('GET', figurePaths.import(id))
  const restart = async () => {
    await database.write(
      (trx) => trx.updateTable('imports').set({ touched_at: '2010-01-01T00:00:00.000Z' }).execute(),
      'preparation',
    )
    const started = nodeImports(
      { database, clock: { now: () => new Date('2010-11-29T09:30:00Z') }, onFault: () => undefined },
      { dataFolder: folder, databaseUrl: null, storePath: join(folder, 'scorecard.sqlite') },
    )
    await started.clear()
    return started
  }
  let restarted = await restart()
  // The reader, which no process that has stopped would have, may say in between that it is at work.
  for (let again = 0; again < 20 && (await standing()).state !== 'failed'; again++) {
    await restarted.close()
    restarted = await restart()
  }
  await here.imports.close()
  const after = await standing()
  expect(after).toMatchObject({ state: 'failed', failure: expect.stringContaining('Nothing was recorded') })
  await restarted.clear()
  await restarted.close()
  expect(await here.staged()).toBe(0)
}, 30_000)

test('a file larger than the limit is refused, and nothing of it kept', async () => {
  database = await openSqlite(':memory:')
  const here = await importingPartnership(database, [], { mostBytes: 1_000 })
  await here.call('POST', figurePaths.uploads('big.csv'), new TextEncoder().encode(nationalFile(1)), 413)
  expect(await here.uploads.ids()).toEqual([])
})

test('a file that is no table is refused with what to send instead', async () => {
  database = await openSqlite(':memory:')
  const here = await importingPartnership(database, [])
  await here.call(
    'POST',
    figurePaths.uploads('return.pdf'),
    new TextEncoder().encode('%PDF-1.4 and more'),
    415,
  )
  expect(await here.uploads.ids()).toEqual([])
})

test('a command that is done at once closes the store under nothing that is still clearing', async () => {
  database = await openSqlite(join(folder, 'scorecard.sqlite'))
  const faults: string[] = []
  const imports = nodeImports(
    { database, clock: { now: () => new Date() }, onFault: (reference) => faults.push(reference) },
    { dataFolder: folder, databaseUrl: null, storePath: join(folder, 'scorecard.sqlite') },
  )
  await imports.close()
  await database.close()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(faults).toEqual([])
})
