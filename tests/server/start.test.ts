import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'scorecard-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const started = (script: string) => {
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  return { status, stderr }
}

test('what must be there before anything starts is, in this folder', () => {
  expect(started('src/server/start.mjs')).toEqual({ status: 0, stderr: '' })
})

test('where nothing was installed yet, one sentence says what to do', () => {
  const copy = join(folder, 'src', 'server')
  mkdirSync(copy, { recursive: true })
  cpSync('src/server/start.mjs', join(copy, 'start.mjs'))
  expect(started(join(copy, 'start.mjs'))).toEqual({
    status: 1,
    stderr: 'Partnership Scorecard is not installed yet: run "npm ci" in its folder first.\n',
  })
})
