/**
 * The national figures put straight into an identical table, in one transaction: on SQLite by a prepared statement with
 * the product's own pragmas, on PostgreSQL by statements of many rows. Run as a process of its own on a store without
 * figures; prints what it took as JSON.
 */
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Client } from 'pg'
import { quarterEnd, quarterIndex, quarterStart } from '../../src/domain/time/financialQuarter.ts'
import { nationalFigures } from '../stores/nationalFile.ts'
import { quarters } from '../stores/scorecardStore.ts'

type Row = readonly SQLInputValue[]
type Bulk = { readonly areas: ReadonlyMap<string, string>; readonly rows: readonly Row[] }
type Indicator = { readonly reference: string; readonly id: string }

const RECORDED = ['2010-11-29', '2010-11-29', '2010-11-29T10:00:00.000Z', 'Policy officer'] as const
const COLUMNS =
  `indicator_id area_code period_kind period_start period_end quarter value absence verification source
  note evidence import_id known_on recorded_on recorded_at recorded_by`.split(/\s+/)
const OF_ALL_INDICATORS = 'select reference, id from indicators'
/** Rows a statement on PostgreSQL: more are no faster. */
const ROWS_AT_A_TIME = 10_000

const { DATABASE_URL, SCORECARD_DATA = '' } = process.env
const took = DATABASE_URL
  ? await intoPostgres(DATABASE_URL)
  : intoSqlite(join(SCORECARD_DATA, 'scorecard.sqlite'))
console.log(JSON.stringify(took))

function bulkOf(indicators: readonly Indicator[]): Bulk {
  const idOf = new Map(indicators.map(({ reference, id }) => [reference, id]))
  const periods = quarters.map((each) => [quarterStart(each), quarterEnd(each), quarterIndex(each)] as const)
  const rows: Row[] = []
  const areas = new Map<string, string>()
  for (const { area, areaCode, reference, quarter, value } of nationalFigures()) {
    areas.set(areaCode, `Area ${area}`)
    const figure = [value, value === null ? 'late' : null, 'verified', '', '', '', 'bare']
    const period = periods[quarter] ?? []
    rows.push([idOf.get(reference) ?? '', areaCode, 'financialQuarter', ...period, ...figure, ...RECORDED])
  }
  return { areas, rows }
}

function intoSqlite(file: string) {
  const connection = new DatabaseSync(file)
  connection.exec('pragma journal_mode = wal')
  connection.exec('pragma synchronous = full')
  connection.exec('pragma foreign_keys = on')
  const { areas, rows } = bulkOf(connection.prepare(OF_ALL_INDICATORS).all() as Indicator[])
  const began = performance.now()
  connection.exec('begin immediate')
  const insertArea = connection.prepare('insert into areas (code, name) values (?, ?) on conflict do nothing')
  for (const [code, name] of areas) insertArea.run(code, name)
  const places = COLUMNS.map(() => '?').join(', ')
  const insert = connection.prepare(`insert into observations (${COLUMNS.join(', ')}) values (${places})`)
  for (const row of rows) insert.run(...row)
  connection.exec('commit')
  const seconds = (performance.now() - began) / 1000
  connection.close()
  return { rows: rows.length, seconds }
}

async function intoPostgres(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { areas, rows } = bulkOf((await client.query<Indicator>(OF_ALL_INDICATORS)).rows)
  const columnOf = (rowsNow: readonly Row[], at: number) => rowsNow.map((row) => row[at])
  const places = COLUMNS.map((name, at) => `$${at + 1}::${name === 'quarter' ? 'integer' : 'text'}[]`)
  const began = performance.now()
  await client.query('begin')
  await client.query(
    'insert into areas (code, name) select * from unnest($1::text[], $2::text[]) on conflict do nothing',
    [[...areas.keys()], [...areas.values()]],
  )
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    const now = rows.slice(from, from + ROWS_AT_A_TIME)
    await client.query(
      `insert into observations (${COLUMNS.join(', ')}) select * from unnest(${places.join(', ')})`,
      COLUMNS.map((_, at) => columnOf(now, at)),
    )
  }
  await client.query('commit')
  const seconds = (performance.now() - began) / 1000
  await client.end()
  return { rows: rows.length, seconds }
}
