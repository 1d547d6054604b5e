import { describe, expect, test } from 'vitest'
import { exportSheetSvg } from '../../../src/chart/exportSheet.ts'
import type { IndicatorPage } from '../../../src/contract/indicators.ts'
import type { Partnership } from '../../../src/contract/partnership.ts'
import { chartFiguresOf } from '../../../src/papers/sheet/chartFiguresOf.ts'
import { exportSheetOf, illustrativeOf, sourceOf } from '../../../src/papers/sheet/exportSheetOf.ts'
import { figuresToPaste } from '../../../src/web/parts/indicator/figuresToPaste.ts'
import { bedDays, reading } from '../../web/parts/indicator/indicatorFixture.ts'

const partnership: Partnership = {
  name: 'Harrow Strategic Partnership',
  area: { code: 'E09000015', name: 'Harrow' },
  illustrative: true,
  businessDate: '2010-11-29',
  dateEtag: '"2010-11-29"',
  keepsOwnDate: true,
  managementGroups: [],
  partners: [],
  scorecards: [],
  agreements: [],
}
const sheetOf = (page: IndicatorPage, headline = 'Emergency bed days fell to 141.6') =>
  exportSheetOf(page, partnership, { figures: chartFiguresOf(page), headline })

describe('the exported chart', () => {
  test('carries headline, unit, status, targets, source and as-at date', () => {
    const drawn = exportSheetSvg(sheetOf(bedDays()))
    const svg = drawn.outcome === 'drawn' ? drawn.svg : ''
    const words = svg.replaceAll(/<metadata>.*?<\/metadata>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    for (const said of [
      'Emergency bed days fell to 141.6',
      'per 1,000',
      'Amber',
      'Target 138.0',
      'Stretch target 130.0',
      'Source: Hospital activity returns',
      'As it stood on 29 November 2010',
    ])
      expect(words).toContain(said)
  })

  test('without a headline or a source it is refused, and says which', () => {
    expect(exportSheetSvg(sheetOf(bedDays(), ' '))).toEqual({ outcome: 'refused', missing: ['headline'] })
    const page = bedDays()
    const unsourced = {
      ...page,
      definition: { ...page.definition, source: '' },
      series: page.series.map((each) =>
        each.observation ? { ...each, observation: { ...each.observation, source: '' } } : each,
      ),
    }
    expect(exportSheetSvg(sheetOf(unsourced))).toEqual({ outcome: 'refused', missing: ['source'] })
  })

  test('is marked illustrative where an example has a figure or a target without a source, and only then', () => {
    const page = bedDays()
    expect(illustrativeOf(page)).toBe('nothing')
    const [first, ...rest] = page.series
    const made = { ...first!, observation: reading(first!.quarter, '166.2', { source: '' }) }
    expect(illustrativeOf({ ...page, series: [made, ...rest] })).toBe('figures')
    expect(illustrativeOf({ ...page, targets: page.targets.map((each) => ({ ...each, source: '' })) })).toBe(
      'targets',
    )
    expect(illustrativeOf({ ...page, illustrative: false, series: [made, ...rest] })).toBe('nothing')
  })

  test('names every source given, once', () => {
    const page = bedDays()
    const [first, ...rest] = page.series
    const other = { ...first!, observation: reading(first!.quarter, '166.2', { source: 'Audit Commission' }) }
    expect(sourceOf({ ...page, series: [other, ...rest] })).toBe(
      'Audit Commission; Hospital activity returns',
    )
  })

  test('the status is said once: the tag has the word', () => {
    expect(sheetOf(bedDays()).status).toMatchObject({
      word: 'Amber',
      words:
        '141.6 per 1,000 is 3.6 above the target of 138.0, a miss of 2.6%, within the 5% tolerance. It is outside what is usual (149.9 to 171.4): something has changed. No figure in its usual range meets its period’s own target: something has to change.',
    })
  })

  test('where nothing can be said of what is usual, the status is explained by itself', () => {
    const page = bedDays()
    const process = { ...page.process, variation: { variation: 'tooFew' as const, have: 5, need: 8 } }
    expect(sheetOf({ ...page, process }).status?.words).toMatch(/within the 5% tolerance\.$/)
  })

  test('the figures to paste are those drawn, a quarter a line', () => {
    const lines = figuresToPaste(sheetOf(bedDays())).split('\n')
    expect(lines[0]).toBe(
      'Quarter\tNI 134 Emergency bed days, per 1,000\tTarget\tStretch target\tStatus\tMarks',
    )
    expect(lines[20]).toBe('Q2 2010/11\t141.6\t138.0\t130.0\tAmber\t[p]')
  })
})
