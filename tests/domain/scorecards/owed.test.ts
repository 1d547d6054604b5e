import { expect, test } from 'vitest'
import { owedOn, type OwingRow } from '../../../src/domain/scorecards/owed.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'

const MORNING = isoDate('2010-11-29')
const row = (indicatorId: string, rest: Partial<OwingRow> = {}): OwingRow => ({
  indicatorId,
  status: { status: 'green' },
  dueOn: isoDate('2010-10-22'),
  hasCommentary: false,
  unverifiedSince: null,
  lateSince: null,
  ...rest,
})

test('a red without commentary owes one since the day its figure was due: 38 days from 22 October to 29 November', () => {
  const red = row('ni-8', { status: { status: 'red' } })
  expect(owedOn(MORNING, [red]).commentary).toEqual([{ indicatorId: 'ni-8', days: 38 }])
})

test('a red with commentary owes none, nor does an amber, a green or a late figure', () => {
  const rows = [
    row('ni-8', { status: { status: 'red' }, hasCommentary: true }),
    row('ni-134', { status: { status: 'amber' } }),
    row('ni-135'),
    row('ni-136', { status: { status: 'notRated', because: 'late' } }),
  ]
  expect(owedOn(MORNING, rows).commentary).toEqual([])
})

test('a red that was overridden still owes its commentary', () => {
  const overridden = row('ni-8', { status: { status: 'red' }, overridden: { status: 'amber' } })
  expect(owedOn(MORNING, [overridden]).commentary).toHaveLength(1)
})

test('a commentary not due until 3 December is owed in four days', () => {
  const red = row('ni-8', { status: { status: 'red' }, dueOn: isoDate('2010-12-03') })
  expect(owedOn(MORNING, [red]).commentary).toEqual([{ indicatorId: 'ni-8', days: -4 }])
})

test('a provisional figure waits for verification from the day it became known, the longest first', () => {
  const rows = [
    row('ni-135', { unverifiedSince: isoDate('2010-10-20') }),
    row('ni-134', { unverifiedSince: isoDate('2010-10-18') }),
    row('ni-8'),
  ]
  expect(owedOn(MORNING, rows).verification).toEqual([
    { indicatorId: 'ni-134', days: 42 },
    { indicatorId: 'ni-135', days: 40 },
  ])
})

test('a figure is late since the day it was due or was recorded to be late; one not due yet is not', () => {
  const rows = [
    row('ni-136', {
      status: { status: 'notRated', because: 'late' },
      lateSince: isoDate('2010-10-22'),
    }),
    row('ni-8', { status: { status: 'notRated', because: 'notDue' } }),
  ]
  expect(owedOn(MORNING, rows).lateFigures).toEqual([{ indicatorId: 'ni-136', days: 38 }])
})
