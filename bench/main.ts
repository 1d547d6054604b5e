/** `npm run bench`: what the product costs, each figure beside a lower bound measured in the same run. */
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { apiMeasures } from './api/apiMeasures.ts'
import { crashMeasures } from './crash/crashMeasures.ts'
import { judgementMeasures } from './judgement/judgementMeasures.ts'
import { keepingMeasures } from './keeping/keepingMeasures.ts'
import { importMeasures } from './imports/importMeasures.ts'
import { morningMeasures } from './morning/morningMeasures.ts'
import { paperMeasures } from './papers/paperMeasures.ts'
import { optionsFrom } from './options.ts'
import { pageMeasures } from './pages/pageMeasures.ts'
import type { Measure } from './report/measure.ts'
import { table } from './report/table.ts'

const RESULTS = join(import.meta.dirname, 'results')
const subjects = {
  pages: pageMeasures,
  api: apiMeasures,
  import: importMeasures,
  judgement: judgementMeasures,
  crash: crashMeasures,
  morning: morningMeasures,
  keeping: keepingMeasures,
  papers: paperMeasures,
}

const options = optionsFrom(process.argv.slice(2))
const measures: Measure[] = []
for (const subject of options.subjects)
  for await (const found of subjects[subject](options)) {
    console.log(`\n${table(found)}`)
    measures.push(...found)
  }
const began = new Date().toISOString()
const file = join(RESULTS, `${began.replaceAll(':', '-')}.json`)
await mkdir(RESULTS, { recursive: true })
await writeFile(
  file,
  JSON.stringify({ at: began, cores: availableParallelism(), options, measures }, null, 2),
)
console.log(`\nWritten to ${file}`)
