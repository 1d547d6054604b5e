import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalledFor } from '../../../../src/domain/meetings/agenda/agendaKey.ts'
import { arranged, type Arrangement } from '../../../../src/domain/meetings/agenda/arranged.ts'

const called = (id: string, more: Partial<CalledFor> = {}): CalledFor => ({
  key: `indicator:${id}`,
  kind: 'indicator',
  title: `${id.toUpperCase()} of Harrow`,
  why: ['Red'],
  isRed: false,
  indicatorId: id,
  priorityId: null,
  recommendationIds: [],
  minutes: 8,
  presenter: 'Met Police',
  ...more,
})

const own = (key: string, more: Partial<Arrangement> = {}): Arrangement => ({
  key,
  title: key,
  minutes: 5,
  presenter: '',
  note: '',
  paperIds: [],
  leftOut: false,
  ...more,
})

const keys = (items: readonly { readonly key: string }[]) => items.map(({ key }) => key)

test('until anybody arranges it, an agenda is as the record calls for it, and nothing of it is new', () => {
  const { items } = arranged([called('l-03'), called('ni-32')], [])
  expect(items.map(({ key, isNew, minutes }) => [key, isNew, minutes])).toEqual([
    ['indicator:l-03', false, 8],
    ['indicator:ni-32', false, 8],
  ])
})

test('the officers’ order, minutes, notes and papers stand', () => {
  const { items } = arranged(
    [called('l-03'), called('ni-32')],
    [
      own('free:welcome', { title: 'Welcome', minutes: 2 }),
      own('indicator:ni-32', { minutes: 12, note: 'The police to speak first.', paperIds: ['p-1'] }),
      own('indicator:l-03'),
    ],
  )
  expect(items.map(({ title, minutes, note, why }) => [title, minutes, note, ...why])).toEqual([
    ['Welcome', 2, ''],
    ['NI-32 of Harrow', 12, 'The police to speak first.', 'Red'],
    ['L-03 of Harrow', 5, '', 'Red'],
  ])
})

test('a new exception appears after the one it follows, and is marked new', () => {
  const { items } = arranged(
    [called('l-03'), called('l-02'), called('ni-32')],
    [own('free:welcome'), own('indicator:ni-32'), own('indicator:l-03')],
  )
  expect(items.map(({ key, isNew }) => `${key}${isNew ? ', new' : ''}`)).toEqual([
    'free:welcome',
    'indicator:ni-32',
    'indicator:l-03',
    'indicator:l-02, new',
  ])
})

test('an item whose cause is gone stays and says so; a free item needs no cause', () => {
  const { items } = arranged(
    [called('l-03', { recommendationIds: ['r-1'] })],
    [own('indicator:ni-32'), own('recommendation:r-1'), own('recommendation:r-2'), own('free:welcome')],
  )
  expect(items.map(({ key, gone }) => [key, gone])).toEqual([
    ['indicator:l-03', ''],
    ['indicator:ni-32', 'Nothing calls for it any more.'],
    ['recommendation:r-1', 'It is taken with “L-03 of Harrow” now.'],
    ['recommendation:r-2', 'The recommendation was taken back.'],
    ['free:welcome', ''],
  ])
})

test('a red left out is named at the head of the agenda', () => {
  const { items, leftOut, redsLeftOut } = arranged(
    [called('l-03', { isRed: true }), called('ni-32', { isRed: true }), called('ni-8')],
    [
      own('indicator:l-03', { leftOut: true }),
      own('indicator:ni-32'),
      own('indicator:ni-8', { leftOut: true }),
    ],
  )
  expect(keys(items)).toEqual(['indicator:ni-32'])
  expect(keys(leftOut)).toEqual(['indicator:l-03', 'indicator:ni-8'])
  expect(redsLeftOut).toBe('1 red is not on the agenda: L-03 of Harrow.')
})

test('whatever was arranged, everything called for is on the agenda or among what is left out, once', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const arrangement = fc
    .shuffledSubarray([...ids, 'gone'])
    .chain((some) =>
      fc.tuple(...some.map((id) => fc.boolean().map((leftOut) => own(`indicator:${id}`, { leftOut })))),
    )
  fc.assert(
    fc.property(fc.subarray(ids), arrangement, (some, stored) => {
      const { items, leftOut, redsLeftOut } = arranged(
        some.map((id) => called(id, { isRed: true })),
        stored,
      )
      const there = [...items.filter(({ gone }) => gone === ''), ...leftOut]
      expect(keys(there).toSorted()).toEqual(some.map((id) => `indicator:${id}`))
      for (const { title } of leftOut) expect(redsLeftOut).toContain(title)
      expect(redsLeftOut === '').toBe(leftOut.length === 0)
    }),
  )
})
