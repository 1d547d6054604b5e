import { expect, test } from 'vitest'
import { targetFor, targetsInOrder, type TargetBasis } from '../../../src/domain/targets/targetLine.ts'
import type { FinancialQuarter } from '../../../src/domain/time/financialQuarter.ts'

const quarter = (startYear: number, number: 1 | 2 | 3 | 4): FinancialQuarter => ({
  startYear,
  quarter: number,
})
const line = (
  from: FinancialQuarter,
  until: FinancialQuarter,
  name: string,
  basis: TargetBasis = 'eachPeriod',
) => ({ from, until, basis, name })

const year = line(quarter(2010, 1), quarter(2010, 4), 'yearly level')

test('a target judges every quarter from its first to its last, both included', () => {
  expect([1, 4].map((each) => targetFor([year], quarter(2010, each as 1 | 4))?.name)).toEqual([
    'yearly level',
    'yearly level',
  ])
  expect(targetFor([year], quarter(2009, 4))).toBeUndefined()
  expect(targetFor([year], quarter(2011, 1))).toBeUndefined()
})

test('a quarterly profile gives each quarter its own step', () => {
  const steps = ([1, 2, 3, 4] as const).map((each) =>
    line(quarter(2010, each), quarter(2010, each), `step ${each}`),
  )
  expect(targetFor(steps, quarter(2010, 3))?.name).toBe('step 3')
})

test('a year-end target judges the last quarter only', () => {
  const outturn = line(quarter(2010, 1), quarter(2010, 4), 'outturn', 'yearEnd')
  expect(targetFor([outturn], quarter(2010, 3))).toBeUndefined()
  expect(targetFor([outturn], quarter(2010, 4))?.name).toBe('outturn')
})

test('of two targets for a quarter the one agreed last counts, and the earlier keeps its other quarters', () => {
  const revised = line(quarter(2010, 3), quarter(2010, 4), 'revised in November')
  expect(targetFor([year, revised], quarter(2010, 2))?.name).toBe('yearly level')
  expect(targetFor([year, revised], quarter(2010, 3))?.name).toBe('revised in November')
})

test('quarters in order have the targets that each has by itself: later agreements first, a year end in its quarter only', () => {
  const lines = [
    year,
    line(quarter(2010, 2), quarter(2010, 3), 'agreed later'),
    line(quarter(2011, 1), quarter(2011, 4), 'year end', 'yearEnd'),
  ]
  // From Q4 2009/10 (8039) to Q1 2012/13.
  expect(targetsInOrder(lines, 8039, 10).map((each) => each?.name)).toEqual([
    undefined,
    'yearly level',
    'agreed later',
    'agreed later',
    'yearly level',
    undefined,
    undefined,
    undefined,
    'year end',
    undefined,
  ])
  expect(targetsInOrder(lines, 8039, 0)).toEqual([])
})
