import { expect, test } from 'vitest'
import type { OutturnType } from '../../../src/domain/indicators/indicator.ts'
import type { Observation } from '../../../src/domain/indicators/observation.ts'
import type { Polarity } from '../../../src/domain/indicators/polarity.ts'
import { judgeIndicator } from '../../../src/domain/performance/indicatorJudgement.ts'
import { statusWord } from '../../../src/domain/performance/statusWord.ts'
import { yearToDate } from '../../../src/domain/performance/yearToDate.ts'
import type { TargetLevel } from '../../../src/domain/targets/targetLine.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import {
  financialYearPeriod,
  quarterPeriod,
  rollingYearPeriod,
  yearToDatePeriod,
} from '../../../src/domain/time/period.ts'
import { known, level, line, missing, q, reading } from './knownIndicator.ts'

const range: TargetLevel = { value: null, low: '45', high: '55' }
const Q1 = q('2010-11-q1')
const Q2 = q('2010-11-q2')
const MORNING = '2010-11-29'
const AFTER_DUE = '2010-12-01'

const total = (value: string) => reading(quarterPeriod(Q2), value)
const first = (value: string) => reading(quarterPeriod(Q1), value)
const soFar = (value: string) => reading(yearToDatePeriod(Q2), value)
const rolling = (value: string) => reading(rollingYearPeriod(Q2), value)
const year = (startYear: number, value: string) => reading(financialYearPeriod(startYear), value)

type Row = [
  outturnType: OutturnType,
  polarity: Polarity,
  target: TargetLevel,
  readings: Observation[],
  asOf: string,
  word: string,
  sentence: string,
  yearToDate: string | null,
]

// The quarter shown is Q2 2010/11; tolerance 5%; a quarterly figure is due 61 days after 30 September, on 30 November.
const rows: Row[] = [
  ['periodTotal', 'higherIsBetter', level('100'), [first('90'), total('110')], MORNING,
    'Green', 'Green: 110 cases is 10 above the target of 100, and higher is better.', '200'],
  ['periodTotal', 'higherIsBetter', level('100'), [first('90'), total('95')], MORNING,
    'Amber', 'Amber: 95 cases is 5 below the target of 100, a miss of 5.0%, within the 5% tolerance.', '185'],
  ['periodTotal', 'lowerIsBetter', level('480'), [first('470'), total('510')], MORNING,
    'Red', 'Red: 510 cases is 30 above the target of 480, a miss of 6.3%, more than the 5% tolerance.', '980'],
  ['periodTotal', 'lowerIsBetter', level('480'), [first('470'), total('0')], MORNING,
    'Green', 'Green: 0 cases is 480 below the target of 480, and lower is better.', '470'],
  ['periodTotal', 'lowerIsBetter', level('0'), [first('0'), total('1')], MORNING,
    'Red', 'Red: 1 cases is 1 above the target of 0; a percentage tolerance cannot be used with a zero target.', '1'],
  ['periodTotal', 'lowerIsBetter', level('0'), [first('2'), total('0')], MORNING,
    'Green', 'Green: 0 cases is on the target of 0.', '2'],
  ['periodTotal', 'range', range, [first('50'), total('50')], MORNING,
    'Green', 'Green: 50 cases is inside the target range of 45 to 55.', '100'],
  ['periodTotal', 'range', range, [first('50'), total('57')], MORNING,
    'Amber', 'Amber: 57 cases is 2 above the target range of 45 to 55, a miss of 3.6%, within the 5% tolerance.', '107'],
  ['periodTotal', 'lowerIsBetter', level('480'), [first('470')], MORNING,
    'Not due', 'Not due: the figure for Q2 2010/11 is due from Met Police by 30 November 2010.', '470'],
  ['periodTotal', 'lowerIsBetter', level('480'), [first('470')], AFTER_DUE,
    'Late', 'Late: the figure for Q2 2010/11 was due from Met Police by 30 November 2010 and has not arrived.', '470'],
  ['periodTotal', 'lowerIsBetter', level('480'), [first('470'), missing(quarterPeriod(Q2), 'suppressed')], AFTER_DUE,
    'Withheld', 'Not rated: the source withholds the figure for Q2 2010/11.', '470'],
  ['yearToDate', 'higherIsBetter', level('200'), [reading(yearToDatePeriod(Q1), '90'), soFar('210')], MORNING,
    'Green', 'Green: 210 cases is 10 above the target of 200, and higher is better.', '210'],
  ['yearToDate', 'lowerIsBetter', level('200'), [reading(yearToDatePeriod(Q1), '90'), soFar('212')], MORNING,
    'Red', 'Red: 212 cases is 12 above the target of 200, a miss of 6.0%, more than the 5% tolerance.', '212'],
  ['yearToDate', 'range', range, [soFar('44')], MORNING,
    'Amber', 'Amber: 44 cases is 1 below the target range of 45 to 55, a miss of 2.2%, within the 5% tolerance.', '44'],
  ['yearToDate', 'lowerIsBetter', level('200'), [reading(yearToDatePeriod(Q1), '90')], AFTER_DUE,
    'Late', 'Late: the figure for Q2 2010/11 was due from Met Police by 30 November 2010 and has not arrived.', null],
  ['snapshot', 'higherIsBetter', level('34'), [first('31'), total('32')], MORNING,
    'Red', 'Red: 32 cases is 2 below the target of 34, a miss of 5.9%, more than the 5% tolerance.', '32'],
  ['snapshot', 'lowerIsBetter', level('-5'), [first('-4'), total('-5.25')], MORNING,
    'Green', 'Green: −5.25 cases is 0.25 below the target of −5, and lower is better.', '-5.25'],
  ['snapshot', 'range', range, [first('50'), total('58')], MORNING,
    'Red', 'Red: 58 cases is 3 above the target range of 45 to 55, a miss of 5.5%, more than the 5% tolerance.', '58'],
  ['snapshot', 'higherIsBetter', level('34'), [first('31')], MORNING,
    'Not due', 'Not due: the figure for Q2 2010/11 is due from Met Police by 30 November 2010.', '31'],
  ['rollingYear', 'higherIsBetter', level('100'), [rolling('96')], MORNING,
    'Amber', 'Amber: 96 cases is 4 below the target of 100, a miss of 4.0%, within the 5% tolerance.', '96'],
  ['rollingYear', 'lowerIsBetter', level('100'), [rolling('100')], MORNING,
    'Green', 'Green: 100 cases is on the target of 100.', '100'],
  ['rollingYear', 'lowerIsBetter', level('100'), [], AFTER_DUE,
    'Late', 'Late: the figure for Q2 2010/11 was due from Met Police by 30 November 2010 and has not arrived.', null],
  ['annual', 'lowerIsBetter', level('440'), [year(2008, '500'), year(2009, '450')], MORNING,
    'Amber', 'Amber: 450 cases is 10 above the target of 440, a miss of 2.3%, within the 5% tolerance.', null],
  ['annual', 'higherIsBetter', level('440'), [year(2009, '400')], MORNING,
    'Red', 'Red: 400 cases is 40 below the target of 440, a miss of 9.1%, more than the 5% tolerance.', null],
  ['annual', 'lowerIsBetter', level('440'), [], MORNING,
    'Not due until Q4', 'Not due until Q4: no figure is due for Q2 2010/11.', null],
  ['annual', 'lowerIsBetter', level('440'), [year(2008, '430')], '2011-04-01',
    'Late', 'Late: the figure for 2009/10 was due from Met Police by 31 March 2011 and has not arrived.', null],
  ['annual', 'range', range, [year(2009, '45')], MORNING,
    'Green', 'Green: 45 cases is inside the target range of 45 to 55.', null],
] // prettier-ignore

