import {
  PostgresAdapter,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
} from 'kysely'
import type { Database } from '../../database/database.ts'

/**
 * Kysely over our own store, for better-auth, which brings its own queries: each waits its turn like any reader or
 * writer of ours, so that none falls into somebody else’s transaction. Each is a transaction of its own; better-auth
 * claims what may be used once in a single statement.
 */
export function storeDialect(database: Database): Dialect {
  return {
    createAdapter: () => (database.kind === 'postgres' ? new PostgresAdapter() : new SqliteAdapter()),
    createQueryCompiler: () =>
      database.kind === 'postgres' ? new PostgresQueryCompiler() : new SqliteQueryCompiler(),
    createDriver: () => storeDriver(database),
    createIntrospector: (): DatabaseIntrospector => {
      throw new Error('The sign-in tables are made by our migrations, never looked for.')
    },
  }
}

function storeDriver(database: Database): Driver {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) =>
      query.query.kind === 'SelectQueryNode'
        ? database.read((trx) => trx.executeQuery<R>(query as CompiledQuery<R>))
        : database.write((trx) => trx.executeQuery<R>(query as CompiledQuery<R>), 'preparation'),
    streamQuery() {
      throw new Error('Nothing of signing in is streamed.')
    },
  }
  const noTransaction = async () => {
    throw new Error('A transaction of better-auth would not be one of the store’s.')
  }
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: noTransaction,
    commitTransaction: noTransaction,
    rollbackTransaction: noTransaction,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }
}
