import { expect, test } from 'vitest'
import { daysWords, lateWords } from '../../../../src/web/parts/group/owedWords.ts'

test('what was due is days late, what falls due is said ahead', () => {
  expect([38, 1, 0, -1, -4].map(lateWords)).toEqual([
    '38 days late',
    '1 day late',
    'due today',
    'due in 1 day',
    'due in 4 days',
  ])
})

test('a wait is in whole days', () => {
  expect([0, 1, 1204].map(daysWords)).toEqual(['0 days', '1 day', '1,204 days'])
})
