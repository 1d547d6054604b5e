import { expect, test } from 'vitest'
import { instantOf } from '../../../src/domain/time/instant.ts'

test('an instant is UTC to the millisecond, and an invalid date has none', () => {
  expect(instantOf(new Date('2010-06-30T10:00:00+01:00'))).toBe('2010-06-30T09:00:00.000Z')
  expect(() => instantOf(new Date('no date'))).toThrow(RangeError)
})
