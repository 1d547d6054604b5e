import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, STORE_FILE } from '../../src/server/openStore.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'scorecard-open-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const opened = (dataFolder: string) =>
  openStore({ dataFolder, databaseUrl: null }, { server: null }, () => undefined)

test('a data folder that is a file, or lies in one, is told in one sentence', async () => {
  writeFileSync(join(folder, 'file'), '')
  for (const path of [join(folder, 'file'), join(folder, 'file', 'data')])
    expect(await opened(path)).toEqual({
      wrong: expect.stringMatching(
        /^The data folder \S+ cannot be written .* another with SCORECARD_DATA\.$/,
      ),
    })
})

test('a file in the store’s place that is no database is told, and nothing holds the folder afterwards', async () => {
  const path = join(folder, STORE_FILE)
  writeFileSync(path, 'figures, not a database '.repeat(400))
  for (let time = 0; time < 2; time++)
    expect(await opened(folder)).toEqual({
      wrong: expect.stringContaining(`The file ${path} is no store of this program, or is damaged.`),
    })
})
