import type { Dialect } from '../dialect.ts'

/**
 * Who may see what: a figure may be one partner's own; a verification is a row beside the figure it is of; commentary
 * knows the figure it was written on; an import knows by whose leave it was begun; a scorecard's quarter is published.
 */
export function audiences({ autoIncrementKey, text, integer }: Dialect): string[] {
  const recorded = `known_on ${text} not null, recorded_on ${text} not null, recorded_at ${text} not null, recorded_by ${text} not null`
  const everything = '{"grants":[{"role":"administrator","groupId":null}],"partnerId":null}'
  return [
    `alter table observations add column partner_only ${text} references partners(id)`,
    `alter table observations add column verifies ${integer} references observations(sequence)`,
    `alter table observations add column returned_because ${text}
      check (returned_because is null or (verifies is not null and verification = 'provisional'))`,
    `alter table commentaries add column about ${integer} references observations(sequence)`,
    `update commentaries set about = (select max(o.sequence) from observations as o
      where o.indicator_id = commentaries.indicator_id and o.quarter = commentaries.quarter
      and o.area_code = (select area_code from partnership) and o.recorded_at <= commentaries.recorded_at)`,
    `alter table imports add column started_by_id ${text} not null default ''`,
    `alter table imports add column standing ${text} not null default '${everything}'`,
    `create table publications (sequence ${autoIncrementKey}, scorecard_id ${text} not null references scorecards(id),
      quarter integer not null, change ${text} not null, decision_id ${text} not null references decisions(id),
      reason ${text} not null, ${recorded}, check (change in ('published', 'withdrawn')))`,
    'create index publications_by_scorecard on publications (scorecard_id)',
  ]
}
