import { describe, expect, test } from 'vitest'
import { neighbours } from '../../../../src/web/parts/indicator/neighbours.ts'
import { revisedFrom } from '../../../../src/web/parts/indicator/figureRows.ts'
import { recordWords } from '../../../../src/web/parts/indicator/recordWords.ts'
import { revisionsOf } from '../../../../src/web/parts/indicator/revisionsOf.ts'
import type { MembershipLine } from '../../../../src/contract/indicators.ts'
import { membershipChanges } from '../../../../src/web/parts/indicator/membershipChanges.ts'
import type { ScorecardRow } from '../../../../src/contract/scorecards.ts'
import { bedDays, decision, reading, recorded } from './indicatorFixture.ts'

describe('revisions', () => {
  const page = bedDays()
  const first = reading('2010-11-q1', '151.0', { sequence: 1, record: recorded('2010-07-19') })
  const second = reading('2010-11-q1', '148.0', { sequence: 2, record: recorded('2010-08-02') })
  const third = reading('2010-11-q1', '147.2', { sequence: 3, record: recorded('2010-09-01', '2010-11-29') })
  const series = page.series.map((each) =>
    each.quarter === '2010-11-q1' ? { ...each, observation: third, revisions: [first, second] } : each,
  )

  test('each step is kept, the one known last first', () => {
    expect(
      revisionsOf({ ...page, series }).map(({ before, after }) => `${before.value} to ${after.value}`),
    ).toEqual(['148.0 to 147.2', '151.0 to 148.0'])
  })

  test('one dated back says that it was entered late', () => {
    expect(recordWords(third.record)).toBe(
      'Policy officer, Harrow Council; entered late, on 29 November 2010',
    )
    expect(recordWords(second.record)).toBe('Policy officer, Harrow Council')
  })

  test('a figure that came after an absence says since when', () => {
    const absent = reading('2010-11-q1', null, { record: recorded('2010-07-19') })
    expect(revisedFrom(absent, second, 1)).toBe('first given on 2 Aug 2010; until then late')
  })
})

describe('next and previous', () => {
  const rows = ['ni-130', 'ni-134', 'ni-135'].map((indicatorId) => ({
    indicatorId,
    reference: indicatorId,
  })) as ScorecardRow[]

  test('follow the scorecard’s order, quarter and scorecard', () => {
    const { next, previous } = neighbours(rows, 'ni-134', {
      quarter: '2010-11-q1',
      scorecard: 'safer-harrow',
    })
    expect(next?.href).toBe('/indicators/ni-135?scorecard=safer-harrow&quarter=2010-11-q1')
    expect(previous?.id).toBe('ni-130')
  })

  test('end where the scorecard ends, and do not exist off it', () => {
    expect(neighbours(rows, 'ni-135', {}).next).toBeNull()
    expect(neighbours(rows, 'l-07', {})).toEqual({ next: null, previous: null })
  })
})

describe('when it joined, moved and left', () => {
  const lineOf = (
    scorecardTitle: string,
    change: MembershipLine['change'],
    from: string,
    by: string,
  ): MembershipLine => ({
    scorecardId: scorecardTitle.toLowerCase().replaceAll(' ', '-'),
    scorecardTitle,
    change,
    from,
    groupName: 'Healthy Harrow',
    reason: '',
    decision: decision(by, '2010-11-29', 'Remove it'),
    record: recorded('2010-11-29'),
  })

  test('one decision that changes two scorecards alike is one line, oldest first', () => {
    const lines = [
      lineOf('Chief executives', 'left', '2010-11-q3', 'd9'),
      lineOf('Chief executives', 'joined', '2008-09-q1', 'd0'),
      lineOf('Healthy Harrow', 'joined', '2008-09-q1', 'd0'),
    ]
    expect(membershipChanges(lines).map(({ first, scorecards }) => [first.change, scorecards])).toEqual([
      ['joined', ['Chief executives', 'Healthy Harrow']],
      ['left', ['Chief executives']],
    ])
  })

  test('two decisions are two lines', () => {
    const lines = [
      lineOf('Chief executives', 'left', '2010-11-q3', 'd9'),
      lineOf('Healthy Harrow', 'left', '2010-11-q3', 'd10'),
    ]
    expect(membershipChanges(lines)).toHaveLength(2)
  })
})
