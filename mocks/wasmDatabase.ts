import sqlite3InitModule, {
  type Sqlite3,
  type WasmConnection,
  type WasmStatement,
} from '@sqlite.org/sqlite-wasm'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type { Database } from '../src/server/database/database.ts'
import { sqliteDatabase } from '../src/server/database/sqliteDatabase.ts'

const STATEMENTS_KEPT = 200

type Beginning = { readonly content?: Uint8Array; readonly wasmBinary?: Uint8Array }

/** SQLite warns when it cannot reach the browser’s own files, which a store in memory does not ask for. */
const withoutFileSystem = { warn: () => undefined }

/**
 * The same store as the server's, on SQLite compiled to WebAssembly: in this page's memory, gone with the page. Empty, or
 * beginning with `content`, a store's file written without a log beside it. SQLite fetches its program from beside itself;
 * where nothing can be fetched, `wasmBinary` is the program.
 */
export async function openWasmDatabase({ content, wasmBinary }: Beginning = {}): Promise<Database> {
  Object.assign(globalThis, { sqlite3ApiConfig: withoutFileSystem })
  const sqlite = await sqlite3InitModule(wasmBinary && { wasmBinary })
  const connection = new sqlite.oo1.DB(':memory:', 'c')
  if (content) fill(connection, content, sqlite)
  connection.exec('pragma foreign_keys = on')
  return sqliteDatabase({ writer: asKysely(connection), reader: null, glance: null, isBusy: () => false })
}

/** SQLite itself frees and enlarges the memory that it is given. */
function fill(connection: WasmConnection, content: Uint8Array, { capi, wasm }: Sqlite3): void {
  const memory = wasm.allocFromTypedArray(content)
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE
  const { pointer } = connection
  const size = content.byteLength
  connection.checkRc(capi.sqlite3_deserialize(pointer, 'main', memory, size, size, flags))
}

function asKysely(connection: WasmConnection): SqliteDatabase {
  const prepared = new Map<string, WasmStatement>()
  return {
    close() {
      for (const statement of prepared.values()) statement.finalize()
      connection.close()
    },
    prepare(sql) {
      let statement = prepared.get(sql)
      if (!statement) {
        statement = connection.prepare(sql)
        if (prepared.size >= STATEMENTS_KEPT) dropOldest(prepared)
        prepared.set(sql, statement)
      }
      return asStatement(statement, connection)
    },
  }
}

function asStatement(statement: WasmStatement, connection: WasmConnection): SqliteStatement {
  function* rows(parameters: readonly unknown[]): IterableIterator<unknown> {
    try {
      if (parameters.length > 0) statement.bind(parameters)
      while (statement.step()) yield statement.get({})
    } finally {
      statement.reset(true)
    }
  }
  return {
    reader: statement.columnCount > 0,
    all: (parameters) => [...rows(parameters)],
    run(parameters) {
      Array.from(rows(parameters))
      const lastInsertRowid = Number(connection.selectValue('select last_insert_rowid()'))
      return { changes: connection.changes(), lastInsertRowid }
    },
    iterate: rows,
  }
}

function dropOldest(prepared: Map<string, WasmStatement>): void {
  const [oldest] = prepared
  if (!oldest) return
  oldest[1].finalize()
  prepared.delete(oldest[0])
}
