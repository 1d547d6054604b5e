import { expect, test } from 'vitest'
import type { IndicatorFacts } from '../../../src/domain/performance/indicatorFacts.ts'
import { judgeIndicator } from '../../../src/domain/performance/indicatorJudgement.ts'
import { penceOfPounds } from '../../../src/domain/rewardGrant/pence.ts'
import { isInDanger, mostAtRiskFirst, rewardAtRisk } from '../../../src/domain/scorecards/rewardAtRisk.ts'
import { type RewardAtStake, stretchStanding } from '../../../src/domain/scorecards/stretchStanding.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { financialYearPeriod, quarterPeriod } from '../../../src/domain/time/period.ts'
import { known, level, line, missing, q, reading } from '../performance/knownIndicator.ts'

/** £390,000 from 60% of the stretch on. */
const AT_STAKE: RewardAtStake = {
  scale: { threshold: '0.6', maximumShare: '1' },
  available: penceOfPounds('390000'),
}
const Q2 = q('2010-11-q2')
const inQuarter = (slug: string, value: string) => reading(quarterPeriod(q(slug)), value)

/** Beds per 1,000, lower is better: 160 expected without the stretch of 130, a target for each quarter of 138. */
const bedDays = (rest: Partial<IndicatorFacts> = {}, readings = [inQuarter('2010-11-q2', '141.6')]) =>
  known({ unit: 'per 1,000', decimals: 1 }, readings, {
    targets: [line(level('138'))],
    stretch: [{ ...line(level('130'), '2010-11-q1', '2010-11-q4', 'yearEnd'), expectedWithout: '160' }],
    ...rest,
  })
const standing = (facts: IndicatorFacts, atStake: RewardAtStake | null = AT_STAKE, quarter = Q2) => {
  const found = stretchStanding(
    facts,
    judgeIndicator(facts, quarter, isoDate('2010-11-29')),
    quarter,
    atStake,
  )
  if (!found) throw new Error('There is no stretch target in this quarter')
  return found
}

test('141.6 of the way from 160 to 130 is 18.4 of 30, 61.3%: £239,200 of £390,000, and £150,800 at risk', () => {
  expect(standing(bedDays()).position).toMatchObject({
    position: 'known',
    earnedIfYearEndedNow: 23_920_000,
    atRisk: 15_080_000,
  })
})

test('142.6 is 58% of the stretch, less than 60%: nothing is earned and all is at risk', () => {
  expect(standing(bedDays({}, [inQuarter('2010-11-q2', '142.6')])).position).toMatchObject({
    earnedIfYearEndedNow: 0,
    atRisk: 39_000_000,
  })
})

test('a late figure leaves the reward unknown, whatever the quarter before was', () => {
  const facts = bedDays({}, [inQuarter('2010-11-q1', '131'), missing(quarterPeriod(Q2), 'late')])
  expect(standing(facts).position).toEqual({
    position: 'notKnown',
    because: 'noFigure',
    available: 39_000_000,
  })
})

test('an annual indicator stands on its latest figure, as its status does', () => {
  const facts = known(
    { outturnType: 'annual', frequency: 'annual', unit: '%', polarity: 'higherIsBetter' },
    [reading(financialYearPeriod(2009), '22')],
    { stretch: [{ ...line(level('23')), expectedWithout: '21' }] },
  )
  // 1 of 2 points: 50%.
  expect(standing(facts).position).toMatchObject({ position: 'known', earnedIfYearEndedNow: 0 })
  expect(standing(facts).chance.chance).toBe('cannotSay')
})

test('half a year’s total is no low total yet: a count that should stay low is not judged before the year ends', () => {
  const readings = [inQuarter('2010-11-q1', '100'), inQuarter('2010-11-q2', '110')]
  const facts = known({ unit: 'offences' }, readings, {
    targets: [line(level('480'), '2010-11-q1', '2010-11-q4', 'yearEnd')],
    stretch: [{ ...line(level('440'), '2010-11-q1', '2010-11-q4', 'yearEnd'), expectedWithout: '500' }],
  })
  expect(standing(facts).position).toEqual({
    position: 'notKnown',
    because: 'totalStillRunning',
    available: 39_000_000,
  })
})

test('without an agreement in force no reward is worked out, and outside its span there is no stretch target', () => {
  expect(standing(bedDays(), null).position).toEqual({ position: 'notKnown', because: 'noTerms' })
  const before = q('2009-10-q4')
  const judgement = judgeIndicator(bedDays(), before, isoDate('2010-11-29'))
  expect(stretchStanding(bedDays(), judgement, before, AT_STAKE)).toBeUndefined()
})

test('what is known adds up in one sum, what is not in another, and figures awaited are named', () => {
  const earning = standing(bedDays())
  const awaited = standing(bedDays({ id: 'ni-136' }, [missing(quarterPeriod(Q2), 'late')]))
  expect(rewardAtRisk([earning, awaited])).toEqual({
    earned: 23_920_000,
    atRisk: 15_080_000,
    notKnown: 39_000_000,
    awaiting: ['ni-136'],
  })
})

test('a stretch target is in danger until all is earned, unless it is likely; the most at risk stands first', () => {
  const part = standing(bedDays())
  const none = standing(bedDays({}, [inQuarter('2010-11-q2', '150')]))
  const all = standing(bedDays({}, [inQuarter('2010-11-q2', '129')]))
  const unknown = standing(bedDays({}, [missing(quarterPeriod(Q2), 'late')]))
  expect([part, none, all, unknown].map(isInDanger)).toEqual([true, true, false, false])
  const likely = { ...part, chance: { chance: 'likely' as const, howComputed: '' } }
  expect(isInDanger(likely)).toBe(false)
  expect([all, unknown, part, none].toSorted(mostAtRiskFirst)).toEqual([none, part, unknown, all])
})
