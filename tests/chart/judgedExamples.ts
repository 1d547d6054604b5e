import { isoDate } from '../../src/domain/time/isoDate.ts'
import type { ChartFigures } from '../../src/chart/chartFigures.ts'
import { figuresOf, q2of2010 } from './chartExamples.ts'

// Illustrative figures and limits: what is drawn does not depend on how limits are worked out.

const thefts = '612 588 634 601 570 622 595 648 611 583 579 604 498 521 476 507 489 470 512 566'.split(' ')

/** A decision rebased the usual range; the new one is provisional, and the latest figure is outside it, worse. */
export const rebasedThefts: ChartFigures = {
  ...figuresOf(thefts),
  reference: 'L 02',
  title: 'Thefts of and from vehicles',
  unit: 'offences',
  decimals: 0,
  targets: [
    { from: { startYear: 2008, quarter: 1 }, until: { startYear: 2009, quarter: 4 }, value: '550' },
    { from: { startYear: 2010, quarter: 1 }, until: { startYear: 2010, quarter: 4 }, value: '480' },
  ],
  decisions: [
    {
      letter: 'A',
      quarter: { startYear: 2009, quarter: 2 },
      date: isoDate('2009-09-14'),
      words: 'Usual range worked out afresh from Q3 2008/09',
    },
  ],
  breaks: [
    {
      quarter: { startYear: 2008, quarter: 3 },
      words: 'locks fitted on three estates',
      kind: 'rebase',
      decision: 'A',
    },
  ],
  usualRanges: [
    {
      from: { startYear: 2005, quarter: 3 },
      until: { startYear: 2008, quarter: 2 },
      mean: 603.9,
      lower: 517.2,
      upper: 690.6,
      firmness: 'firm',
    },
    {
      from: { startYear: 2008, quarter: 3 },
      until: q2of2010,
      mean: 496.1,
      lower: 427.5,
      upper: 564.7,
      firmness: 'provisional',
    },
  ],
  signals: [{ quarter: q2of2010, judgement: 'worse' }],
  forecast: { yearEnd: { startYear: 2010, quarter: 4 }, value: '528' },
}

/** Figures that add up over each year: what is usual is one quarter's increase, and no band can be drawn. */
export const apprenticeships: ChartFigures = {
  ...figuresOf('41 80 118 160 44 85 130 171 45 88 131 175 12 71'.split(' '), { count: 14 }),
  reference: 'NI 119',
  title: 'Apprenticeships started',
  unit: 'apprenticeships',
  decimals: 0,
  polarity: 'higherIsBetter',
  targets: [{ from: { startYear: 2010, quarter: 4 }, until: { startYear: 2010, quarter: 4 }, value: '180' }],
  usualRanges: [
    {
      from: { startYear: 2007, quarter: 1 },
      until: q2of2010,
      mean: 41.64,
      lower: 28.3,
      upper: 55.0,
      firmness: 'firm',
    },
  ],
  yearToDate: true,
  signals: [{ quarter: { startYear: 2010, quarter: 1 }, judgement: 'worse' }],
  forecast: { yearEnd: { startYear: 2010, quarter: 4 }, value: '161' },
}

/** A share that is not judged, so near 100% that no figure can pass its upper limit; a break left too few since. */
export const digitalContacts: ChartFigures = {
  ...figuresOf('91.2 93.4 92.0 94.8 93.1 95.0 94.2 96.7 88.1 95.3 94.4 97.0 97.4 98.1'.split(' '), {
    count: 14,
  }),
  reference: 'L 30',
  title: 'Contacts answered by the contact centre',
  unit: '%',
  polarity: 'noJudgement',
  breaks: [
    { quarter: { startYear: 2010, quarter: 1 }, words: 'messages are counted as contacts', kind: 'break' },
  ],
  usualRanges: [
    {
      from: { startYear: 2007, quarter: 1 },
      until: { startYear: 2009, quarter: 4 },
      mean: 93.77,
      lower: 88.14,
      upper: 101.2,
      firmness: 'provisional',
    },
  ],
  noUsualRange: 'Too few figures since Q1 2010/11 (2 of 8) to say what is usual.',
  signals: [{ quarter: { startYear: 2009, quarter: 1 }, judgement: 'noJudgement' }],
}
