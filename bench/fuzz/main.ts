/** `npm run fuzz`: a hundred thousand broken requests and files against the API in memory, from a seed. */
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { openPostgres } from '../../src/server/database/postgresDatabase.ts'
import { postgresFolder } from '../../tests/support/postgresProgram.ts'
import { startTemporaryPostgres } from '../../tests/support/temporaryPostgres.ts'
import { fuzz } from './fuzz.ts'

const { values } = parseArgs({
  options: {
    tries: { type: 'string', default: '100000' },
    postgres: { type: 'boolean', default: false },
    seed: { type: 'string', default: process.env['FUZZ_SEED'] ?? String(Date.now() % 1_000_000) },
  },
})
const seed = Number(values.seed)
const programs = values.postgres ? postgresFolder : null
const postgres = programs ? await startTemporaryPostgres(programs) : null
const began = performance.now()
console.log(`Seed ${seed}, on ${postgres ? 'PostgreSQL' : 'SQLite in memory'}`)
const report = await fuzz(seed, Number(values.tries), (done) => {
  if (done % 10_000 === 0 && done > 0)
    console.log(`${done} tried in ${Math.round((performance.now() - began) / 1000)} s`)
  return postgres ? newDatabase(postgres.url, `fuzz_${done}`) : undefined
})
await postgres?.stop()
for (const { attempt, asked, wrong } of report.findings) console.log(`\n#${attempt} ${asked}\n${wrong}`)
console.log(`\n${JSON.stringify({ ...report, findings: report.findings.length }, null, 2)}`)
process.exit(report.findings.length > 0 ? 1 : 0)

async function newDatabase(server: string, name: string) {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return openPostgres(url.href)
}
