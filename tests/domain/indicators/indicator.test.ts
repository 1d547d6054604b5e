import { expect, test } from 'vitest'
import { definitionOn } from '../../../src/domain/indicators/indicator.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'

const first = { version: 1, inForceFrom: isoDate('2008-04-01') }
const second = { version: 2, inForceFrom: isoDate('2010-04-01') }

test('a definition is in force from its first day until the day before the next begins', () => {
  expect(definitionOn([first, second], isoDate('2010-03-31'))).toBe(first)
  expect(definitionOn([first, second], isoDate('2010-04-01'))).toBe(second)
  expect(definitionOn([first, second], isoDate('2030-01-01'))).toBe(second)
})

test('figures from before the first definition are read by the first', () => {
  expect(definitionOn([first, second], isoDate('2005-06-30'))).toBe(first)
})

test('without a definition there is none to read by', () => {
  expect(definitionOn([], isoDate('2010-04-01'))).toBeUndefined()
})
