import { describe, expect, test } from 'vitest'
import { figureRows } from '../../../../src/web/parts/indicator/figureRows.ts'
import { annualHomes, bedDays, noFigures, rangeWithGaps, reading, recorded } from './indicatorFixture.ts'

const row = (page: Parameters<typeof figureRows>[0], label: string) =>
  figureRows(page).find(({ periodLabel }) => periodLabel === label)

describe('the table behind the chart', () => {
  test('is newest first and ends at the quarter shown', () => {
    const labels = figureRows(bedDays()).map(({ periodLabel }) => periodLabel)
    expect(labels).toHaveLength(20)
    expect([labels[0], labels.at(-1)]).toEqual(['Q2 2010/11', 'Q3 2005/06'])
  })

  test('the difference is the figure less its target, exactly', () => {
    expect(row(bedDays(), 'Q2 2010/11')).toMatchObject({ target: '138.0', difference: '+3.6' })
    expect(row(bedDays(), 'Q3 2005/06')).toMatchObject({ target: '168.0', difference: '−1.8' })
  })

  test('against a range it is from the end that was passed, and “inside” within it', () => {
    expect(row(rangeWithGaps(), 'Q2 2009/10')?.difference).toBe('−4')
    expect(row(rangeWithGaps(), 'Q4 2009/10')?.difference).toBe('+3')
    expect(row(rangeWithGaps(), 'Q3 2008/09')?.difference).toBe('inside')
  })

  test('a missing figure says why and has no difference', () => {
    expect(row(rangeWithGaps(), 'Q1 2009/10')).toMatchObject({ value: null, absence: 'Late', difference: '' })
  })

  test('notes say provisional, revised, a signal, broken and decided', () => {
    expect(row(bedDays(), 'Q2 2010/11')?.notes).toEqual([
      '[p] provisional, awaiting verification',
      'Signal: better',
    ])
    expect(row(bedDays(), 'Q1 2010/11')?.notes).toEqual(['Signal: better', 'Decision B'])
    expect(row(rangeWithGaps(), 'Q3 2009/10')?.notes).toEqual(['[r] revised from 46 on 18 Jan 2010'])
    expect(row(rangeWithGaps(), 'Q4 2009/10')?.notes[0]).toMatch(/^\[b\] Version 2/)
  })

  test('a figure that was only verified is not called revised', () => {
    const page = bedDays()
    const series = page.series.map((each) =>
      each.quarter === '2010-11-q1'
        ? {
            ...each,
            observation: reading(each.quarter, '147.2', { record: recorded('2010-08-02') }),
            revisions: [reading(each.quarter, '147.2', { verification: 'provisional' })],
          }
        : each,
    )
    expect(row({ ...page, series, decisions: [] }, 'Q1 2010/11')?.notes).toEqual([
      '[r] verified on 2 Aug 2010',
      'Signal: better',
    ])
  })

  test('an annual indicator has a row a year', () => {
    expect(
      figureRows(annualHomes()).map(({ periodLabel, statusWord }) => `${periodLabel} ${statusWord}`),
    ).toEqual(['2009/10 Late', '2008/09 Green', '2007/08 Green', '2006/07 Green', '2005/06 Green'])
  })

  test('with nothing recorded every quarter says so', () => {
    expect(new Set(figureRows(noFigures()).map(({ absence }) => absence))).toEqual(new Set(['No figure']))
  })
})
