import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What a run of the checks closes with, and what it ends with. */
function closing(statuses: readonly string[], ended: string, ...checks: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'closing-line-'))
  const report = join(folder, 'report.json')
  const assertionResults = statuses.map((status, at) => ({ fullName: `test ${at + 1}`, status }))
  writeFileSync(
    report,
    JSON.stringify({ testResults: [{ name: 'a.test.ts', status: '', assertionResults }] }),
  )
  const { stdout, status } = spawnSync('node', ['.ci/closingLine.mjs', report, ended, ...checks], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  return { lines: stdout.trim().split('\n'), status }
}

test('all passed is said, and nothing else', () => {
  expect(closing(['passed', 'passed'], '0')).toEqual({ lines: ['2 passed, 0 failed, 0 skipped'], status: 0 })
})

test('a check of the code that failed is named and counted, however well the tests went', () => {
  expect(closing(['passed'], '0', 'check:code (knip)')).toEqual({
    lines: ['failed: check:code (knip)', '1 passed, 1 failed, 0 skipped'],
    status: 1,
  })
})

test('a failure and a skip are named and fail the run', () => {
  expect(closing(['passed', 'failed', 'pending'], '1')).toEqual({
    lines: ['failed: a.test.ts: test 2', 'skipped: a.test.ts: test 3', '1 passed, 1 failed, 1 skipped'],
    status: 1,
  })
})

test('an error outside the tests, and no test at all, are failures by name', () => {
  expect(closing(['passed'], '1').lines[0]).toBe('failed: npm test (ended with 1, though no test failed)')
  expect(closing([], '0')).toMatchObject({
    lines: ['failed: npm test (no test ran)', '0 passed, 1 failed, 0 skipped'],
    status: 1,
  })
})
