import { Big } from 'big.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ragStatus, type NotRatedReason } from '../../../src/domain/performance/ragStatus.ts'
import { reason, type Judged } from '../../../src/domain/performance/reason.ts'
import { anyFigure, anyLevel, anyTolerance, judgedPolarity } from './performance.arbitrary.ts'

const burglary: Judged = {
  value: '510',
  periodWords: 'Q2 2010/11',
  target: { value: '480', low: null, high: null },
  polarity: 'lowerIsBetter',
  tolerance: { amount: '5', mode: 'relative' },
  unit: 'offences',
  decimals: 0,
  leadPartner: 'Met Police',
  absenceNote: '',
}
const sentence = (changed: Partial<Judged>): string => {
  const judged = { ...burglary, ...changed }
  if (judged.value === null) throw new Error('A rated sentence needs a figure')
  return reason(ragStatus(judged.value, judged.target, judged.polarity, judged.tolerance), judged)
}
const absent = (because: NotRatedReason, changed: Partial<Judged> = {}): string =>
  reason({ status: 'notRated', because }, { ...burglary, value: null, ...changed })

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

  test('says that a green is at or better than the target', () => {
    expect(sentence({ value: '480' })).toBe('Green: 480 offences is at or better than the target of 480.')
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
    ['noTarget', 'Data only: no target has been agreed, so no status is given.'],
    ['noJudgement', 'Data only: this indicator gives context and is not judged.'],
  ] as const)('says of %s: %s', (because, words) => {
    expect(absent(because)).toBe(words)
  })
})

/** The verdict that follows from what is printed alone. */
function verdictOf(printed: string, polarity: Judged['polarity']): string {
  const number = (text: string | undefined) => new Big((text ?? '').replaceAll(',', '').replace('−', '-'))
  const figure = number(/: (−?[\d,.]+) /.exec(printed)?.[1])
  const between = /range of (−?[\d,.]*\d) to (−?[\d,.]*\d)/.exec(printed)
  const open = /target of (−?[\d,.]*\d) or (more|less)/.exec(printed)
  const single = /target of (−?[\d,.]*\d)/.exec(printed)
  const low = between ? number(between[1]) : open?.[2] === 'more' ? number(open[1]) : null
  const high = between ? number(between[2]) : open?.[2] === 'less' ? number(open[1]) : null
  const aim = between || open ? null : number(single?.[1])
  const above = aim ? figure.minus(aim) : high && figure.gt(high) ? figure.minus(high) : new Big(0)
  const below = aim ? aim.minus(figure) : low && figure.lt(low) ? low.minus(figure) : new Big(0)
  const further = above.gt(below) ? above : below
  const miss = !aim || polarity === 'range' ? further : polarity === 'higherIsBetter' ? below : above
  if (miss.lte(0)) return 'Green'
  const passed = aim ?? (above.gt(0) ? high : low) ?? new Big(0)
  const stated = / is (−?[\d,.]+) (above|below) /.exec(printed)
  expect(number(stated?.[1]).eq(miss), printed).toBe(true)
  const relative = /(more than|within) the ([\d,.]+)% tolerance/.exec(printed)
  if (relative) {
    const share = number(/a miss of ([\d,.]+)%/.exec(printed)?.[1])
    expect(share.gt(number(relative[2])), printed).toBe(relative[1] === 'more than')
    return miss.times(100).gt(number(relative[2]).times(passed.abs())) ? 'Red' : 'Amber'
  }
  const points = /tolerance of ([\d,.]*\d)/.exec(printed)
  return points && miss.lte(number(points[1])) ? 'Amber' : 'Red'
}

test('the figures of the sentence, worked again by hand, give the status it states', () => {
  const nearTheTarget = fc
    .tuple(anyFigure, fc.constantFrom('-5', '-5.0001', '-4.9999', '5', '5.0001', '4.9999', '0'))
    .map(([value, share]) => ({
      target: { value, low: null, high: null },
      value: new Big(value).plus(new Big(value).times(share).times('0.01')).toFixed(),
    }))
  const anywhere = fc.record({ target: anyLevel, value: anyFigure })
  fc.assert(
    fc.property(
      fc.oneof(anywhere, nearTheTarget),
      judgedPolarity,
      anyTolerance,
      fc.constantFrom(0, 1, 2),
      ({ target, value }, polarity, tolerance, decimals) => {
        const status = ragStatus(value, target, polarity, tolerance)
        const printed = sentence({ value, target, polarity, tolerance, decimals, unit: 'per 1,000' })
        expect(printed.slice(0, printed.indexOf(':')).toLowerCase(), printed).toBe(status.status)
        expect(verdictOf(printed, polarity).toLowerCase(), printed).toBe(status.status)
      },
    ),
    { numRuns: 500 },
  )
})
