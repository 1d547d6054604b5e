import { expect, test } from 'vitest'
import type { Payments } from '../../../../src/contract/reward.ts'
import { paymentWords } from '../../../../src/web/parts/partnership/paymentWords.ts'

const twoEqual: Payments = {
  earned: 23_400_000,
  due: [11_700_000, 11_700_000],
  onAccount: 0,
  withheld: 0,
  toRepay: 0,
  splits: [],
}

test('equal instalments are said once, and whose the reward is in pounds', () => {
  const parts = [
    { to: 'the partners who achieved the stretch', pence: 11_700_000 },
    { to: 'the partnership’s pool', pence: 11_700_000 },
  ]
  expect(paymentWords({ ...twoEqual, splits: [parts] })).toEqual([
    'The £234,000 would come in two instalments of £117,000 each.',
    '£117,000 would go to the partners who achieved the stretch and £117,000 to the partnership’s pool.',
  ])
})

test('a last instalment halved, and an odd penny, are told to the penny', () => {
  expect(paymentWords({ ...twoEqual, earned: 10_001, due: [5_001, 2_500], withheld: 2_500 })).toEqual([
    'The £100.01 would come in two instalments: £50.01 and £25.',
    '£25 of the last instalment would be withheld.',
  ])
})

test('what was paid on account is taken off, and what is above it all is to be repaid', () => {
  expect(paymentWords({ ...twoEqual, earned: 90_000, due: [45_000, 35_000], onAccount: 10_000 })).toEqual([
    '£100 has been paid on account and is taken off, the last instalment first.',
    'The rest would come in two instalments: £450 and £350.',
  ])
  expect(paymentWords({ ...twoEqual, due: [0], onAccount: 110_000, toRepay: 10_000 }).slice(1)).toEqual([
    'Nothing more would come.',
    '£100 of what was paid on account would be repaid.',
  ])
})
