import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { penceOfPounds, poundsWords, type Pence } from '../../../src/domain/rewardGrant/pence.ts'
import { rewardGrant, type SubTarget } from '../../../src/domain/rewardGrant/rewardGrant.ts'
import { shareOfStretch, shareWords } from '../../../src/domain/rewardGrant/shareOfStretch.ts'

const scale = { threshold: '0.6', maximumShare: '1' }
const part = (expectedWithout: string, stretch: string, outturn: string | null, weight = '1'): SubTarget => ({
  expectedWithout,
  stretch,
  outturn,
  weight,
})
function poundsOf(parts: readonly SubTarget[], available: string): string {
  const grant = rewardGrant(parts, penceOfPounds(available), scale)
  return grant.grant === 'calculated' ? poundsWords(grant.pence) : grant.because
}
const toThePound = (words: string) => Math.round(Number(words.replace(/[£,]/g, '')))

describe('the grant earned on one target', () => {
  test('is nothing under 60% of the stretch, and 60% of the grant at exactly 60%', () => {
    // 10.1 to 13.1 is 3; 11.9 is 1.8 of it, 0.6 in decimals and less than 0.6 in binary.
    expect(poundsOf([part('10.1', '13.1', '11.9')], '250000')).toBe('£150,000')
    expect(poundsOf([part('50', '60', '55.99')], '100000')).toBe('£0')
  })

  test('is in proportion from there, and no more than all of it', () => {
    expect(poundsOf([part('120', '100', '106')], '80000')).toBe('£56,000') // 14 of 20, falling
    expect(poundsOf([part('120', '100', '90')], '80000')).toBe('£80,000')
  })

  test('adds up by weight, and is rounded once: a third of £100 thrice is £100', () => {
    expect(poundsOf([part('0', '7', '5'), part('0', '7', '5'), part('0', '7', '5')], '100')).toBe('£71.43')
    const met = part('0', '1', '1')
    expect(poundsOf([met, met, met], '100')).toBe('£100')
    // Half a penny goes up: 0.75 of 0.02 is 0.015.
    expect(poundsOf([part('0', '4', '3')], '0.02')).toBe('£0.02')
  })

  test('cannot be worked out where the stretch is what was expected anyway, or a part has no figure', () => {
    expect(poundsOf([part('50', '50', '60')], '100')).toBe('noStretch')
    expect(poundsOf([part('50', '60', '60'), part('50', '60', null)], '100')).toBe('noFigure')
  })

  test('never falls when performance improves, and never passes what the target carries', () => {
    const figure = fc.integer({ min: -5000, max: 5000 })
    fc.assert(
      fc.property(figure, figure, figure, figure, (without, stretch, one, other) => {
        if (without === stretch) return
        const better = (a: number, b: number) => (stretch > without ? Math.max(a, b) : Math.min(a, b))
        const pence = (outturn: number) => {
          const grant = rewardGrant(
            [part(String(without), String(stretch), String(outturn))],
            123_457 as Pence,
            scale,
          )
          if (grant.grant !== 'calculated') throw new Error(grant.because)
          return grant.pence
        }
        const best = better(one, other)
        const worse = best === one ? other : one
        expect(pence(best)).toBeGreaterThanOrEqual(pence(worse))
        expect(pence(best)).toBeLessThanOrEqual(123_457)
        // Mirrored, with all three signs turned, it earns the same.
        const mirrored = rewardGrant(
          [part(String(-without), String(-stretch), String(-one))],
          123_457 as Pence,
          scale,
        )
        expect(mirrored).toEqual({ grant: 'calculated', pence: pence(one) })
      }),
    )
  })
})

/**
 * Bath and North East Somerset, Local PSA 2003–06, final report of 6 December 2006, Appendix A: £298,163 a target.
 * https://democracy.bathnes.gov.uk/celistdocuments.aspx?A=1&DF=06%2F12%2F2006&F=embed%2412zAppxA.htm&MID=557&R=0
 */
describe('what Bath and North East Somerset was paid comes out to the published pound', () => {
  test('1 Cost-effectiveness: 106 expected, 110 the stretch, 130 reached: all of £298,163', () => {
    expect(poundsOf([part('106', '110', '130')], '298163')).toBe('£298,163')
  })

  test('2 Bus usage: journeys carry 90% and are met, information 10% and earns exactly 60%', () => {
    const journeys = part('18.83', '18.955', '20.1', '90')
    const information = part('40', '55', '49', '10')
    const nothing = { ...journeys, outturn: '18.83' }
    expect(toThePound(poundsOf([journeys, { ...information, outturn: '40' }], '298163'))).toBe(268_347)
    expect(toThePound(poundsOf([nothing, information], '298163'))).toBe(17_890)
    // 268,346.70 and 17,889.78.
    expect(poundsOf([journeys, information], '298163')).toBe('£286,236.48')
  })

  test('3 Older people: 20% and 50% of the stretch earn nothing', () => {
    const care = part('6', '8.5', '6.5')
    const hours = part('486', '550', '518')
    expect(
      [care, hours].map((each) => shareWords(shareOfStretch(each.outturn ?? '', each) ?? never())),
    ).toEqual(['20%', '50%'])
    expect(poundsOf([care, hours], '298163')).toBe('£0')
  })

  test('the share itself is not capped: 600% and 1,016% of the stretch, as reported', () => {
    expect(shareWords(shareOfStretch('130', { expectedWithout: '106', stretch: '110' }) ?? never())).toBe(
      '600%',
    )
    expect(
      shareWords(shareOfStretch('20.1', { expectedWithout: '18.83', stretch: '18.955' }) ?? never()),
    ).toBe('1016%')
  })
})

function never(): never {
  throw new Error('There is a stretch')
}
