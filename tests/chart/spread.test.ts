import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from '../../src/chart/spread.ts'

const at = (centre: number) => ({ centre, size: 20 })

test('labels with room stay where they are', () => {
  expect(spread([at(50), at(100)], 0, 200)).toEqual([50, 100])
})

test('labels that would touch are moved equally', () => {
  expect(spread([at(50), at(60)], 0, 200)).toEqual([45, 65])
})

test('labels at one place keep the order they are given in', () => {
  expect(spread([at(50), at(50), at(50)], 0, 200)).toEqual([30, 50, 70])
})

test('labels pushed to an edge stop there and push back', () => {
  expect(spread([at(185), at(198)], 0, 200)).toEqual([170, 190])
  expect(spread([at(2), at(5)], 0, 200)).toEqual([10, 30])
})

test('labels never overlap and never leave their bounds where there is room for all', () => {
  const wish = fc.record({
    centre: fc.integer({ min: -50, max: 250 }),
    size: fc.integer({ min: 1, max: 30 }),
  })
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 6 }), (wishes) => {
      const placed = spread(wishes, 0, 200)
      const spans = placed
        .map((centre, index) => [centre - wishes[index]!.size / 2, centre + wishes[index]!.size / 2] as const)
        .sort(([a], [b]) => a - b)
      spans.forEach(([from, to], index) => {
        expect(from).toBeGreaterThanOrEqual((spans[index - 1]?.[1] ?? 0) - 0.001)
        expect(to).toBeLessThanOrEqual(200.001)
      })
    }),
  )
})
