import type { Dialect } from '../dialect.ts'

/**
 * Who acts in a partnership, under an id that says nothing about the person, so that a name can be erased and every
 * record that cites the id still stands; and the roles they hold, each a dated fact that is ended and never changed.
 */
export function people({ autoIncrementKey, text }: Dialect): string[] {
  const recorded = `known_on ${text} not null, recorded_on ${text} not null, recorded_at ${text} not null, recorded_by ${text} not null`
  return [
    `create table people (id ${text} primary key, name ${text}, email ${text} unique,
      partner_id ${text} references partners(id), erased_at ${text}, ${recorded},
      check ((name is null) = (erased_at is not null)))`,
    `create table person_roles (sequence ${autoIncrementKey}, person_id ${text} not null references people(id),
      role ${text} not null, group_id ${text} references management_groups(id), change ${text} not null, ${recorded},
      check ((role = 'groupChair') = (group_id is not null)), check (change in ('granted', 'ended')))`,
    'create index person_roles_by_person on person_roles (person_id)',
  ]
}
