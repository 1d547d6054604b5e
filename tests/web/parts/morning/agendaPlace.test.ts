import { expect, test } from 'vitest'
import { agendaPlace, CLOSING, isEcho, withSaid } from '../../../../src/web/parts/morning/agendaPlace.ts'

const items = ['changes', 'indicator:l-03', 'late'].map((key) => ({ key }))
const place = (asked: string | undefined, led: string | null) => agendaPlace({ items, asked, led })

test('a screen is at the item of its address, else where the room is, else at the first', () => {
  expect(place('late', 'changes').key).toBe('late')
  expect(place(undefined, 'late').key).toBe('late')
  expect(place(undefined, null).key).toBe('changes')
})

test('an item that has left the agenda is passed over: in the address, and where the room still stands on it', () => {
  expect(place('indicator:ni-8', 'late').key).toBe('late')
  expect(place('indicator:ni-8', 'indicator:ni-59')).toMatchObject({
    key: 'changes',
    at: 0,
    after: 'indicator:l-03',
  })
})

test('it goes from the first item on to the closing screen, and no further either way', () => {
  expect(place('changes', null)).toEqual({
    key: 'changes',
    at: 0,
    before: undefined,
    after: 'indicator:l-03',
  })
  expect(place('late', null)).toEqual({ key: 'late', at: 2, before: 'indicator:l-03', after: CLOSING })
  expect(place(CLOSING, 'changes')).toEqual({ key: CLOSING, at: 3, before: 'late', after: undefined })
  expect(agendaPlace({ items: [], asked: undefined, led: null })).toMatchObject({ key: CLOSING, at: 0 })
})

test('a screen that led the room to an item is not led back to it by the answer, unless somebody returns there later', () => {
  const said = withSaid(withSaid([], { key: 'changes', at: 1000 }), { key: 'late', at: 2000 })
  expect(isEcho(said, 'changes', 15_999)).toBe(true)
  expect(isEcho(said, 'changes', 16_000)).toBe(false)
  expect(isEcho(said, 'late', 16_000)).toBe(true)
  expect(isEcho(said, 'indicator:l-03', 2000)).toBe(false)
})
