import { describe, expect, test } from 'vitest'
import { spanWords } from '../../../../src/web/parts/indicator/spanWords.ts'
import {
  agreedAlready,
  blankTarget,
  missingFromTarget,
  quartersForTargets,
  targetFrom,
} from '../../../../src/web/parts/indicator/targetDraft.ts'
import { targetsInHand, toleranceWords } from '../../../../src/web/parts/indicator/targetsInHand.ts'
import { bedDays, level, line, rangeWithGaps } from './indicatorFixture.ts'

const page = bedDays()
const blank = blankTarget(page)

describe('setting a target', () => {
  test('starts from the financial year shown, and a range where the indicator is best inside one', () => {
    expect(blank).toMatchObject({ from: '2010-11-q1', until: '2010-11-q4', shape: 'figure' })
    expect(blankTarget(rangeWithGaps()).shape).toBe('range')
  })

  test('a target for quarters that have one already changes it; another kind or year does not', () => {
    expect(agreedAlready(page, blank)?.level.value).toBe('138.0')
    expect(agreedAlready(page, { ...blank, until: '2010-11-q1' })?.level.value).toBe('138.0')
    expect(agreedAlready(page, { ...blank, from: '2011-12-q1', until: '2011-12-q4' })).toBeUndefined()
    expect(agreedAlready(page, { ...blank, kind: 'baseline' })).toBeUndefined()
  })

  test('says what is missing', () => {
    expect(missingFromTarget(blank)).toEqual({ value: 'Give the level to reach.' })
    expect(missingFromTarget({ ...blank, value: '135', until: '2009-10-q4' })).toEqual({
      until: 'Choose the first quarter or a later one.',
    })
    expect(missingFromTarget({ ...blank, shape: 'range', high: '55' })).toEqual({})
    expect(missingFromTarget({ ...blank, shape: 'range' })).toHaveProperty('low')
    expect(missingFromTarget({ ...blank, value: '135', toleranceMode: 'relative' })).toHaveProperty(
      'toleranceAmount',
    )
  })

  test('is sent as a figure or a range, with its own tolerance only when it has one', () => {
    expect(targetFrom({ ...blank, value: '135' }, undefined, 'per 1,000')).toEqual({
      kind: 'target',
      from: '2010-11-q1',
      until: '2010-11-q4',
      basis: 'eachPeriod',
      level: { value: '135', low: null, high: null },
      expectedWithout: null,
      tolerance: null,
      source: '',
      note: '',
    })
    const ranged = {
      ...blank,
      shape: 'range',
      low: '45',
      high: '',
      toleranceMode: 'absolute',
      toleranceAmount: '2',
    } as const
    expect(targetFrom(ranged, { decisionId: 'd1' }, '%')).toMatchObject({
      level: { value: null, low: '45', high: null },
      tolerance: { amount: '2', mode: 'absolute' },
      decision: { decisionId: 'd1' },
    })
  })

  test('what was expected without it belongs to a stretch target alone', () => {
    const typed = { ...blank, value: '130', expectedWithout: '138' }
    expect(targetFrom(typed, undefined, '').expectedWithout).toBeNull()
    expect(targetFrom({ ...typed, kind: 'stretch' }, undefined, '').expectedWithout).toBe('138')
  })

  test('may be set three years ahead', () => {
    expect(quartersForTargets(page).at(-1)).toEqual({ startYear: 2013, quarter: 4 })
  })
})

describe('the targets of the year shown', () => {
  test('are the baseline, the target and the stretch target', () => {
    expect(targetsInHand(page).map(({ kind, level: { value } }) => `${kind} ${value}`)).toEqual([
      'baseline 158.0',
      'target 138.0',
      'stretch 130.0',
    ])
  })

  test('a changed target is the one recorded last; next year’s is not this year’s', () => {
    const changed = line('target', '2010-11-q1', '2010-11-q4', level('140.0'), { sequence: 8 })
    const next = line('target', '2011-12-q1', '2011-12-q4', level('120.0'), { sequence: 9 })
    const [, target] = targetsInHand({ ...page, targets: [...page.targets, changed, next] })
    expect(target?.level.value).toBe('140.0')
  })

  test('the tolerance is said in per cent or in points', () => {
    expect(toleranceWords(page)).toBe('Amber reaches to 5% beyond the target.')
    expect(toleranceWords({ ...page, tolerance: { amount: '2', mode: 'absolute' } })).toBe(
      'Amber reaches to 2.0 beyond the target.',
    )
  })
})

describe('what a target applies to', () => {
  test.each([
    ['2010-11-q1', '2010-11-q4', 'eachPeriod', '2010/11'],
    ['2008-09-q1', '2010-11-q4', 'eachPeriod', '2008/09 to 2010/11'],
    ['2010-11-q2', '2010-11-q2', 'eachPeriod', 'Q2 2010/11'],
    ['2010-11-q1', '2010-11-q3', 'eachPeriod', 'Q1 to Q3 2010/11'],
    ['2009-10-q4', '2010-11-q1', 'eachPeriod', 'Q4 2009/10 to Q1 2010/11'],
    ['2010-11-q1', '2010-11-q4', 'yearEnd', 'March 2011'],
    ['2010-11-q1', '2010-11-q2', 'yearEnd', 'Q2 2010/11'],
  ] as const)('%s to %s, %s: %s', (from, until, basis, words) => {
    expect(spanWords({ from, until, basis })).toBe(words)
  })
})
