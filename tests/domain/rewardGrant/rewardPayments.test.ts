import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { penceOfPounds, penceShared, type Pence } from '../../../src/domain/rewardGrant/pence.ts'
import { rewardPayments, splitReward } from '../../../src/domain/rewardGrant/rewardPayments.ts'
import { penceAvailable, type RewardTerms } from '../../../src/domain/rewardGrant/rewardTerms.ts'

const terms: RewardTerms = {
  threshold: '0.6',
  maximumShare: '1',
  totalPounds: '4680000',
  instalments: 2,
  source: 'Agreement',
}
const twelve = Array.from({ length: 12 }, (_, i) => `target-${i + 1}`)
const target = (indicatorId: string, pounds: string | null, weight: string | null) => ({
  indicatorId,
  pounds,
  weight,
  source: 'Annex C',
})

describe('what each stretch target carries', () => {
  test('is an equal share of the total unless something else is stated', () => {
    expect(new Set(penceAvailable(terms, twelve).values())).toEqual(new Set([39_000_000]))
  })

  test('is its own pounds, and the rest is shared by weight', () => {
    // 4,680,000 less 680,000 is 4,000,000: weights 3 and 1.
    const stated = { ...terms, targets: [target('a', '680000', null), target('b', null, '3')] }
    expect([...penceAvailable(stated, ['a', 'b', 'c'])]).toEqual([
      ['a', 68_000_000],
      ['b', 300_000_000],
      ['c', 100_000_000],
    ])
  })

  test('is not known without a total', () => {
    expect(penceAvailable({ ...terms, totalPounds: null }, ['a']).get('a')).toBeNull()
  })
})

describe('how an earned reward is paid', () => {
  test('in equal instalments, an odd penny first', () => {
    expect(rewardPayments(101 as Pence, terms).due).toEqual([51, 50])
  })

  test('less what was paid on account, from the last instalment back; what is above it all is repaid', () => {
    const advanced = (pounds: string) =>
      rewardPayments(penceOfPounds('1000'), { ...terms, onAccount: [{ pounds, source: 'Cabinet' }] })
    expect(advanced('200').due).toEqual([50_000, 30_000])
    expect(advanced('600').due).toEqual([40_000, 0])
    expect(advanced('1100')).toMatchObject({ due: [0, 0], toRepay: 10_000 })
  })

  test('with the last instalment halved where the determination says so', () => {
    const halved = { ...terms, finalInstalmentShare: { share: '0.5', source: 'Determination 31/1848' } }
    expect(rewardPayments(penceOfPounds('1000'), halved)).toMatchObject({
      due: [50_000, 25_000],
      withheld: 25_000,
    })
  })
})

/** Performance Reward Grant Determination 2010/11 No. 31/1848: total, capital and revenue as paid. */
const paid = [
  ['Southwark', '4334914.28', '1300474.28', '3034440.00'],
  ['Barking & Dagenham', '668568.00', '200570.40', '467997.60'],
  ['Bedford Borough', '435016.00', '130504.80', '304511.20'],
  ['Cornwall', '294240.29', '88272.09', '205968.20'],
  ['Croydon', '410477.09', '123143.13', '287333.96'],
  ['Darlington', '203473.62', '61042.09', '142431.53'],
  ['Dorset', '1031587.42', '309476.23', '722111.19'],
  ['Durham', '1207720.83', '362316.25', '845404.58'],
  ['East Sussex', '1175733.00', '352719.90', '823013.10'],
  ['Enfield', '270243.03', '81072.91', '189170.12'],
] as const

describe('how a reward is split', () => {
  test.each(paid)('%s: 30 capital and 70 revenue, as paid to the penny', (_, total, capital, revenue) => {
    const shares = [
      { to: 'capital', weight: '30' },
      { to: 'revenue', weight: '70' },
    ]
    expect(splitReward(penceOfPounds(total), { shares })).toEqual([
      { to: 'capital', pence: penceOfPounds(capital) },
      { to: 'revenue', pence: penceOfPounds(revenue) },
    ])
  })

  test('always adds up to what was split', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 9 }),
        (amount, weights) => {
          const shares = penceShared(amount as Pence, weights.map(String))
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount)
        },
      ),
    )
  })
})
