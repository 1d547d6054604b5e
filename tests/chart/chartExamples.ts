import { isoDate } from '../../src/domain/time/isoDate.ts'
import {
  type FinancialQuarter,
  quarterFromIndex,
  quarterIndex,
  quarterLabel,
  quartersEndingAt,
} from '../../src/domain/time/financialQuarter.ts'
import type { ChartFigures, ChartObservation, ChartTarget } from '../../src/chart/chartFigures.ts'

export const q2of2010: FinancialQuarter = { startYear: 2010, quarter: 2 }

const quarterly = (
  quarters: readonly FinancialQuarter[],
  values: readonly (string | null)[],
): ChartObservation[] =>
  values.map((value, index) => {
    const quarter = quarters[index + quarters.length - values.length]!
    return { quarter, value, periodLabel: quarterLabel(quarter), provisional: false, revised: false }
  })

const yearly = (values: Readonly<Record<number, string>>): ChartTarget[] =>
  Object.entries(values).map(([startYear, value]) => ({
    from: { startYear: Number(startYear), quarter: 1 },
    until: { startYear: Number(startYear), quarter: 4 },
    value,
  }))

/** A chart of the quarters to Q2 2010/11 with these figures and nothing else. */
export function figuresOf(
  values: readonly (string | null)[],
  given: Partial<ChartFigures> & { count?: number } = {},
): ChartFigures {
  const { count = 20, ...rest } = given
  const quarters = quartersEndingAt(q2of2010, count)
  return {
    reference: 'NI 134',
    title: 'Emergency bed days',
    unit: 'per 1,000',
    decimals: 1,
    polarity: 'lowerIsBetter',
    annual: false,
    quarters,
    observations: quarterly(quarters, values),
    targets: [],
    stretch: [],
    decisions: [],
    breaks: [],
    statuses: [],
    usualRanges: [],
    yearToDate: false,
    noUsualRange: '',
    signals: [],
    forecast: null,
    ...rest,
  }
}

// Illustrative figures.
const bedDays =
  '166.2 169.0 163.8 160.9 166.5 168.1 162.0 159.4 164.8 166.9 160.7 158.2 163.1 165.4 159.9 156.8 158.3 154.1 147.2 141.6'.split(
    ' ',
  )

export const bedDayTargets = yearly({
  2005: '168',
  2006: '164',
  2007: '160',
  2008: '154',
  2009: '146',
  2010: '138.0',
})

const measured = figuresOf(bedDays)

export const emergencyBedDays: ChartFigures = {
  ...measured,
  observations: measured.observations.map((observation, index) => ({
    ...observation,
    provisional: index === 19,
    revised: index === 14,
  })),
  targets: bedDayTargets,
  stretch: [{ from: { startYear: 2010, quarter: 1 }, until: { startYear: 2010, quarter: 4 }, value: '130' }],
  decisions: [
    {
      letter: 'A',
      quarter: { startYear: 2009, quarter: 3 },
      date: isoDate('2009-10-27'),
      words: 'Project funded from the £200,000 stretch fund',
    },
    {
      letter: 'B',
      quarter: { startYear: 2010, quarter: 1 },
      date: isoDate('2010-05-24'),
      words: 'Rehabilitation beds to open in June',
    },
  ],
  statuses: [
    { quarter: { startYear: 2010, quarter: 1 }, mark: 'red', word: 'Red' },
    { quarter: q2of2010, mark: 'amber', word: 'Amber' },
  ],
  usualRanges: [
    {
      from: { startYear: 2005, quarter: 3 },
      until: q2of2010,
      mean: 160.64,
      lower: 149.88,
      upper: 171.4,
      firmness: 'firm',
    },
  ],
  signals: [
    { quarter: { startYear: 2010, quarter: 1 }, judgement: 'better' },
    { quarter: q2of2010, judgement: 'better' },
  ],
  forecast: { yearEnd: { startYear: 2010, quarter: 4 }, value: '139.2' },
}

/** Annual figures on the last quarter of each period, the last year not yet published. */
export const roadCasualties: ChartFigures = {
  ...figuresOf([]),
  reference: 'NI 47',
  title: 'People killed or seriously injured on roads',
  unit: 'people',
  decimals: 0,
  annual: true,
  observations: Object.entries({ 2005: '76', 2006: '58', 2007: '55', 2008: '52', 2009: '49' }).map(
    ([year, value]) => ({
      quarter: { startYear: Number(year), quarter: 3 },
      value,
      periodLabel: year,
      provisional: false,
      revised: false,
    }),
  ),
  targets: yearly({ 2005: '80', 2006: '66', 2007: '60', 2008: '56', 2009: '52', 2010: '50' }),
  stretch: [{ from: { startYear: 2010, quarter: 1 }, until: { startYear: 2010, quarter: 4 }, value: '46' }],
}

/** A range target with an open end for two years, then with both bounds; a gap, and a break in the series. */
export const rangeIndicator: ChartFigures = {
  ...figuresOf(['48.1', '51.0', '53.9', null, '50.2', '49.9', '52.4', '54.8', '46.0', '47.3'], { count: 12 }),
  reference: 'L 09',
  title: 'Share of referrals that lead to an assessment',
  unit: '%',
  polarity: 'range',
  targets: [
    { from: { startYear: 2007, quarter: 3 }, until: { startYear: 2008, quarter: 4 }, low: '45' },
    {
      from: { startYear: 2009, quarter: 1 },
      until: { startYear: 2010, quarter: 4 },
      low: '45',
      high: '52.5',
    },
  ],
  breaks: [
    {
      quarter: { startYear: 2010, quarter: 1 },
      words: 'repeat referrals are no longer counted',
      kind: 'break',
    },
  ],
}

/** Forty quarters of a figure in the millions, with more decisions than there is room for words. */
export const housingBenefit: ChartFigures = {
  ...figuresOf(
    Array.from({ length: 40 }, (_, index) => String(1_050_000 + ((index * 7919) % 23) * 8_037 + index * 211)),
    { count: 40 },
  ),
  reference: 'L 21',
  title: 'Housing benefit paid in the quarter to tenants of the three boroughs',
  unit: '£',
  decimals: 0,
  polarity: 'noJudgement',
  decisions: ['A', 'B', 'C', 'D', 'E'].map((letter, index) => ({
    letter,
    quarter: quarterFromIndex(quarterIndex(q2of2010) - 5 + index),
    date: isoDate(`2009-${String(index + 5).padStart(2, '0')}-12`),
    words: `Recommendation ${index + 1} on the backlog of new claims accepted`,
  })),
}
