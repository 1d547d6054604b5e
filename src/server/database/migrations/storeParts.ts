import type { Dialect } from '../dialect.ts'

/** At which revision each part of the store last moved, so that an answer is made anew only where what it rests on has. */
export function storeParts({ text, integer }: Dialect): string[] {
  return [
    `create table store_parts (part ${text} primary key, revision ${integer} not null)`,
    'create index store_parts_by_revision on store_parts (revision)',
  ]
}
