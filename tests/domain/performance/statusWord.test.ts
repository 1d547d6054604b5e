import { expect, test } from 'vitest'
import { statusRuleWords } from '../../../src/domain/performance/statusRuleWords.ts'
import { statusWord } from '../../../src/domain/performance/statusWord.ts'

test('a rated status is said by its colour’s name', () => {
  expect((['red', 'amber', 'green'] as const).map((status) => statusWord({ status }))).toEqual([
    'Red',
    'Amber',
    'Green',
  ])
})

test.each([
  ['late', 'Late'],
  ['notDue', 'Not due'],
  ['suppressed', 'Withheld'],
  ['notCollected', 'Not collected'],
  ['incomplete', 'Incomplete'],
  ['noFigure', 'No figure'],
  ['noTarget', 'Data only'],
  ['noJudgement', 'Data only'],
] as const)('an indicator not rated because %s is shown as “%s”, never as a colour', (because, word) => {
  expect(statusWord({ status: 'notRated', because })).toBe(word)
})

test('the rule under every page says since when, and how wide amber is', () => {
  const from = { startYear: 2010, quarter: 1 } as const
  expect(statusRuleWords({ from, tolerance: { amount: '5', mode: 'relative' } })).toBe(
    'Status rule in force since 1 April 2010: green at or better than target; amber missed by up to 5% of target; red missed by more. An indicator may have a tolerance of its own.',
  )
  expect(statusRuleWords({ from, tolerance: { amount: '2', mode: 'absolute' } })).toContain(
    'amber missed by up to 2 in the indicator’s own unit',
  )
})
