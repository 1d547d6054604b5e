import type { Dialect } from '../dialect.ts'

const REFUSED = 'The record is only added to: nothing in it is changed or taken out'

/** An entry keeps every column; only its content may be forgotten, which leaves the chain as it was. */
const ONLY_FORGOTTEN = `new.content is null and new.sequence = old.sequence and new.at = old.at and new.kind = old.kind
  and new.content_hash = old.content_hash and new.previous_hash = old.previous_hash and new.hash = old.hash`

/** What refuses a change of the log's own entries; on PostgreSQL also the function that says so. */
export function refusals(dialect: Dialect): string[] {
  if (dialect.kind === 'sqlite')
    return [
      `create trigger log_entries_kept before delete on log_entries begin select raise(abort, '${REFUSED}'); end`,
      `create trigger log_entries_unchanged before update on log_entries when not (${ONLY_FORGOTTEN})
        begin select raise(abort, '${REFUSED}'); end`,
    ]
  return [
    `create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '${REFUSED}'; end $$`,
    `create trigger log_entries_kept before delete or truncate on log_entries execute function refuse_change()`,
    `create trigger log_entries_unchanged before update on log_entries for each row when (not (${ONLY_FORGOTTEN}))
      execute function refuse_change()`,
  ]
}

/** Refuses every update and deletion of a table, whoever asks the database for it. */
export function onlyAddedTo({ kind }: Dialect, table: string): string[] {
  if (kind === 'postgres')
    return [
      `create trigger ${table}_only_added_to before update or delete or truncate on ${table} execute function refuse_change()`,
    ]
  return (['update', 'delete'] as const).map(
    (change) =>
      `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${REFUSED}'); end`,
  )
}
