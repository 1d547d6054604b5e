import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offsetsOf, segmentsOf, visibleRange } from '../../../../src/web/parts/scorecard/rowWindow.ts'

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ key: `${at}`, estimate: 33 }))

describe('which rows of a long table are drawn', () => {
  test('a row that has been measured counts as measured, others as estimated', () => {
    expect([...offsetsOf(rows(3), new Map([['1', 48]]))]).toEqual([0, 33, 81, 114])
  })

  test('every row on the screen is drawn, wherever it stands', () => {
    const offsets = offsetsOf(rows(2000), new Map())
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 70_000 }), fc.nat(8), (top, beyond) => {
        const { from, to } = visibleRange(offsets, top, 900, beyond)
        for (let at = 0; at < 2000; at += 1) {
          const isOnScreen = 33 * (at + 1) > top && 33 * at < top + 900
          if (isOnScreen) expect(at >= from && at < to).toBe(true)
        }
        expect(to - from).toBeLessThan(80)
      }),
    )
  })

  test('what is left out and what is drawn always add up to the whole table', () => {
    const offsets = offsetsOf(rows(500), new Map([['7', 131]]))
    const run = fc
      .tuple(fc.integer({ min: -20, max: 520 }), fc.integer({ min: 0, max: 90 }))
      .map(([from, length]) => ({ from, to: from + length }))
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
        const segments = segmentsOf(runs, offsets)
        let end = 0
        for (const { from, to, gap } of segments) {
          expect(from >= end && to > from).toBe(true)
          expect(gap).toBe((offsets[from] ?? 0) - (offsets[end] ?? 0))
          end = to
        }
        expect(end).toBeLessThanOrEqual(500)
      }),
    )
  })

  test('a row with the focus stays drawn when the screen has moved on', () => {
    const offsets = offsetsOf(rows(100), new Map())
    expect(
      segmentsOf(
        [
          { from: 60, to: 80 },
          { from: 3, to: 4 },
        ],
        offsets,
      ),
    ).toEqual([
      { from: 3, to: 4, gap: 99 },
      { from: 60, to: 80, gap: 33 * 56 },
    ])
  })

  test('an empty table draws nothing', () => {
    const offsets = offsetsOf([], new Map())
    expect(segmentsOf([visibleRange(offsets, 0, 900, 8)], offsets)).toEqual([])
  })
})
