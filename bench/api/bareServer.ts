/** The bare query as a server: Node's own HTTP server and the driver, no framework, nothing remembered. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Pool } from 'pg'
import { HOME_AREA, SCORECARD } from '../stores/scorecardStore.ts'
import { bareScorecard, bareReads, type Read } from './bareReads.ts'

const PARAMETERS: readonly string[] = [HOME_AREA.code, '2010-11-29', SCORECARD]

const { DATABASE_URL, SCORECARD_DATA = '' } = process.env
const withRead = DATABASE_URL
  ? readsOfPostgres(DATABASE_URL)
  : readsOfSqlite(join(SCORECARD_DATA, 'scorecard.sqlite'))

const server = createServer(async (_request, response) => {
  const json = await withRead(bareScorecard)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) })
  response.end(json)
})
server.listen(0, '127.0.0.1', () => {
  console.log(`The bare query is ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
process.on('SIGTERM', () => process.exit(0))

type WithRead = (work: (read: Read) => Promise<string>) => Promise<string>

function readsOfSqlite(file: string): WithRead {
  const connection = new DatabaseSync(file, { readOnly: true })
  connection.exec('pragma cache_size = -16384')
  const statements = new Map(
    Object.values(bareReads).map((sql) => [
      sql as string,
      { statement: connection.prepare(inOrder(sql).replaceAll('$', '?')), parameters: parametersOf(sql) },
    ]),
  )
  return (work) =>
    work((sql) => {
      const known = statements.get(sql)
      if (!known) throw new Error(`Not one of the bare reads: ${sql}`)
      return known.statement.all(...(known.parameters as SQLInputValue[]))
    })
}

function readsOfPostgres(url: string): WithRead {
  const pool = new Pool({ connectionString: url, max: 10 })
  return async (work) => {
    const client = await pool.connect()
    try {
      return await work(async (sql) => (await client.query(inOrder(sql), parametersOf(sql))).rows)
    } finally {
      client.release()
    }
  }
}

function parametersOf(sql: string): string[] {
  return numbersIn(sql).map((number) => PARAMETERS[number - 1] ?? '')
}

/** Placeholders numbered from 1 in the order they stand, as PostgreSQL wants them. */
function inOrder(sql: string): string {
  const numbers = numbersIn(sql)
  return sql.replace(/\$(\d)/g, (_, number: string) => `$${numbers.indexOf(Number(number)) + 1}`)
}

function numbersIn(sql: string): number[] {
  return [...new Set([...sql.matchAll(/\$(\d)/g)].map(([, number]) => Number(number)))]
}
