/**
 * The national figures put straight into an identical table: a prepared statement, one transaction, the product's
 * own pragmas. Run as a process of its own on a store without figures; prints what it took as JSON.
 */
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { quarterEnd, quarterIndex, quarterStart } from '../../src/domain/time/financialQuarter.ts'
import { nationalFigures } from '../stores/nationalFile.ts'
import { quarters } from '../stores/scorecardStore.ts'

const RECORDED = ['2010-11-29', '2010-11-29', '2010-11-29T10:00:00.000Z', 'Policy officer'] as const

const connection = new DatabaseSync(join(process.env.SCORECARD_DATA ?? '', 'scorecard.sqlite'))
connection.exec('pragma journal_mode = wal')
connection.exec('pragma synchronous = full')
connection.exec('pragma foreign_keys = on')
const ids = connection.prepare('select reference, id from indicators').all()
const idOf = new Map(ids.map(({ reference, id }) => [reference, id as string]))
const periods = quarters.map((each) => [quarterStart(each), quarterEnd(each), quarterIndex(each)] as const)

const rows: SQLInputValue[][] = []
const areas = new Map<string, string>()
for (const { area, areaCode, reference, quarter, value } of nationalFigures()) {
  areas.set(areaCode, `Area ${area}`)
  const figure = [value, value === null ? 'late' : null, 'verified', '', '', '', 'bare']
  const period = periods[quarter] ?? []
  rows.push([idOf.get(reference) ?? '', areaCode, 'financialQuarter', ...period, ...figure, ...RECORDED])
}

const began = performance.now()
connection.exec('begin immediate')
const insertArea = connection.prepare('insert into areas (code, name) values (?, ?) on conflict do nothing')
for (const [code, name] of areas) insertArea.run(code, name)
const insert = connection.prepare(
  `insert into observations (indicator_id, area_code, period_kind, period_start, period_end, quarter, value, absence,
    verification, source, note, evidence, import_id, known_on, recorded_on, recorded_at, recorded_by)
    values (${Array.from({ length: 17 }, () => '?').join(', ')})`,
)
for (const row of rows) insert.run(...row)
connection.exec('commit')
const seconds = (performance.now() - began) / 1000
connection.close()
console.log(JSON.stringify({ rows: rows.length, seconds }))
