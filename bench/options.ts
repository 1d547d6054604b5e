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
  /** The one store it is spent on; null for one after the other. */
  readonly store: 'sqlite' | 'postgres' | null
}

/** Reads `--only pages,api`, `--quick`, `--kills 100`, `--minutes 2`, `--store postgres` and `--sizes 60,2000`; throws a sentence about anything else. */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      kills: { type: 'string' },
      minutes: { type: 'string' },
      store: { type: 'string' },
      sizes: { type: 'string' },
    },
  })
  const asked = values.only?.split(',') ?? subjects
  const unknown = asked.find((each) => !subjects.some((subject) => subject === each))
  if (unknown !== undefined)
    throw new Error(`There is no “${unknown}” to measure: choose ${subjects.join(', ')}.`)
  const minutes = Number(values.minutes ?? (values.quick ? 0.5 : 30))
  if (!(minutes > 0)) throw new Error(`A morning of “${values.minutes}” minutes cannot be spent.`)
  const store = (['sqlite', 'postgres'] as const).find((each) => each === values.store) ?? null
  if (store === null && values.store !== undefined)
    throw new Error(`There is no store “${values.store}”: choose sqlite or postgres.`)
  const sizes = values.sizes?.split(',').map(Number) ?? (values.quick ? [60, 198] : [60, 198, 2_000])
  if (!sizes.every((each) => Number.isInteger(each) && each > 0))
    throw new Error(`“${values.sizes}” are no numbers of indicators.`)
  return {
    minutes,
    store,
    subjects: subjects.filter((subject) => asked.includes(subject)),
    quick: values.quick,
    kills: values.kills === undefined ? null : Number(values.kills),
    sizes,
  }
}
