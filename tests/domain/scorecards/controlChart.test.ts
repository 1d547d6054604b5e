import { describe, expect, test } from 'vitest'
import type { Charted } from '../../../src/domain/processControl/seriesChart.ts'
import { controlChart } from '../../../src/domain/scorecards/controlChart.ts'
import type { VerdictFacts } from '../../../src/domain/scorecards/verdictFacts.ts'
import { plusQuarters } from '../../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { quarterPeriod } from '../../../src/domain/time/period.ts'
import { known, level, line, q, reading } from '../performance/knownIndicator.ts'

const FIRST = q('2006-07-q1')

/** One figure a quarter from Q1 2006/07 on. */
const quarterly = (values: readonly string[]) =>
  values.map((value, at) => reading(quarterPeriod(plusQuarters(FIRST, at)), value))

/** Ranges of 10 throughout: the limits are 10 × 2.66 on either side of the mean. */
const TEN_APART = ['100', '110', '100', '110', '100', '110', '100', '110']

const facts = (values: readonly string[], rest: Partial<VerdictFacts> = {}): VerdictFacts => ({
  ...known({}, quarterly(values)),
  rebases: [],
  ...rest,
})

function charted(of: VerdictFacts, quarter: string): Charted {
  const chart = controlChart(of, q(quarter))
  if (chart.charted === 'notCharted') throw new Error(`Not charted: ${chart.because}`)
  return chart
}

describe('the control chart of an indicator in a quarter', () => {
  test('eight figures ten apart have a mean of 105 and limits 26.6 either side', () => {
    const { phase, strength } = charted(facts(TEN_APART), '2007-08-q4')
    expect(strength).toBe('provisional')
    expect(phase?.mean).toBe(105)
    expect(phase?.limits?.lowerProcessLimit).toBeCloseTo(78.4, 9)
    expect(phase?.limits?.upperProcessLimit).toBeCloseTo(131.6, 9)
  })

  test('a quarter knows nothing of the figures after it', () => {
    const before = charted(facts([...TEN_APART, '500']), '2007-08-q4')
    expect(before.phase?.mean).toBe(105)
    expect(before.variation).toEqual({ variation: 'usual' })
    expect(charted(facts([...TEN_APART, '500']), '2008-09-q1').variation).toMatchObject({
      variation: 'signal',
      side: 'high',
      judgement: 'worse',
    })
  })

  test('a definition that is not comparable begins a phase, one that stays comparable does not', () => {
    const [first] = known({}, []).definitions
    const later = (comparable: boolean) => ({
      ...facts(TEN_APART),
      definitions: [first!, { ...first!, version: 2, comparable, inForceFrom: isoDate('2007-04-01') }],
    })
    expect(
      charted(later(false), '2007-08-q4').phases.map(({ have, starts }) => [have, starts.length]),
    ).toEqual([
      [4, 0],
      [4, 1],
    ])
    expect(charted(later(true), '2007-08-q4').phases).toHaveLength(1)
  })

  test('a decision to rebase begins a phase from its quarter on, and none in an earlier view', () => {
    const rebased = facts(TEN_APART, { rebases: [{ from: q('2007-08-q1') }] })
    expect(charted(rebased, '2007-08-q4').phase).toMatchObject({
      have: 4,
      starts: [{ because: 'rebase' }],
      strength: 'tooFew',
    })
    expect(charted(rebased, '2006-07-q4').phases).toHaveLength(1)
  })

  test('a stepped target is tested period by period: always 5 worse is a miss, whatever the level', () => {
    const values = Array.from({ length: 14 }, (_, at) => String((at < 7 ? 205 : 105) + (at % 2)))
    const targets = [
      line(level('200'), '2006-07-q1', '2007-08-q3'),
      line(level('100'), '2007-08-q4', '2009-10-q4'),
    ]
    expect(charted(facts(values, { targets }), '2009-10-q2').assurance).toEqual({ assurance: 'misses' })
  })

  test('a rolling year is not charted', () => {
    const rolling: VerdictFacts = {
      ...known({ outturnType: 'rollingYear' }, quarterly(TEN_APART)),
      rebases: [],
    }
    expect(controlChart(rolling, q('2007-08-q4'))).toEqual({ charted: 'notCharted', because: 'rollingYear' })
  })
})
