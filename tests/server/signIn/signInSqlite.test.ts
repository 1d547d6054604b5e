import { describe } from 'vitest'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { signInSuite } from '../../support/signInSuite.ts'

describe('signing in, on SQLite', () =>
  signInSuite(async () => {
    const database = await openSqlite(':memory:')
    return { database, remove: () => database.close() }
  }))
