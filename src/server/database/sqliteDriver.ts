import {
  CompiledQuery,
  SqliteDialect,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
} from 'kysely'

const NONE_TO_ROLL_BACK = /no transaction is active/

/**
 * Kysely's SQLite dialect for a connection shared by many requests: whoever holds it holds it alone until they let go,
 * so that a transaction's reads and writes are never mixed with another's. `begin` is "begin immediate" for a writer,
 * which takes the write lock at once instead of failing half-way.
 */
export class OneAtATimeSqliteDialect extends SqliteDialect {
  readonly #begin: 'begin' | 'begin immediate'

  constructor(database: SqliteDatabase, begin: 'begin' | 'begin immediate') {
    super({ database })
    this.#begin = begin
  }

  override createDriver(): Driver {
    return oneAtATime(super.createDriver(), this.#begin)
  }
}

function oneAtATime(driver: Driver, begin: string): Driver {
  let last: Promise<void> = Promise.resolve()
  const letGo = new WeakMap<DatabaseConnection, () => void>()
  return {
    init: () => driver.init(),
    async acquireConnection() {
      const before = last
      let release: () => void = () => undefined
      last = new Promise((resolve) => (release = resolve))
      await before
      const connection = await driver.acquireConnection()
      letGo.set(connection, release)
      return connection
    },
    async beginTransaction(connection) {
      await connection.executeQuery(CompiledQuery.raw(begin))
    },
    commitTransaction: (connection) => driver.commitTransaction(connection),
    async rollbackTransaction(connection) {
      try {
        await driver.rollbackTransaction(connection)
      } catch (error) {
        // A full disk ends the transaction by itself; what is to be heard is why it failed.
        if (!(error instanceof Error && NONE_TO_ROLL_BACK.test(error.message))) throw error
      }
    },
    async releaseConnection(connection) {
      letGo.get(connection)?.()
    },
    destroy: () => driver.destroy(),
  }
}
