import { NOTHING_BEFORE } from '../../log/logEntry.ts'
import type { Dialect } from '../dialect.ts'
import { onlyAddedTo, refusals } from './onlyAddedTo.ts'

/** Every table of the releases before whose rows say who recorded them. */
const recorded = [
  'management_groups',
  'partners',
  'scorecards',
  'agreements',
  'status_rules',
  'status_overrides',
  'published_statuses',
  'chart_rebases',
  'management_group_events',
  'indicators',
  'indicator_definitions',
  'observations',
  'targets',
  'commentaries',
  'meetings',
  'recommendations',
  'decisions',
  'membership_events',
  'person_roles',
  'people',
]

/** Tables that came with this release, still empty when it begins. */
const sinceThen = ['sign_in_policies', 'publications']

/**
 * Whoever recorded something stands from now on as a pseudonymous id: each name becomes a person with a random one. The
 * log of changes begins, each entry linked to the one before; the record and the log can only be added to.
 */
export function auditLog(dialect: Dialect): string[] {
  const { text, integer, kind } = dialect
  const randomId =
    kind === 'sqlite' ? 'lower(hex(randomblob(16)))' : `replace(gen_random_uuid()::text, '-', '')`
  const key = kind === 'sqlite' ? 'integer primary key' : 'bigint primary key'
  const names = [
    ...recorded.map((table) => `select recorded_by as name, recorded_on, recorded_at from ${table}`),
    'select started_by, recorded_on, started_at from imports',
    'select accepted_by, recorded_on, touched_at from imports where accepted_by is not null',
  ].join(' union all ')
  const idOf = (column: string) =>
    `coalesce((select min(p.id) from people p where p.name = ${column}), ${column})`
  return [
    `insert into people (id, name, known_on, recorded_on, recorded_at, recorded_by)
      select ${randomId}, name, min(recorded_on), min(recorded_on), min(recorded_at), '' from (${names}) as who
      where name not in (select id from people) and name not in (select name from people where name is not null)
      group by name`,
    `update people set recorded_by = id where recorded_by = ''`,
    ...recorded.map((table) => `update ${table} set recorded_by = ${idOf(`${table}.recorded_by`)}`),
    `update imports set started_by = ${idOf('imports.started_by')}, accepted_by = ${idOf('imports.accepted_by')}`,
    `alter table import_uploads add column sha256 ${text}`,
    `alter table imports add column file_sha256 ${text}`,
    `create table log_entries (sequence ${key}, at ${text} not null, kind ${text} not null, content ${text},
      content_hash ${text} not null, previous_hash ${text} not null, hash ${text} not null)`,
    `create table log_head (id integer primary key check (id = 1), sequence ${integer} not null, at ${text} not null,
      hash ${text} not null)`,
    `insert into log_head (id, sequence, at, hash)
      select 1, 0, coalesce(max(recorded_at), ''), '${NOTHING_BEFORE}' from (${names}) as who`,
    `create table log_things (thing ${text} not null, sequence ${integer} not null references log_entries(sequence),
      primary key (thing, sequence))`,
    'create index log_things_by_entry on log_things (sequence)',
    ...refusals(dialect),
    ...[...recorded, ...sinceThen]
      .filter((table) => table !== 'people')
      .flatMap((table) => onlyAddedTo(dialect, table)),
  ]
}
