import { Big } from 'big.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Polarity } from '../../../src/domain/indicators/polarity.ts'
import { ragStatus } from '../../../src/domain/performance/ragStatus.ts'
import { percentMissed, shortfall } from '../../../src/domain/performance/targetFaced.ts'
import type { TargetLevel, Tolerance } from '../../../src/domain/targets/targetLine.ts'
import { anyFigure, anyLevel, threeLevels, anyTolerance, judgedPolarity } from './performance.arbitrary.ts'

const target = (value: string): TargetLevel => ({ value, low: null, high: null })
const range = (low: string | null, high: string | null): TargetLevel => ({ value: null, low, high })
const percent = (amount: string): Tolerance => ({ amount, mode: 'relative' })
const points = (amount: string): Tolerance => ({ amount, mode: 'absolute' })

const status = (value: string, level: TargetLevel | undefined, polarity: Polarity, tolerance: Tolerance) => {
  const given = ragStatus(value, threeLevels(level, polarity, tolerance))
  return given.status === 'notRated' ? given.because : given.status
}

describe('a figure where higher is better', () => {
  test.each([
    ['80', 'green', 'on the target is green'],
    ['80.000000000001', 'green', 'above it is green'],
    ['79.999999999999', 'amber', 'a hair below it is amber'],
    ['76', 'amber', '5% below 80 is 76: the boundary itself is still amber'],
    ['75.999999999999', 'red', 'a hair beyond 5% is red'],
    ['0', 'red', 'nought is a figure, and far below'],
  ])('%s against 80 within 5%% is %s: %s', (value, expected) => {
    expect(status(value, target('80'), 'higherIsBetter', percent('5'))).toBe(expected)
  })
})

describe('a figure where lower is better', () => {
  test.each([
    ['480', 'green', 'on the target is green'],
    ['479', 'green', 'below it is green'],
    ['504', 'amber', '5% of 480 is 24: 504 is still amber'],
    ['504.01', 'red', 'a hundredth more is red'],
    ['510', 'red', '30 above is 6.25%'],
  ])('%s against 480 within 5%% is %s: %s', (value, expected) => {
    expect(status(value, target('480'), 'lowerIsBetter', percent('5'))).toBe(expected)
  })
})

test('decimals are compared exactly: 0.3 against 0.1 with a tolerance of 0.2 is amber, as by hand', () => {
  expect(status('0.3', target('0.1'), 'lowerIsBetter', points('0.2'))).toBe('amber')
  expect(status('7.0', target('7.7'), 'higherIsBetter', points('0.7'))).toBe('amber')
  expect(status('0.10', target('0.1'), 'higherIsBetter', points('0'))).toBe('green')
  expect(
    status('123456789012345678.1', target('123456789012345678.2'), 'higherIsBetter', points('0.05')),
  ).toBe('red')
})

test('the same figures differ by the kind of tolerance: 95 of 97 is within 2 points and beyond 2%', () => {
  expect(status('95', target('97'), 'higherIsBetter', points('2'))).toBe('amber')
  expect(status('95', target('97'), 'higherIsBetter', percent('2'))).toBe('red')
})

test('without a tolerance there is no amber', () => {
  expect(status('79.9', target('80'), 'higherIsBetter', percent('0'))).toBe('red')
  expect(status('80', target('80'), 'higherIsBetter', percent('0'))).toBe('green')
})

test('a target of nought has no percentage width: met is green, anything worse is red', () => {
  expect(status('0', target('0'), 'lowerIsBetter', percent('5'))).toBe('green')
  expect(status('0.01', target('0'), 'lowerIsBetter', percent('5'))).toBe('red')
  expect(status('1', target('0'), 'lowerIsBetter', points('1'))).toBe('amber')
  expect(percentMissed(shortfall('2', target('0'), 'lowerIsBetter')!)).toBeNull()
})

test('a negative target is as wide as a positive one: 5% of −5 is 0.25', () => {
  expect(status('-5.25', target('-5'), 'higherIsBetter', percent('5'))).toBe('amber')
  expect(status('-5.26', target('-5'), 'higherIsBetter', percent('5'))).toBe('red')
  expect(status('-4.75', target('-5'), 'lowerIsBetter', percent('5'))).toBe('amber')
  expect(status('2', target('-5'), 'higherIsBetter', percent('5'))).toBe('green')
})

describe('a target range of 45 to 55', () => {
  test.each([
    ['50', points('1'), 'green', 'inside'],
    ['45', points('1'), 'green', 'on the lower bound'],
    ['55', points('1'), 'green', 'on the upper bound'],
    ['44', points('1'), 'amber', 'exactly a point below'],
    ['43.9', points('1'), 'red', 'more than a point below'],
    ['57.75', percent('5'), 'amber', '5% of the bound passed, 55, is 2.75'],
    ['42.74', percent('5'), 'red', '5% of the bound passed, 45, is 2.25'],
  ])('%s is judged: %o %s, %s', (value, tolerance, expected) => {
    expect(status(value, range('45', '55'), 'range', tolerance)).toBe(expected)
  })
})

test('a range may be open at one end', () => {
  expect(status('1000', range('95', null), 'range', points('1'))).toBe('green')
  expect(status('93.9', range('95', null), 'range', points('1'))).toBe('red')
  expect(status('-1000', range(null, '10'), 'range', points('1'))).toBe('green')
  expect(status('11', range(null, '10'), 'range', points('1'))).toBe('amber')
})

test('without a target, or a range without bounds, a figure is only data', () => {
  expect(status('80', undefined, 'higherIsBetter', percent('5'))).toBe('noTarget')
  expect(status('80', range(null, null), 'range', percent('5'))).toBe('noTarget')
  expect(shortfall('80', range(null, null), 'range')).toBeNull()
})

test('a contextual indicator is never judged, whatever target is written beside it', () => {
  expect(status('80', target('90'), 'noJudgement', percent('5'))).toBe('noJudgement')
  expect(shortfall('80', target('90'), 'noJudgement')).toBeNull()
})

test('a wider tolerance never makes a status worse', () => {
  const rank = { green: 0, amber: 1, red: 2 } as Record<string, number>
  fc.assert(
    fc.property(
      anyFigure,
      anyLevel,
      judgedPolarity,
      anyTolerance,
      fc.nat(50),
      (value, level, polarity, tolerance, more) => {
        const wider = { ...tolerance, amount: new Big(tolerance.amount).plus(more).toFixed() }
        expect(rank[status(value, level, polarity, wider)]).toBeLessThanOrEqual(
          rank[status(value, level, polarity, tolerance)] ?? -1,
        )
      },
    ),
  )
})

test('turning every sign turns higher-is-better into lower-is-better and changes no status', () => {
  const turned = (figure: string) => new Big(figure).times(-1).toFixed()
  fc.assert(
    fc.property(anyFigure, anyFigure, anyTolerance, (value, aim, tolerance) => {
      expect(status(value, target(aim), 'higherIsBetter', tolerance)).toBe(
        status(turned(value), target(turned(aim)), 'lowerIsBetter', tolerance),
      )
    }),
  )
})
