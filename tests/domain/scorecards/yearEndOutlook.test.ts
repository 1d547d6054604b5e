import { describe, expect, test } from 'vitest'
import { yearEndOutlook } from '../../../src/domain/scorecards/yearEndOutlook.ts'
import { plusQuarters } from '../../../src/domain/time/financialQuarter.ts'
import { quarterPeriod } from '../../../src/domain/time/period.ts'
import { known, level, line, q, reading } from '../performance/knownIndicator.ts'

/** Ten quarters to Q2 2010/11. Q4 last year was 120, the latest is 110. */
const TO_Q2 = ['100', '90', '105', '118', '102', '96', '108', '120', '104', '110']
const readings = TO_Q2.map((value, at) => reading(quarterPeriod(plusQuarters(q('2008-09-q1'), at)), value))
const Q2 = q('2010-11-q2')

describe('the outlook for the year end', () => {
  test('of a target for each quarter: quarter 4’s own figure, half way between the latest and last year’s', () => {
    // (110 + 120) ÷ 2 = 115 against 100: 15 above, more than 5%.
    const outlook = yearEndOutlook(known({}, readings, { targets: [line(level('100'))] }), Q2)
    expect(outlook.yearEnd).toEqual(q('2010-11-q4'))
    expect(outlook.expected).toMatchObject({ value: '115', isForecast: true })
    expect(outlook.status?.status).toEqual({ status: 'red' })
    expect(outlook.status?.reason).toContain('Expected at year end')
    expect(outlook.status?.reason).toContain('115 cases is 15 above the target of 100')
    expect(outlook.target?.plainSum.words).toBe(
      'needs a fall of 10 by Q4; best fall over as many quarters so far 22',
    )
  })

  test('of a target for the year: what has happened is added, and the rest shared over the quarters left', () => {
    // So far 104 + 110 = 214. Latest carried: 214 + 110 + 110 = 434. Last year repeated: 214 + 108 + 120 = 442. Mean 438.
    const targets = [line(level('440'), '2010-11-q1', '2010-11-q4', 'yearEnd')]
    const outlook = yearEndOutlook(known({}, readings, { targets }), Q2)
    expect(outlook.expected).toMatchObject({ value: '438' })
    expect(outlook.status?.status).toEqual({ status: 'green' })
    // (440 − 214) ÷ 2 = 113.
    expect(outlook.target?.plainSum.words).toContain('needs no more than 113 in each remaining quarter')
  })

  test('with seven figures nothing is expected, and no status is given for it', () => {
    const outlook = yearEndOutlook(known({}, readings.slice(-7), { targets: [line(level('100'))] }), Q2)
    expect(outlook.expected).toMatchObject({
      value: null,
      evidence: 'Too few figures for a forecast: 7 of 8 quarters.',
    })
    expect(outlook.status).toBeNull()
    expect(outlook.target?.chance.chance).toBe('cannotSay')
  })

  test('without a target the year end is expected and not judged', () => {
    const outlook = yearEndOutlook(known({ outturnType: 'snapshot' }, readings), Q2)
    expect(outlook.expected).toMatchObject({ value: '115' })
    expect(outlook.status?.status).toEqual({ status: 'notRated', because: 'noTarget' })
    expect(outlook.target).toBeNull()
  })
})
