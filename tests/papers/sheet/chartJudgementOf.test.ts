import { expect, test } from 'vitest'
import { chartFiguresOf } from '../../../src/papers/sheet/chartFiguresOf.ts'
import { chartJudgementOf } from '../../../src/papers/sheet/chartJudgementOf.ts'
import { prospectsOf } from '../../../src/web/parts/indicator/prospects.ts'
import { bedDays, level, line } from '../../web/parts/indicator/indicatorFixture.ts'

const expected = { value: '139.2', isForecast: true }

test('a forecast of quarter 4’s own figure is drawn; what four quarters add up to has no place on a line of quarters', () => {
  const page = bedDays()
  const outlook = { ...page.outlook, ...expected }
  expect(chartJudgementOf({ ...page, outlook }).forecast).toEqual({
    yearEnd: { startYear: 2010, quarter: 4 },
    value: '139.2',
  })
  const forTheYear = line('target', '2010-11-q1', '2010-11-q4', level('560'), { basis: 'yearEnd' })
  expect(chartJudgementOf({ ...page, outlook, targets: [forTheYear] }).forecast).toBeNull()
})

test('a year end that is in is a figure, not a forecast', () => {
  const page = bedDays()
  const outlook = { ...page.outlook, value: '139.2', isForecast: false }
  expect(chartJudgementOf({ ...page, outlook }).forecast).toBeNull()
})

test('why there is no usual range goes with the chart, unless there is no figure at all', () => {
  const page = bedDays()
  const tooFew = (have: number) => ({
    ...page.process,
    variation: { variation: 'tooFew' as const, have, need: 8 },
    variationSentence: `Too few figures (${have} of 8) to say what is usual.`,
  })
  expect(chartJudgementOf({ ...page, process: tooFew(5) }).noUsualRange).toBe(
    'Too few figures (5 of 8) to say what is usual.',
  )
  expect(chartJudgementOf({ ...page, process: tooFew(0) }).noUsualRange).toBe('')
})

test('a rebase has the letter of its decision', () => {
  const page = bedDays()
  const rebases = [{ from: '2009-10-q3', decisionId: 'd1', reason: 'beds opened' }]
  expect(chartFiguresOf({ ...page, process: { ...page.process, rebases } }).breaks).toEqual([
    { quarter: { startYear: 2009, quarter: 3 }, words: 'beds opened', kind: 'rebase', decision: 'A' },
  ])
})

test('the target is spoken of before the stretch target, and only those agreed', () => {
  const page = bedDays()
  expect(prospectsOf({ ...page, stretch: null, outlook: { ...page.outlook, target: null } })).toEqual([])
  const chance = { chance: 'unlikely' as const, howComputed: 'Worked out.' }
  const target = { level: level('138'), plainSum: 'needs a fall of 3.6 by Q4', chance }
  expect(prospectsOf({ ...page, stretch: null, outlook: { ...page.outlook, target } })).toEqual([
    {
      name: 'Target',
      level: '138.0',
      plainSum: 'needs a fall of 3.6 by Q4',
      chance: 'unlikely',
      howComputed: 'Worked out.',
    },
  ])
})
