import { expect, test } from 'vitest'
import { lastBefore } from '../../../src/domain/meetings/lastBefore.ts'

test('is the latest of those before the day, whatever their order, and not one on it', () => {
  const meetings = ['2010-05-24', '2010-11-29', '2010-08-16'].map((date) => ({ date }))
  expect(lastBefore(meetings, '2010-11-29')).toEqual({ date: '2010-08-16' })
  expect(lastBefore(meetings, '2010-11-30')).toEqual({ date: '2010-11-29' })
  expect(lastBefore(meetings, '2010-05-24')).toBeUndefined()
})
