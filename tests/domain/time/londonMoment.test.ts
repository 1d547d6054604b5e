import { expect, test } from 'vitest'
import { instantOf } from '../../../src/domain/time/instant.ts'
import { londonMoment } from '../../../src/domain/time/londonMoment.ts'

const at = (text: string) => londonMoment(instantOf(new Date(text)))

test('in winter London keeps the time of UTC', () => {
  expect(at('2010-11-29T10:04:59Z')).toBe('29 November 2010 at 10:04')
})

test('in summer it is an hour ahead, into the next day too', () => {
  expect(at('2010-06-30T23:30:00Z')).toBe('1 July 2010 at 00:30')
})
