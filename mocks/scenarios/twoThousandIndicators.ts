import { sql, type RawBuilder } from 'kysely'
import { recorderOf } from '../../src/server/log/changeRecorder.ts'
import { hashOf } from '../../src/server/log/logEntry.ts'
import type { Trx } from '../../src/server/database/database.ts'
import type { Scenario } from './scenario.ts'

const INDICATORS = 2_000

/** Columns that go into a copy as they stand. */
const recorded = 'known_on, recorded_on, recorded_at, recorded_by'
const definition = `version, in_force_from, comparable, title, definition, unit, decimals, polarity, frequency,
  outturn_type, lead_partner_id, source, ${recorded}`
const observation = `area_code, period_kind, period_start, period_end, quarter, value, absence, verification, source,
  note, evidence, ${recorded}`
const target = `kind, from_quarter, until_quarter, basis, value, low, high, expected_without, tolerance_amount,
  tolerance_mode, decision_id, source, note, ${recorded}`
const membership = `scorecard_id, change, from_quarter, group_id, decision_id, reason, ${recorded}`

export const twoThousandIndicators: Scenario = {
  happening: 'The example’s indicators are copied until there are 2,000.',
  prepare: (database) => database.write(copyIndicators),
}

async function copyIndicators(trx: Trx): Promise<void> {
  const run = (statement: RawBuilder<unknown>) => statement.execute(trx)
  await run(sql`create temporary table copies as
    with recursive numbers(n) as (select 2 union all select n + 1 from numbers where n < ${INDICATORS})
    select id as original, id || '-' || n as id, n from indicators cross join numbers
    where id in (select indicator_id from membership_events) order by n, id
    limit ${INDICATORS} - (select count(distinct indicator_id) from membership_events)`)
  await run(sql`insert into indicators (id, reference, kind, part_of, ${sql.raw(recorded)})
    select c.id, reference || ' (' || n || ')', kind, null, ${sql.raw(recorded)}
    from copies c join indicators i on i.id = original`)
  for (const [table, columns] of [
    ['indicator_definitions', definition],
    ['observations', observation],
    ['targets', target],
  ] as const)
    await run(sql`insert into ${sql.table(table)} (indicator_id, ${sql.raw(columns)})
      select id, ${sql.raw(columns)} from copies join ${sql.table(table)} on indicator_id = original`)
  await run(sql`insert into membership_events (indicator_id, position, ${sql.raw(membership)})
    select id, position + n * ${INDICATORS}, ${sql.raw(membership)}
    from copies join membership_events on indicator_id = original`)
  for (const table of ['indicators', 'indicator_definitions', 'observations', 'targets', 'membership_events'])
    recorderOf(trx)?.tell([{ table, rows: INDICATORS, digest: hashOf(`${table} copied`) }])
  await run(sql`drop table copies`)
}
