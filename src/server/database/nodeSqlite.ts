import { DatabaseSync, type StatementSync, type SQLInputValue } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type { Database } from './database.ts'
import { sqliteDatabase } from './sqliteDatabase.ts'

const STATEMENTS_KEPT = 200
const SQLITE_BUSY = 5

/** A store in a file (WAL, every commit synced to disk, foreign keys on), or in memory for `:memory:`. */
export async function openSqlite(path: string): Promise<Database> {
  const inMemory = path === ':memory:'
  const writer = connect(path)
  if (!inMemory) {
    writer.exec('pragma journal_mode = wal')
    writer.exec('pragma synchronous = full')
  }
  const reader = inMemory ? null : connect(path)
  reader?.exec('pragma query_only = on')
  const glance = inMemory ? null : connect(path)
  glance?.exec('pragma query_only = on')
  return sqliteDatabase({
    writer: asKysely(writer),
    reader: reader && asKysely(reader),
    glance: glance && asKysely(glance),
    isBusy,
  })
}

function connect(path: string): DatabaseSync {
  const connection = new DatabaseSync(path)
  connection.exec('pragma foreign_keys = on')
  connection.exec('pragma busy_timeout = 0')
  connection.exec('pragma cache_size = -16384')
  return connection
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY
}

function asKysely(connection: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close() {
      if (connection.isOpen) connection.close()
    },
    prepare(sql) {
      const known = prepared.get(sql)
      if (known) return known
      const statement = asStatement(connection.prepare(sql))
      if (prepared.size >= STATEMENTS_KEPT) prepared.delete(prepared.keys().next().value ?? '')
      prepared.set(sql, statement)
      return statement
    },
  }
}

function asStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  }
}