test.each(rows)(
  '%s, %s, against %o: %#',
  (outturnType, polarity, target, readings, asOf, word, sentence, so) => {
    const facts = known({ outturnType, polarity }, readings, { targets: [line(target, '2009-10-q1')] })
    const judged = judgeIndicator(facts, Q2, isoDate(asOf))
    expect(statusWord(judged.status)).toBe(word)
    expect(judged.reason).toBe(sentence)
    expect(yearToDate(facts, Q2).figure).toBe(so)
  },
)

test('a sum so far names the quarters it lacks, and a part of a quarter is no quarter', () => {
  const facts = known({}, [total('510')])
  expect(yearToDate(facts, Q2)).toEqual({ figure: '510', isSum: true, missing: [Q1] })
  expect(yearToDate(known({}, []), Q2)).toEqual({ figure: null, isSum: true, missing: [Q1, Q2] })
})

test('shares of a quarter are never added up: the latest stands', () => {
  const facts = known({ unit: '% of cases' }, [first('40'), total('44')])
  expect(yearToDate(facts, Q2)).toEqual({ figure: '44', isSum: false, missing: [] })
})

test('what its source has ceased to collect is awaited no more', () => {
  const facts = known({}, [missing(quarterPeriod(Q1), 'notCollected')])
  expect(statusWord(judgeIndicator(facts, Q2, isoDate('2012-01-01')).status)).toBe('Not collected')
})

test('nothing is late for a quarter before the indicator was first measured', () => {
  const facts = known({ inForceFrom: isoDate('2010-10-01') }, [])
  expect(statusWord(judgeIndicator(facts, Q2, isoDate('2012-01-01')).status)).toBe('No figure')
})

test('a lagged figure stands with its own period', () => {
  const facts = known({ outturnType: 'annual' }, [year(2009, '450')])
  expect(judgeIndicator(facts, Q2, isoDate(MORNING)).latest?.period).toEqual(financialYearPeriod(2009))
})
