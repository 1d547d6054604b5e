import { expect, test } from 'vitest'
import { Lateness } from '../../../src/server/limits/eventLoopLag.ts'

/** What is read after ticks at these milliseconds. */
const after = (...ticks: number[]): number => {
  const lateness = new Lateness(0)
  for (const at of ticks) lateness.tick(at)
  return lateness.sustained()
}

test('a timer that fires in time is not late', () => {
  expect(after()).toBe(0)
  expect(after(100, 200, 300)).toBe(0)
})

test('one long task is no overload, however long', () => {
  expect(after(100, 200, 5_300)).toBe(0)
  expect(after(100, 200, 5_300, 5_400)).toBe(0)
})

test('an overload is what has gone on for two seconds, and is over with the first timer that fires in time', () => {
  // Each 900 late but the last of the second list; the first was in time, and is older than two seconds by then.
  expect(after(100, 1_100, 2_100, 3_100)).toBe(900)
  expect(after(100, 1_100, 2_100, 3_100, 3_200)).toBe(0)
})
