import { describe, expect, test } from 'vitest'
import { ragStatus, type NotRatedReason } from '../../../src/domain/performance/ragStatus.ts'
import type { Judged } from '../../../src/domain/performance/judged.ts'
import { reason } from '../../../src/domain/performance/reason.ts'
import type { Polarity } from '../../../src/domain/indicators/polarity.ts'
import type { TargetLevel, Tolerance } from '../../../src/domain/targets/targetLine.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { threeLevels } from './performance.arbitrary.ts'

type Judgeable = {
  value: string
  target: TargetLevel
  polarity: Polarity
  tolerance: Tolerance
  unit: string
  decimals: number
}
const burglary: Judgeable = {
  value: '510',
  target: { value: '480', low: null, high: null },
  polarity: 'lowerIsBetter',
  tolerance: { amount: '5', mode: 'relative' },
  unit: 'offences',
  decimals: 0,
}
const judged = ({ value, target, polarity, tolerance, unit, decimals }: Judgeable): Judged => ({
  value,
  periodWords: 'Q2 2010/11',
  basis: threeLevels(target, polarity, tolerance),
  lastYearWords: 'Q2 2009/10',
  unit,
  decimals,
  leadPartner: 'Met Police',
  absenceNote: '',
  dueBy: null,
})
const sentence = (changed: Partial<Judgeable>): string => {
  const of = judged({ ...burglary, ...changed })
  return reason(ragStatus(of.value ?? '', of.basis), of)
}
const absent = (because: NotRatedReason, changed: Partial<Judged> = {}): string =>
  reason({ status: 'notRated', because }, { ...judged(burglary), value: null, ...changed })

describe('the sentence beside a status', () => {
  test('says by how much a red misses, and the tolerance it breaks', () => {
    expect(sentence({})).toBe(
      'Red: 510 offences is 30 above the target of 480, a miss of 6.3%, more than the 5% tolerance.',
    )
  })

  test('says that an amber misses within the tolerance', () => {
    expect(sentence({ value: '504' })).toBe(
      'Amber: 504 offences is 24 above the target of 480, a miss of 5.0%, within the 5% tolerance.',
    )
  })

  test('says that a green is on the target, or how far better and which way that is', () => {
    expect(sentence({ value: '480' })).toBe('Green: 480 offences is on the target of 480.')
    expect(sentence({ value: '470' })).toBe(
      'Green: 470 offences is 10 below the target of 480, and lower is better.',
    )
  })

  test('speaks in points of the unit when the tolerance does', () => {
    expect(
      sentence({
        value: '31',
        unit: '%',
        target: { value: '33', low: null, high: null },
        polarity: 'higherIsBetter',
        tolerance: { amount: '2', mode: 'absolute' },
      }),
    ).toBe('Amber: 31% is 2 below the target of 33, within the tolerance of 2.')
  })

  test('never says “5.0%, more than 5%”: as many places as it takes to tell them apart', () => {
    expect(sentence({ value: '504.1', decimals: 1 })).toContain('a miss of 5.02%, more than the 5% tolerance')
    expect(sentence({ value: '504.0001' })).toContain('a miss of 5.00002%, more than the 5% tolerance')
  })

  test('names the range, and the bound that was passed', () => {
    const inRange = { polarity: 'range', tolerance: { amount: '1', mode: 'absolute' }, unit: '%' } as const
    const level = { value: null, low: '45', high: '55' }
    expect(sentence({ ...inRange, value: '50', target: level })).toBe(
      'Green: 50% is inside the target range of 45 to 55.',
    )
    expect(sentence({ ...inRange, value: '58', target: level })).toBe(
      'Red: 58% is 3 above the target range of 45 to 55, more than the tolerance of 1.',
    )
    expect(sentence({ ...inRange, value: '96', target: { ...level, low: '95', high: null } })).toBe(
      'Green: 96% meets the target of 95 or more.',
    )
    expect(sentence({ ...inRange, value: '10.5', target: { ...level, low: null, high: '10' } })).toBe(
      'Amber: 10.5% is 0.5 above the target of 10 or less, within the tolerance of 1.',
    )
  })

  test('says why a percentage tolerance does not help at a target of nought', () => {
    expect(sentence({ value: '2', target: { value: '0', low: null, high: null } })).toBe(
      'Red: 2 offences is 2 above the target of 0; a percentage tolerance cannot be used with a zero target.',
    )
  })

  test('names who owes a late figure and repeats what the recorder noted', () => {
    expect(absent('late', { absenceNote: 'Promised for the next meeting.' })).toBe(
      'Late: the figure for Q2 2010/11 was due from Met Police and has not arrived. Promised for the next meeting.',
    )
    expect(absent('late', { leadPartner: null })).toBe(
      'Late: the figure for Q2 2010/11 was due and has not arrived.',
    )
  })

  test.each([
    ['notDue', 'Not rated: no figure is due for Q2 2010/11.'],
    ['suppressed', 'Not rated: the source withholds the figure for Q2 2010/11.'],
    ['notCollected', 'Not rated: the figure is no longer collected.'],
    ['incomplete', 'Not rated: part of Q2 2010/11 has no figure.'],
    ['noFigure', 'Not rated: no figure has been recorded yet.'],
    [
      'noStretch',
      'Not rated: a share of stretch needs a stretch target better than the figure expected without it, and none is agreed for the period.',
    ],
    ['noTarget', 'Data only: no target has been agreed, so no status is given.'],
    ['noJudgement', 'Data only: this indicator gives context and is not judged.'],
  ] as const)('says of %s: %s', (because, words) => {
    expect(absent(because)).toBe(words)
  })

  test('says by when an awaited figure is due, and by when a late one was', () => {
    const dueBy = isoDate('2010-11-30')
    expect(absent('notDue', { dueBy })).toBe(
      'Not due: the figure for Q2 2010/11 is due from Met Police by 30 November 2010.',
    )
    expect(absent('late', { dueBy })).toBe(
      'Late: the figure for Q2 2010/11 was due from Met Police by 30 November 2010 and has not arrived.',
    )
  })
})
