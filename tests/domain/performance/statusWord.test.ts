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
  ['noStretch', 'No stretch target'],
  ['noTarget', 'Data only'],
  ['noJudgement', 'Data only'],
] as const)('an indicator not rated because %s is shown as “%s”, never as a colour', (because, word) => {
  expect(statusWord({ status: 'notRated', because })).toBe(word)
})

test('the rule under every page says since when, and how wide amber is', () => {
  const from = { startYear: 2010, quarter: 1 } as const
  const method = 'threeLevels' as const
  expect(statusRuleWords({ method, from, tolerance: { amount: '5', mode: 'relative' } })).toBe(
    'Status rule in force since 1 April 2010: green at or better than target; amber missed by up to 5% of target; red missed by more. An indicator may have a tolerance of its own.',
  )
  expect(statusRuleWords({ method, from, tolerance: { amount: '2', mode: 'absolute' } })).toContain(
    'amber missed by up to 2 in the indicator’s own unit',
  )
})

test('five levels are said in two words, of which the second is the colour', () => {
  expect(statusWord({ status: 'red', level: 'high' })).toBe('High red')
  expect(statusWord({ status: 'red', level: 'low' })).toBe('Low red')
  expect(statusWord({ status: 'green', level: 'low' })).toBe('Low green')
  expect(statusWord({ status: 'green', level: 'high' })).toBe('High green')
})

test('a figure that falls due later in the year says in which quarter', () => {
  expect(statusWord({ status: 'notRated', because: 'notDue', until: 'Q4' })).toBe('Not due until Q4')
})

test('every other rule is said with its own bounds', () => {
  const from = { startYear: 2010, quarter: 1 } as const
  const since = 'Status rule in force since 1 April 2010: '
  expect(
    statusRuleWords({
      method: 'fiveLevels',
      from,
      mode: 'relative',
      highGreenFrom: '5',
      lowGreenFrom: '0',
      amberFrom: '-5',
      lowRedFrom: '-10',
    }),
  ).toBe(
    `${since}high green from 5% of target better; low green from on target; amber from 5% of target worse; low red from 10% of target worse; high red short of that.`,
  )
  expect(
    statusRuleWords({ method: 'sameQuarterLastYear', from, tolerance: { amount: '10', mode: 'relative' } }),
  ).toBe(
    `${since}green at or better than target, or missed by up to 10% of target; missed by more, amber where no worse than the same quarter last year and red where worse, or where no figure shows it.`,
  )
  expect(statusRuleWords({ method: 'shareOfStretch', from, greenFrom: '1', amberFrom: '0.6' })).toBe(
    `${since}by the share of the stretch achieved: green from 100%; amber from 60%; red under that.`,
  )
})
