import type { Dialect } from '../dialect.ts'

/** What the judgement is governed by becomes dated facts of its own; the rules of the first release are carried over. */
export function judgementSettings({ autoIncrementKey, text, integer }: Dialect): string[] {
  const recorded = `known_on ${text} not null, recorded_on ${text} not null, recorded_at ${text} not null, recorded_by ${text} not null`
  const indicator = `indicator_id ${text} not null references indicators(id)`
  return [
    // A rule without a tolerance could not be kept in the first release's table, so the table is made anew.
    `create table status_rules_by_method (sequence ${autoIncrementKey}, indicator_id ${text} references indicators(id),
      from_quarter integer not null, terms ${text}, dead_band_amount ${text}, dead_band_mode ${text},
      due_days integer not null, due_days_longer integer not null, decision_id ${text} references decisions(id), source ${text} not null, ${recorded},
      check (terms is not null or indicator_id is not null),
      check ((dead_band_amount is null) = (dead_band_mode is null)))`,
    `insert into status_rules_by_method (from_quarter, terms, due_days, due_days_longer, source, known_on, recorded_on, recorded_at, recorded_by)
      select from_quarter, '{"method":"threeLevels","tolerance":{"amount":"' || tolerance_amount || '","mode":"' || tolerance_mode || '"}}',
      61, 365, source, known_on, recorded_on, recorded_at, recorded_by from status_rules order by sequence`,
    'drop table status_rules',
    'alter table status_rules_by_method rename to status_rules',
    `create table status_overrides (sequence ${autoIncrementKey}, ${indicator}, status ${text},
      withdraws ${integer} references status_overrides(sequence), by_whom ${text} not null, reason ${text} not null,
      from_quarter integer not null, until_quarter integer not null, ${recorded},
      check ((status is null) <> (withdraws is null)))`,
    'create index status_overrides_by_indicator on status_overrides (indicator_id)',
    `create table published_statuses (sequence ${autoIncrementKey}, ${indicator}, quarter integer not null,
      status ${text} not null, source ${text} not null, ${recorded})`,
    'create index published_statuses_by_indicator on published_statuses (indicator_id)',
    `create table chart_rebases (sequence ${autoIncrementKey}, ${indicator}, kind ${text} not null,
      from_quarter integer not null, decision_id ${text} not null references decisions(id), reason ${text} not null, ${recorded})`,
    'create index chart_rebases_by_indicator on chart_rebases (indicator_id)',
    `create table management_group_events (sequence ${autoIncrementKey},
      group_id ${text} not null references management_groups(id), change ${text} not null, name ${text},
      from_quarter integer not null, decision_id ${text} not null references decisions(id), reason ${text} not null, ${recorded},
      check ((change = 'renamed') = (name is not null)))`,
  ]
}
