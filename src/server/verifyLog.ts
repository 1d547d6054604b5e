import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { LogEntry } from './log/logEntry.ts'
import { verifyChain } from './log/verifyChain.ts'

/** `npm run verify-log -- FILE`: whether a log exported as NDJSON is whole. It needs the file alone, and no store. */
const [file, ...rest] = process.argv.slice(2)
if (file === undefined || rest.length > 0) {
  console.error('Give the one file to verify: npm run verify-log -- partnership-scorecard-log.ndjson')
  process.exit(2)
}

async function* entriesOf(path: string): AsyncGenerator<LogEntry> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    if (line !== '') yield entryIn(line)
}

function entryIn(line: string): LogEntry {
  try {
    return JSON.parse(line) as LogEntry
  } catch {
    console.error(
      'This is no log to verify. On the page of the log choose “Export to verify elsewhere (NDJSON)”, and give that file.',
    )
    process.exit(2)
  }
}

const { entries, forgotten, lastHash, broken } = await verifyChain(entriesOf(file))
if (broken) {
  console.error(`The chain is broken at entry ${broken.sequence}. ${broken.because}`)
  process.exit(1)
}
console.log(
  `The chain is whole: ${entries} entries${forgotten > 0 ? `, of which ${forgotten} were forgotten as the retention rule has it` : ''}.`,
)
console.log(`It ends with ${lastHash}. Compare that with the hash of the last entry in the log.`)
