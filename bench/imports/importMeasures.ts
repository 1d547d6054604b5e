import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import type { Options } from '../options.ts'
import { startProgram } from '../processes/startProgram.ts'
import type { Measure } from '../report/measure.ts'
import { median, percentile } from '../report/statistics.ts'
import { NATIONAL, writeNationalFile } from '../stores/nationalFile.ts'
import { SCORECARD } from '../stores/scorecardStore.ts'
import { scorecardStore, temporaryFolder } from '../stores/storeFolder.ts'
import { importNationalFile, type ImportTimes } from './nationalImport.ts'
import { whileReading } from './readers.ts'

const WHERE = `${NATIONAL.observations.toLocaleString('en-GB')} observations, SQLite`
const MEMORY_AIM = 400
const BEFOREHAND_MS = 5_000

type Round = ImportTimes & {
  readonly before: readonly number[]
  readonly during: readonly number[]
  readonly peakMemory: number
  /** Seconds of the bare bulk load. */
  readonly bare: number
}

/** The national file imported as a person imports it, with others reading meanwhile, beside the bare bulk load. */
export async function* importMeasures({ quick }: Options): AsyncGenerator<Measure[]> {
  const files = await temporaryFolder()
  const path = join(files.path, 'national.csv')
  await writeNationalFile(path)
  try {
    const rounds: Round[] = []
    for (let round = 0; round < (quick ? 1 : 3); round++)
      rounds.push({ ...(await importedOnce(path)), bare: await bareBulkLoad() })
    const middle = (figure: (round: Round) => number) => median(rounds.map(figure))
    const seconds = middle(({ sending, reading, accepting }) => sending + reading + accepting)
    const bare = middle((round) => round.bare)
    const measure = (
      name: string,
      unit: Measure['unit'],
      product: number,
      bound: number | null,
    ): Measure => ({
      subject: 'import',
      name,
      where: WHERE,
      unit,
      product,
      bound,
    })
    yield [
      measure('Import, from sending to accepted', 's', seconds, bare),
      measure(
        '… sending the file',
        's',
        middle(({ sending }) => sending),
        null,
      ),
      measure(
        '… reading it, to the preview',
        's',
        middle(({ reading }) => reading),
        null,
      ),
      measure(
        '… accepting it',
        's',
        middle(({ accepting }) => accepting),
        null,
      ),
      measure('Rows', 'rows/s', NATIONAL.observations / seconds, NATIONAL.observations / bare),
      {
        ...measure(
          'Peak memory of the server',
          'MB',
          middle(({ peakMemory }) => peakMemory),
          null,
        ),
        aim: { of: 'product', atMost: MEMORY_AIM },
      },
      measure(
        'Readers’ median wait meanwhile (bound: before)',
        'ms',
        middle(({ during }) => median(during)),
        middle(({ before }) => median(before)),
      ),
      measure(
        'Readers’ p95 wait meanwhile (bound: before)',
        'ms',
        middle(({ during }) => percentile(during, 0.95)),
        middle(({ before }) => percentile(before, 0.95)),
      ),
      measure(
        'Readers’ longest wait meanwhile',
        'ms',
        middle(({ during }) => Math.max(...during)),
        null,
      ),
    ]
  } finally {
    await files.remove()
  }
}

async function importedOnce(path: string): Promise<Omit<Round, 'bare'>> {
  const folder = await scorecardStore(NATIONAL.indicators, { figures: false })
  const server = await startProgram('src/server/main.ts', { env: { SCORECARD_DATA: folder.path } })
  try {
    // The first so many rows: more than there are, and another number each time, so that no answer is remembered.
    const unasked = (first: number) => (turn: number) =>
      server.url + apiPaths.scorecard(SCORECARD, { rows: first + turn })
    const before = await whileReading(unasked(1_000_000), sleep(BEFOREHAND_MS))
    const importing = importNationalFile(server.url, path)
    const during = await whileReading(unasked(2_000_000), importing)
    const peakMemory = ((await server.peakMemory()) ?? Number.NaN) / 1e6
    return { ...(await importing), before, during, peakMemory }
  } finally {
    await server.stop()
    await folder.remove()
  }
}

/** Seconds the bare bulk load takes of the same rows. */
async function bareBulkLoad(): Promise<number> {
  const folder = await scorecardStore(NATIONAL.indicators, { figures: false })
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/imports/bareBulkLoad.ts'], {
    env: { ...process.env, SCORECARD_DATA: folder.path },
  })
  await folder.remove()
  const { rows, seconds } = JSON.parse(stdout) as { rows: number; seconds: number }
  if (rows !== NATIONAL.observations) throw new Error(`The bare bulk load had ${rows} rows`)
  return seconds
}
