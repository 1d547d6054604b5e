import { expect, test } from 'vitest'
import { minutesOver } from '../../../src/domain/meetings/timeBox.ts'

const began = Date.UTC(2010, 10, 29, 9, 30)
const over = (at: number, minutes: number) =>
  minutesOver({ boxes: [10, 8, 8], at, began, now: began + minutes * 60_000 })

test('a meeting is on time until the box of the item being heard has run out', () => {
  expect(over(0, 10)).toBe(0)
  expect(over(0, 14)).toBe(4)
  expect(over(1, 14)).toBe(0)
  expect(over(2, 27)).toBe(1)
})

test('a meeting ahead of its boxes is on time', () => {
  expect(over(2, 3)).toBe(0)
})
