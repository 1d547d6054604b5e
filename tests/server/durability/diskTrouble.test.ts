import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { WHATEVER_STANDS } from '../../../src/contract/etags.ts'
import { cookieAt } from '../../support/productSignIn.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import type { Problem } from '../../../src/contract/problems.ts'
import { storePath } from '../../../src/server/backup/command/storePlace.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { figure, indicator, partnership } from '../../support/partnershipBuilder.ts'
import { startProduct } from '../../support/serverProcess.ts'
import { describeOnSmallDisk } from '../../support/smallDisk.ts'
import { testApi } from '../../support/testApi.ts'

/** A store with one indicator, small enough for a small disk. */
async function withIndicator(folder: string): Promise<string> {
  const api = await testApi({ database: await openSqlite(storePath(folder)) })
  await api.done('POST', apiPaths.partnership(), partnership)
  const { id } = await api.done<{ id: string }>('POST', apiPaths.indicators(), indicator('L 1'))
  await api.close()
  return id
}

const sendFigure = (url: string, id: string, note: string) =>
  fetch(new URL(figurePaths.observations(id), url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: cookieAt(url),
      'if-match': WHATEVER_STANDS,
    },
    body: JSON.stringify(figure('Q4 2009/10', '12', { note })),
  })

/** Figures in the store, which the API too must still be able to read. */
async function readingsIn(url: string, folder: string, id: string): Promise<number> {
  const headers = { cookie: cookieAt(url) }
  expect((await fetch(new URL(apiPaths.indicator(id), url), { headers })).status).toBe(200)
  const connection = new DatabaseSync(storePath(folder), { readOnly: true })
  const row = connection.prepare('select count(*) as figures from observations').get()
  connection.close()
  return Number(row?.['figures'])
}

const uploadsIn = (folder: string) => readdirSync(join(folder, 'uploads'))

describeOnSmallDisk('a disk in trouble', (mounted) => {
  test('that is full: said so, nothing kept in part, everything readable; room made, it goes on by itself', async () => {
    const disk = mounted('size=6m')
    try {
      const id = await withIndicator(disk.path)
      const product = await startProduct({ dataFolder: disk.path })
      try {
        await expectFullDiskTold(product.url, id, disk.path)
      } finally {
        await product.stop()
      }
    } finally {
      disk.remove()
    }
  }, 60_000)

  test('that is read-only: the server says so in a sentence and ends; writable again, it starts', async () => {
    const disk = mounted('size=6m')
    try {
      await withIndicator(disk.path)
      disk.mountAgain('ro')
      await expect(startProduct({ dataFolder: disk.path })).rejects.toThrow(
        /ended with 1 .*\n(.*\n)*The data folder \S+ cannot be written .*SCORECARD_DATA/,
      )
      disk.mountAgain('rw')
      await (await startProduct({ dataFolder: disk.path })).stop()
    } finally {
      disk.remove()
    }
  }, 60_000)
})

async function expectFullDiskTold(url: string, id: string, folder: string): Promise<void> {
  fill(join(folder, 'filler'))
  let recorded = 0
  let refused: Response | undefined
  while (!refused) {
    const answer = await sendFigure(url, id, 'x'.repeat(7_000))
    if (answer.status === 201) recorded++
    else refused = answer
  }
  const problem = (await refused.json()) as Problem
  expect(problem).toMatchObject({ code: 'storeFull', status: 507 })
  expect(problem.detail).toMatch(/full.*nothing was recorded.*make room/i)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([507, '30'])
  const upload = await fetch(new URL(figurePaths.uploads('big.csv'), url), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie: cookieAt(url) },
    body: Buffer.alloc(4_000_000, 'reference,period,value\n'),
  })
  expect([upload.status, ((await upload.json()) as Problem).code]).toEqual([507, 'storeFull'])
  expect(uploadsOrNone(folder)).toEqual([])
  expect(await readingsIn(url, folder, id)).toBe(recorded)
  rmSync(join(folder, 'filler'))
  expect((await sendFigure(url, id, '')).status).toBe(201)
  expect(await readingsIn(url, folder, id)).toBe(recorded + 1)
}

/** Writes until not a byte more goes in. */
function fill(path: string): void {
  for (const size of [65_536, 4_096, 1])
    for (;;) {
      try {
        writeFileSync(path, Buffer.alloc(size), { flag: 'a' })
      } catch {
        break
      }
    }
}

describe('a running server', () => {
  test('keeps its data folder to itself; a file whose sending was cut off leaves nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scorecard-own-'))
    await withIndicator(folder)
    const product = await startProduct({ dataFolder: folder })
    try {
      await expect(startProduct({ dataFolder: folder })).rejects.toThrow(
        `A server is already running at ${product.url} on the data folder ${folder}`,
      )
      const sent = request(new URL(figurePaths.uploads('cut.csv'), product.url), {
        method: 'POST',
        headers: {
          'content-type': 'application/octet-stream',
          'content-length': 1_000_000,
          cookie: product.cookie,
        },
      })
      sent.on('error', () => undefined)
      sent.write('reference,period,value\n'.repeat(1_000))
      await once(sent, 'socket')
      while (uploadsOrNone(folder).length === 0) await sleep(10)
      sent.destroy()
      while (uploadsOrNone(folder).length > 0) await sleep(10)
      const database = await openSqlite(storePath(folder))
      const noted = () => database.read((trx) => trx.selectFrom('import_uploads').selectAll().execute())
      while ((await noted()).length > 0) await sleep(10)
      await database.close()
      expect(product.printed()).not.toMatch(/Fault/)
    } finally {
      await product.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }, 60_000)
})

function uploadsOrNone(folder: string): string[] {
  try {
    return uploadsIn(folder)
  } catch {
    return []
  }
}
