import { expect, test } from 'vitest'
import { inOrder, placeInGroup, stepped } from '../../../../src/web/parts/membership/rowOrder.ts'

const rows = [
  { id: 'a', groupId: 'safer' },
  { id: 'b', groupId: 'safer' },
  { id: 'c', groupId: 'children' },
]
const order = (list: readonly { id: string }[]) => list.map((row) => row.id).join('')

test('an indicator steps down past its neighbour, and up again', () => {
  expect(order(stepped(rows, 0, 'down'))).toBe('bac')
  expect(order(stepped(stepped(rows, 0, 'down'), 1, 'up'))).toBe('abc')
})

test('an indicator never steps out of its management group or off the list', () => {
  expect(order(stepped(rows, 1, 'down'))).toBe('abc')
  expect(order(stepped(rows, 2, 'up'))).toBe('abc')
  expect(order(stepped(rows, 0, 'up'))).toBe('abc')
})

test('its place is counted within its group', () => {
  expect(placeInGroup(rows, 1)).toEqual({ place: 2, of: 2 })
  expect(placeInGroup(rows, 2)).toEqual({ place: 1, of: 1 })
})

test('one who has joined since the order was set stands after those it names, in its own group', () => {
  const members = [
    { indicatorId: 'c', groupId: 'children', position: 0 },
    { indicatorId: 'new', groupId: 'safer', position: 9 },
    { indicatorId: 'a', groupId: 'safer', position: 1 },
    { indicatorId: 'b', groupId: 'safer', position: 2 },
  ]
  const ids = (named: readonly string[]) =>
    inOrder(members, ['safer', 'children'], named).map((row) => row.indicatorId)
  expect(ids(['b', 'a', 'c'])).toEqual(['b', 'a', 'new', 'c'])
  expect(ids([])).toEqual(['a', 'b', 'new', 'c'])
})
