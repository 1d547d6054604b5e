import { parseArgs } from 'node:util'
import type { Measure } from './report/measure.ts'

type Subject = Measure['subject']
const subjects: readonly Subject[] = [
  'pages',
  'api',
  'import',
  'judgement',
  'crash',
  'morning',
  'keeping',
  'papers',
]

/** What to measure. Quick: fewer repeats and no store of 2,000, to see that the bench works. */
export type Options = {
  readonly subjects: readonly Subject[]
  readonly quick: boolean
  readonly sizes: readonly number[]
  /** How many kills; null: as many as is usual. */
  readonly kills: number | null
  /** How long the performance morning lasts. */
  readonly minutes: number
}

/** Reads `--only pages,api`, `--quick`, `--kills 100` and `--minutes 2`; throws a sentence about anything else. */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      kills: { type: 'string' },
      minutes: { type: 'string' },
    },
  })
  const asked = values.only?.split(',') ?? subjects
  const unknown = asked.find((each) => !subjects.some((subject) => subject === each))
  if (unknown !== undefined)
    throw new Error(`There is no “${unknown}” to measure: choose ${subjects.join(', ')}.`)
  const minutes = Number(values.minutes ?? (values.quick ? 0.5 : 30))
  if (!(minutes > 0)) throw new Error(`A morning of “${values.minutes}” minutes cannot be spent.`)
  return {
    minutes,
    subjects: subjects.filter((subject) => asked.includes(subject)),
    quick: values.quick,
    kills: values.kills === undefined ? null : Number(values.kills),
    sizes: values.quick ? [60, 198] : [60, 198, 2_000],
  }
}
