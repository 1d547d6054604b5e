import { describe, expect, test } from 'vitest'
import { NOTHING_YET } from '../../../../src/contract/etags.ts'
import {
  blankFigure,
  knownPeriods,
  missingFromFigure,
  observationFrom,
  periodWritten,
  seenFor,
} from '../../../../src/web/parts/indicator/figureDraft.ts'
import { plainNumber } from '../../../../src/web/parts/indicator/plainNumber.ts'
import { replacesWords } from '../../../../src/web/parts/indicator/readingWords.ts'
import { bedDays, recorded } from './indicatorFixture.ts'

const page = bedDays()
const blank = blankFigure(page, 'Q2 2010/11', '2010-11-29')

describe('entering one figure', () => {
  test('a period may be written as on the page, in any case', () => {
    expect(periodWritten(knownPeriods(page), ' q2  2010/11 ')?.standing?.value).toBe('141.6')
    expect(periodWritten(knownPeriods(page), '2010')).toBeUndefined()
  })

  test('what it revises is said before it is recorded, with who recorded it', () => {
    const known = periodWritten(knownPeriods(page), 'Q1 2010/11')
    expect(replacesWords(known, page.definition)).toBe(
      'Revises 147.2 per 1,000, verified, of 18 July 2010, recorded by Policy officer, Harrow Council. It stays in the record.',
    )
    const late = known?.standing
      ? { ...known, standing: { ...known.standing, record: recorded('2010-07-19', '2010-11-29') } }
      : known
    expect(replacesWords(late, page.definition)).toContain('entered late, on 29 November 2010')
  })

  test('a figure or the reason there is none must be given', () => {
    expect(missingFromFigure(blank)).toEqual({
      value: 'Give the figure, or choose the reason there is none.',
    })
    expect(missingFromFigure({ ...blank, reading: 'absence' })).toEqual({
      absence: 'Choose the reason there is no figure.',
    })
    expect(missingFromFigure({ ...blank, period: ' ', value: '1' })).toHaveProperty('period')
    expect(missingFromFigure({ ...blank, value: '140.2' })).toEqual({})
  })

  test('it follows the figure that stood when it was begun, and is sent by the period’s own dates', () => {
    const known = periodWritten(knownPeriods(page), blank.period)
    expect(observationFrom({ ...blank, value: ' 1,140.2 ' }, known, 'per 1,000')).toEqual({
      period: { kind: 'financialQuarter', start: '2010-07-01', end: '2010-09-30' },
      value: '1140.2',
      absence: null,
      audience: 'partnership',
      verification: 'provisional',
      source: 'Hospital activity returns',
      note: '',
      evidence: '',
      knownOn: '2010-11-29',
    })
    const since = knownPeriods(page).map((each) => ({ ...each, standing: null }))
    expect(seenFor(blank, periodWritten(since, blank.period))).toBe(known?.standing?.etag)
  })

  test('a period that is not on the page is sent as written, as one of which nothing was seen', () => {
    const draft = { ...blank, period: ' Q1 2003/04 ', value: '180' }
    const sent = observationFrom(draft, undefined, '')
    expect(sent.period).toBe('Q1 2003/04')
    expect(seenFor(draft, undefined)).toBe(NOTHING_YET)
  })

  test('a reason sends no figure, though one is still typed', () => {
    const sent = observationFrom(
      { ...blank, value: '12', reading: 'absence', absence: 'late' },
      undefined,
      '',
    )
    expect(sent).toMatchObject({ value: null, absence: 'late' })
  })
})

describe('a number as typed', () => {
  test.each([
    ['1,234.5', '', '1234.5'],
    ['−3.2', '', '-3.2'],
    ['34%', '%', '34'],
    ['£1,200', '£', '1200'],
    ['-£5', '£ per week', '-5'],
  ])('%s in %s is %s', (typed, unit, plain) => {
    expect(plainNumber(typed, unit)).toBe(plain)
  })

  test.each(['1,23', '34%', '<5', 'n/a', '1.234,5', '12 people'])(
    '%s is left for the API to refuse',
    (typed) => {
      expect(plainNumber(typed, 'people')).toBe(typed)
    },
  )
})
