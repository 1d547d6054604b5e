import type { Measure } from '../report/measure.ts'
import { median, percentile } from '../report/statistics.ts'
import { NATIONAL } from '../stores/nationalFile.ts'
import type { ImportTimes } from './nationalImport.ts'

const MEMORY_AIM = 400

export type ImportRound = ImportTimes & {
  readonly before: readonly number[]
  readonly during: readonly number[]
  /** Megabytes. */
  readonly peakMemory: number
  /** Seconds of the bare bulk load. */
  readonly bare: number
}

/** The medians of the rounds on one database. */
export function measuresOfRounds(rounds: readonly ImportRound[], where: string): Measure[] {
  const middle = (figure: (round: ImportRound) => number) => median(rounds.map(figure))
  const seconds = middle(({ sending, reading, accepting }) => sending + reading + accepting)
  const bare = middle((round) => round.bare)
  const measure = (name: string, unit: Measure['unit'], product: number, bound?: number): Measure => ({
    subject: 'import',
    name,
    where,
    unit,
    product,
    bound: bound ?? null,
  })
  const memory = middle(({ peakMemory }) => peakMemory)
  const wait = (figure: (waits: readonly number[]) => number): [number, number] => [
    middle(({ during }) => figure(during)),
    middle(({ before }) => figure(before)),
  ]
  return [
    measure('Import, from sending to accepted', 's', seconds, bare),
    measure(
      '… sending the file',
      's',
      middle(({ sending }) => sending),
    ),
    measure(
      '… reading it, to the preview',
      's',
      middle(({ reading }) => reading),
    ),
    measure(
      '… accepting it',
      's',
      middle(({ accepting }) => accepting),
    ),
    measure('Rows', 'rows/s', NATIONAL.observations / seconds, NATIONAL.observations / bare),
    { ...measure('Peak memory of the server', 'MB', memory), aim: { of: 'product', atMost: MEMORY_AIM } },
    measure('Readers’ median wait meanwhile (bound: before)', 'ms', ...wait(median)),
    measure('Readers’ p95 wait meanwhile (bound: before)', 'ms', ...wait((waits) => percentile(waits, 0.95))),
    measure(
      'Readers’ longest wait meanwhile',
      'ms',
      middle(({ during }) => Math.max(...during)),
    ),
  ]
}
