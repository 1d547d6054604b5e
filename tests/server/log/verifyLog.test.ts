import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('whoever gives the export to read is told which export can be verified', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-log-'))
  const file = join(folder, 'partnership-scorecard-log.csv')
  await writeFile(file, 'Number,Recorded at,About,What was done,From where,Request,Hash\n')
  const { status, stderr } = spawnSync(process.execPath, ['src/server/verifyLog.ts', file], {
    encoding: 'utf8',
  })
  await rm(folder, { recursive: true })
  expect([status, stderr.trim()]).toEqual([
    2,
    'This is no log to verify. On the page of the log choose “Export to verify elsewhere (NDJSON)”, and give that file.',
  ])
})
