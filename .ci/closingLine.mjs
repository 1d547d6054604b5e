// The closing line of .ci/run: names what failed or was skipped, then counts. Given vitest's JSON report, what vitest
// ended with, and the name of every check that failed before it. It ends with 0 only where nothing failed or was skipped.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

const [reportPath, ended, ...checks] = process.argv.slice(2)
const report = readReport(reportPath)
const tests = report.testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map(({ fullName, status }) => ({ name: `${relative('', name)}: ${fullName}`, status })),
)
const unread = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
)
const passed = tests.filter(({ status }) => status === 'passed')
const failedTests = [...tests.filter(({ status }) => status === 'failed'), ...unread]
const failed = [...checks.map((name) => ({ name })), ...failedTests, ...withoutFailedTest()]
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')

for (const { name } of failed) print(`failed: ${name}`)
for (const { name } of skipped) print(`skipped: ${name}`)
print(`${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`)
process.exit(failed.length + skipped.length === 0 ? 0 : 1)

/** What went wrong with the tests though none of them failed: an error outside them, or none that ran. */
function withoutFailedTest() {
  if (failedTests.length > 0) return []
  if (ended !== '0') return [{ name: `npm test (ended with ${ended}, though no test failed)` }]
  return tests.length === 0 ? [{ name: 'npm test (no test ran)' }] : []
}

function print(line) {
  process.stdout.write(`${line}\n`)
}

/** An empty report when the tests never got as far as writing one. */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { testResults: [] }
  }
}
