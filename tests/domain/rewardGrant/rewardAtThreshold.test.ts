import { expect, test } from 'vitest'
import { penceOfPounds } from '../../../src/domain/rewardGrant/pence.ts'
import { rewardAtThreshold } from '../../../src/domain/rewardGrant/rewardAtThreshold.ts'

const scale = { threshold: '0.6', maximumShare: '1' }
const available = penceOfPounds('390000')

test('a falling indicator first earns at 158.0 less 0.6 of 28.0, which is 141.2 and 60% of £390,000', () => {
  expect(
    rewardAtThreshold({ expectedWithout: '158.0', stretch: '130.0' }, available, { scale, decimals: 1 }),
  ).toEqual({ outturn: '141.2', pence: penceOfPounds('234000') })
})

test('a rising one at 20.6 plus 0.6 of 2.9, which is 22.34: printed to one decimal that is 22.4, and earns its own share', () => {
  // 22.4 less 20.6 is 1.8 of 2.9; 1.8 ÷ 2.9 × £390,000 is £242,068.97.
  expect(
    rewardAtThreshold({ expectedWithout: '20.6', stretch: '23.5' }, available, { scale, decimals: 1 }),
  ).toEqual({ outturn: '22.4', pence: penceOfPounds('242068.97') })
})

test('the threshold is exact: 0.6 of 1 is 0.6', () => {
  expect(
    rewardAtThreshold({ expectedWithout: '0', stretch: '1' }, available, { scale, decimals: 1 })?.outturn,
  ).toBe('0.6')
})

test('with nothing between expected and stretch, or no threshold, there is no such place', () => {
  const without = { threshold: '0', maximumShare: '1' }
  expect(
    rewardAtThreshold({ expectedWithout: '5', stretch: '5' }, available, { scale, decimals: 0 }),
  ).toBeNull()
  expect(
    rewardAtThreshold({ expectedWithout: '5', stretch: '9' }, available, { scale: without, decimals: 0 }),
  ).toBeNull()
})
