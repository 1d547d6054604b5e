// The closing line of .ci/run, from vitest's JSON report: names what failed or was skipped, then counts.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

const report = readReport(process.argv[2])
const tests = report.testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map(({ fullName, status }) => ({ name: `${relative('', name)}: ${fullName}`, status })),
)
const unread = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
)
const passed = tests.filter(({ status }) => status === 'passed')
const failed = [...tests.filter(({ status }) => status === 'failed'), ...unread]
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')

for (const { name } of failed) print(`failed: ${name}`)
for (const { name } of skipped) print(`skipped: ${name}`)
print(`${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`)
process.exit(passed.length > 0 && failed.length + skipped.length === 0 ? 0 : 1)

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
