import type { Dialect } from '../dialect.ts'
import { onlyAddedTo } from './onlyAddedTo.ts'

/** How long what the log says of sign-ins is kept becomes a recorded setting of the partnership; the last row holds. */
export function retention(dialect: Dialect): string[] {
  const { autoIncrementKey, integer, text } = dialect
  const recorded = `known_on ${text} not null, recorded_on ${text} not null, recorded_at ${text} not null, recorded_by ${text} not null`
  return [
    `create table retention_rules (sequence ${autoIncrementKey},
      sign_in_months ${integer} not null check (sign_in_months > 0), ${recorded})`,
    ...onlyAddedTo(dialect, 'retention_rules'),
  ]
}
