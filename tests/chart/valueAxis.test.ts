import { expect, test } from 'vitest'
import { valueAxis } from '../../src/chart/valueAxis.ts'

const axis = (values: number[], given: { about?: number; decimals?: number; unit?: string } = {}) => {
  const { ticks, note } = valueAxis(values, { about: 5, decimals: 0, unit: '', ...given })
  return { ticks: ticks.map(({ text }) => text).join(' '), note }
}

test('figures far from zero have an axis of their own, which says where it starts', () => {
  expect(axis([130, 169])).toEqual({
    ticks: '120 130 140 150 160 170 180',
    note: 'Vertical axis starts at 120.',
  })
})

test('figures that reach down to 40% of the highest are drawn from zero', () => {
  expect(axis([40, 100])).toEqual({ ticks: '0 20 40 60 80 100 120', note: null })
  expect(axis([41, 100]).note).not.toBeNull()
})

test('figures that are never negative have no negative axis', () => {
  expect(axis([0]).ticks).toBe('0 1')
  expect(axis([0.02, 0.03], { decimals: 2 }).ticks).not.toContain('−')
})

test('negative figures have a true minus sign, and say so where zero is not shown', () => {
  expect(axis([-30, -10], { about: 3 })).toEqual({
    ticks: '−40 −30 −20 −10 0',
    note: null,
  })
  expect(axis([-100, -90], { about: 3 }).note).toBe('Vertical axis starts at −105.')
})

test('no tick is finer than the figures: a count of people has no halves', () => {
  expect(axis([1, 2]).ticks).toBe('0 1 2 3')
  expect(axis([5, 5]).ticks).toBe('4 5 6')
})

test('percentages never go above 100, unless a figure does', () => {
  expect(axis([92, 99.8], { unit: '%' }).ticks.endsWith('100%')).toBe(true)
  expect(axis([92, 104], { unit: '%' }).ticks.endsWith('100%')).toBe(false)
})

test('large figures are separated at the thousands', () => {
  expect(axis([1_234_567, 1_250_000], { about: 3, unit: '£' }).ticks).toBe(
    '£1,230,000 £1,240,000 £1,250,000 £1,260,000',
  )
})

test('with no figures there are no ticks', () => {
  expect(axis([])).toEqual({ ticks: '', note: null })
})
