import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { problemResponse } from '../../src/server/problems.ts'
import { refusal } from '../../src/server/refusal.ts'
import { storeTrouble } from '../../src/server/storeTrouble.ts'

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code })

test('SQLite’s own errors are told apart: full, not to be written, and faults of ours', () => {
  const database = new DatabaseSync(':memory:')
  const failing = (statement: string) => {
    try {
      database.exec(statement)
    } catch (error) {
      return storeTrouble(error)?.refused ?? null
    }
    throw new Error(`${statement} did not fail`)
  }
  database.exec('create table kept (x text); pragma max_page_count = 3')
  expect(failing('insert into kept values (hex(randomblob(20000)))')).toBe('storeFull')
  database.exec('pragma query_only = on')
  expect(failing('insert into kept values (1)')).toBe('storeReadOnly')
  expect(failing('insert into unheard_of values (1)')).toBeNull()
})

test('PostgreSQL’s states, the network and the disk are told apart, however deep the cause', () => {
  const cases: [Error, string | null][] = [
    [withCode('53100'), 'storeFull'],
    [withCode('25006'), 'storeReadOnly'],
    [withCode('57P01'), 'storeAway'],
    [withCode('08006'), 'storeAway'],
    [withCode('ECONNREFUSED'), 'storeAway'],
    [withCode('ENOSPC'), 'storeFull'],
    [withCode('EROFS'), 'storeReadOnly'],
    [new Error('Connection terminated unexpectedly'), 'storeAway'],
    [new AggregateError([withCode('ECONNREFUSED')]), 'storeAway'],
    [new Error('query failed', { cause: withCode('57P03') }), 'storeAway'],
    [withCode('23505', 'duplicate key'), null],
    [new Error('undefined is not a function'), null],
  ]
  for (const [error, refused] of cases)
    expect(storeTrouble(error)?.refused ?? null, error.message).toBe(refused)
})

test('such a problem says when it is worth trying again; a rule’s refusal does not', () => {
  const away = problemResponse(refusal('storeAway', 'The database does not answer just now.'))
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5'])
  expect(problemResponse(refusal('storeFull', 'The disk is full.')).status).toBe(507)
  expect(problemResponse(refusal('invalid', 'No.')).headers.get('retry-after')).toBeNull()
})
