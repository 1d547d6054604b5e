import { Client } from 'pg'
import type { Database } from '../../src/server/database/database.ts'
import { openPostgres } from '../../src/server/database/postgresDatabase.ts'

/** Beside the store, what a store holds that nothing has been recorded in. */
const KEEP_WHAT_IS_NEW = `do $$ declare each record; filled boolean; begin
  create schema kept;
  for each in select tablename from pg_tables where schemaname = 'public' loop
    execute format('select exists (select from public.%I)', each.tablename) into filled;
    if filled then execute format('create table kept.%I as table public.%1$I', each.tablename); end if;
  end loop;
end $$`

/** Its rows and its numbering as they were; the rules that keep a record from being taken out stand aside for it. */
const AS_IT_WAS = `do $$ declare each record; begin
  perform set_config('session_replication_role', 'replica', true);
  for each in select tablename from pg_tables where schemaname = 'public' loop
    execute format('delete from public.%I', each.tablename);
  end loop;
  for each in select tablename from pg_tables where schemaname = 'kept' loop
    execute format('insert into public.%I table kept.%1$I', each.tablename);
  end loop;
  for each in select sequencename from pg_sequences where schemaname = 'public' loop
    perform setval(format('public.%I', each.sequencename), 1, false);
  end loop;
end $$`

/**
 * A store in this database with nothing recorded in it. The first one asked for is made as a start makes it; those after
 * it are emptied, which is much quicker than making all tables again. Asks for a database user who may set triggers aside.
 */
export async function openEmptyPostgres(url: string): Promise<Database> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query("select to_regnamespace('kept') is not null as made")
    if (rows[0].made) await client.query(AS_IT_WAS)
    else {
      await (await openPostgres(url)).close()
      await client.query(KEEP_WHAT_IS_NEW)
    }
  } finally {
    await client.end()
  }
  return openPostgres(url)
}
