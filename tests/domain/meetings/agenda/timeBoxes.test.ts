import { expect, test } from 'vitest'
import { plannedTimes } from '../../../../src/domain/meetings/agenda/timeBoxes.ts'

test('each item begins where the boxes before it end', () => {
  expect(plannedTimes('09:30', [10, 25, 0, 60])).toEqual(['09:30', '09:40', '10:05', '10:05'])
})

test('without a start no time is given; past midnight the day begins again', () => {
  expect(plannedTimes('', [10, 10])).toEqual(['', ''])
  expect(plannedTimes('23:50', [20, 5])).toEqual(['23:50', '00:10'])
})
