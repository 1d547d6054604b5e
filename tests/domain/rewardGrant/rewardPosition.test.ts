import * as fc from 'fast-check'
import { Big } from 'big.js'
import { describe, expect, test } from 'vitest'
import { penceOfPounds, type Pence } from '../../../src/domain/rewardGrant/pence.ts'
import { penceForShare } from '../../../src/domain/rewardGrant/rewardGrant.ts'
import { rewardPosition, type StandingStretch } from '../../../src/domain/rewardGrant/rewardPosition.ts'
import { shareOfStretch } from '../../../src/domain/rewardGrant/shareOfStretch.ts'

const scale = { threshold: '0.6', maximumShare: '1' }
const bedDays: StandingStretch = {
  expectedWithout: '158.0',
  stretch: '130.0',
  outturn: '141.6',
  available: penceOfPounds('390000'),
  unit: 'bed days',
  decimals: 1,
}
const carers: StandingStretch = {
  ...bedDays,
  expectedWithout: '21.0',
  stretch: '27.0',
  outturn: '25.0',
  unit: '%',
}
function stepOf(changed: Partial<StandingStretch>, base = bedDays): string {
  const found = rewardPosition({ ...base, ...changed }, scale)
  return 'nextStep' in found ? found.nextStep.words : found.because
}

describe('where a stretch target stands', () => {
  test('below the threshold earns nothing yet; all of it is at risk', () => {
    // 16.4 of 28 is 58.6%.
    expect(rewardPosition(bedDays, scale)).toMatchObject({ earnedIfYearEndedNow: 0, atRisk: 39_000_000 })
  })

  test('above it earns its share, and the rest is at risk', () => {
    // 4 of 6 of £390,000.
    expect(rewardPosition(carers, scale)).toMatchObject({
      earnedIfYearEndedNow: 26_000_000,
      atRisk: 13_000_000,
    })
  })

  test('without a figure is not known, never zero', () => {
    expect(rewardPosition({ ...bedDays, outturn: null }, scale)).toEqual({
      position: 'notKnown',
      because: 'noFigure',
      available: 39_000_000,
    })
  })

  test('without recorded pounds still has its share and its next step', () => {
    const found = rewardPosition({ ...bedDays, available: null }, scale)
    expect(found).toMatchObject({ position: 'notKnown', because: 'noPounds' })
    expect(stepOf({ available: null })).toBe('0.4 fewer bed days reaches 60%')
  })

  test('with a stretch that is what was expected anyway has no reward to work out', () => {
    expect(rewardPosition({ ...bedDays, stretch: '158.0' }, scale)).toMatchObject({ because: 'noStretch' })
  })
})

describe('the next step', () => {
  test('below the threshold names the change that reaches it and what that earns', () => {
    // 60% of 28 is 16.8: 141.2, which is 0.4 below 141.6; 0.6 of £390,000.
    expect(stepOf({})).toBe('0.4 fewer bed days reaches 60% and £234,000')
    expect(stepOf({ outturn: '21.9' }, carers)).toBe('2.7 points more reaches 60% and £234,000')
  })

  test('is rounded up so that it suffices, and says what it then really earns', () => {
    // 60% of 7 is 4.2; in whole people 5 of 7, £278,571.43 of £390,000.
    const people = {
      ...bedDays,
      expectedWithout: '0',
      stretch: '7',
      outturn: '4',
      unit: 'people',
      decimals: 0,
    }
    expect(stepOf(people)).toBe('1 more person reaches 71.4% and £278,571.43')
  })

  test('above the threshold is what each further step of the last decimal earns', () => {
    // £390,000 over 60 tenths.
    expect(stepOf({}, carers)).toBe('each further 0.1 point earns £6,500')
  })

  test('short of the cap by less than a step is the last that pays; at the cap there is none', () => {
    expect(stepOf({ outturn: '26.95' }, carers)).toBe(
      '0.1 points more reaches 100% and £390,000, the most that is paid',
    )
    expect(stepOf({ outturn: '27.0' }, carers)).toBe('nothing more: the most that is paid is earned')
  })

  test('really suffices: whatever it promises is earned at the figure it leads to', () => {
    const tenths = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(tenths, tenths, tenths, fc.constantFrom(0, 1, 2), (without, stretch, outturn, decimals) => {
        if (without === stretch) return
        const target = { expectedWithout: (without / 10).toFixed(1), stretch: (stretch / 10).toFixed(1) }
        const standing = { ...bedDays, ...target, outturn: (outturn / 10).toFixed(1), decimals }
        const found = rewardPosition(standing, scale)
        if (found.position !== 'known' || found.nextStep.step === 'nothingMore') return
        const { change, earns, step } = found.nextStep
        const reached = new Big(standing.outturn).plus(stretch > without ? change : `-${change}`).toFixed()
        const share = shareOfStretch(reached, target)
        const then = share && penceForShare(share, bedDays.available ?? (0 as Pence), scale)
        if (step === 'eachFurther')
          expect((then ?? 0) - found.earnedIfYearEndedNow).toBeGreaterThanOrEqual((earns ?? 0) - 1)
        else expect(then).toBe(earns)
        expect(then).toBeGreaterThan(found.earnedIfYearEndedNow)
      }),
    )
  })
})
