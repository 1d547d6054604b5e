import { expect, test } from 'vitest'
import { directionMark, rowDirectionMark } from '../../../src/papers/words/directionMark.ts'

const worse = { movement: 'up', by: '32', judgement: 'worse' } as const
const better = { movement: 'down', by: '3.2', judgement: 'better' } as const

test('the arrow follows the number, and the word judges it', () => {
  expect(directionMark({ direction: worse, decimals: 0 })).toEqual({
    glyph: 'upWorse',
    look: 'bad',
    words: 'Worse by 32',
  })
  expect(directionMark({ direction: better, decimals: 1 })).toEqual({
    glyph: 'downBetter',
    look: 'ok',
    words: 'Better by 3.2',
  })
  const unjudged = { movement: 'down', by: '4', judgement: 'noJudgement' } as const
  expect(directionMark({ direction: unjudged, decimals: 0 })).toEqual({
    glyph: 'downBetter',
    look: 'flat',
    words: 'Down 4',
  })
})

test('a change inside the dead band is unchanged, and still said to be a change', () => {
  const direction = {
    movement: 'up',
    by: '1',
    judgement: 'unchanged',
    within: { mode: 'relative', amount: '2' },
  } as const
  expect(directionMark({ direction, decimals: 0 }).words).toBe('Unchanged (by no more than 2%)')
  expect(directionMark({ direction, decimals: 0, isSinceLastYear: true }).words).toBe(
    'Unchanged on last year (by no more than 2%)',
  )
})

test('where the quarters of a year are not alike, a row is compared with last year and says so', () => {
  const lastYearOnly = { movement: 'none', because: 'lastYearOnly' } as const
  const row = { direction: lastYearOnly, directionLastYear: better, decimals: 1 }
  expect(rowDirectionMark(row).words).toBe('Better by 3.2 on last year')
  const nothing = { movement: 'none', because: 'noEarlierFigure' } as const
  expect(rowDirectionMark({ ...row, directionLastYear: nothing }).words).toBe('No figure last year')
  expect(rowDirectionMark({ ...row, direction: worse }).words).toBe('Worse by 32.0')
})
