/**
 * What the scorecard reads, as plain SQL, in the order it reads it. $1 is the area, $2 the as-at date, $3 the
 * scorecard; each statement names only what it uses.
 */
export const bareReads = {
  partnership: 'select * from partnership',
  revision: 'select revision from store_revision',
  scorecards: 'select * from scorecards order by position',
  memberships: `select * from membership_events where known_on <= $2 and scorecard_id = $3
    order by known_on, sequence`,
  definitions: `select d.*, i.reference, i.kind from indicator_definitions as d
    inner join indicators as i on i.id = d.indicator_id where d.known_on <= $2 order by d.indicator_id, d.version`,
  observations: `select indicator_id, period_kind, period_start, period_end, quarter, value, absence, verification,
    source, note, known_on from observations where area_code = $1 and known_on <= $2
    order by indicator_id, quarter, known_on, sequence`,
  targets: 'select * from targets where known_on <= $2 order by known_on, sequence',
  rules: 'select * from status_rules where known_on <= $2 order by from_quarter, known_on, sequence',
  partners: 'select id, short_name from partners',
  quarters: 'select min(quarter), max(quarter) from observations where area_code = $1 and known_on <= $2',
  groups: 'select id, name from management_groups order by position',
} as const

type Name = keyof typeof bareReads
type Row = Record<string, unknown>
export type Read = (sql: string) => Row[] | Promise<Row[]>

/** The same rows as JSON: each indicator with its definition, its figures by quarter and its targets, unjudged. */
export async function bareScorecard(read: Read): Promise<string> {
  const found: Partial<Record<Name, Row[]>> = {}
  for (const name of Object.keys(bareReads) as Name[]) found[name] = await read(bareReads[name])
  const { memberships = [], definitions = [], observations = [], targets = [], ...others } = found
  const rows = new Map(
    definitions.map((each) => [
      each.indicator_id,
      { ...each, figures: [] as unknown[], targets: [] as unknown[], memberships: [] as unknown[] },
    ]),
  )
  for (const each of observations) rows.get(each.indicator_id)?.figures.push([each.quarter, each.value])
  for (const each of targets) rows.get(each.indicator_id)?.targets.push([each.from_quarter, each.value])
  for (const each of memberships)
    rows.get(each.indicator_id)?.memberships.push([each.group_id, each.position])
  return JSON.stringify({ ...others, rows: [...rows.values()] })
}
