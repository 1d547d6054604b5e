import { describe } from 'vitest'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { importSuite } from '../../support/importSuite.ts'

describe('figures brought in, on SQLite', () => importSuite(() => openSqlite(':memory:')))
