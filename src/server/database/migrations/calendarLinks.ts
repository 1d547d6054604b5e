import type { Dialect } from '../dialect.ts'
import { onlyAddedTo } from './onlyAddedTo.ts'

/** Secret links to a calendar of one’s own: the last row of a person holds. Of the secret only its digest is kept. */
export function calendarLinks(dialect: Dialect): string[] {
  const { autoIncrementKey, text } = dialect
  return [
    `create table calendar_links (sequence ${autoIncrementKey}, person_id ${text} not null references people(id),
      change ${text} not null, token_digest ${text}, known_on ${text} not null, recorded_on ${text} not null,
      recorded_at ${text} not null, recorded_by ${text} not null)`,
    `create index calendar_links_by_digest on calendar_links (token_digest)`,
    ...onlyAddedTo(dialect, 'calendar_links'),
  ]
}
