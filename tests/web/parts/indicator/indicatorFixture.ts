import { etagOf } from '../../../../src/contract/etags.ts'
import type { Observation, Target } from '../../../../src/contract/figures.ts'
import type { IndicatorPage, SeriesQuarter } from '../../../../src/contract/indicators.ts'
import type { TargetLevel } from '../../../../src/contract/performance.ts'
import type { Decision } from '../../../../src/contract/decisions.ts'
import {
  plusQuarters,
  quarterIndex,
  quarterLabel,
  quarterSlug,
  quarterStart,
  quarterEnd,
} from '../../../../src/domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../../../src/domain/time/quarterFromSlug.ts'
import { decisionNamingNobody } from '../../../support/decisionBuilder.ts'

export const recorded = (knownOn: string, enteredOn = knownOn): Observation['record'] => ({
  knownOn,
  recordedOn: enteredOn,
  recordedAt: `${enteredOn}T10:04:00.000Z`,
  recordedBy: 'Policy officer, Harrow Council',
  enteredLate: enteredOn > knownOn,
})

export function reading(quarter: string, value: string | null, rest: Partial<Observation> = {}): Observation {
  const q = quarterFromSlug(quarter)
  return {
    sequence: quarterIndex(q),
    etag: etagOf(rest.sequence ?? quarterIndex(q)),
    period: { kind: 'financialQuarter', start: quarterStart(q), end: quarterEnd(q) },
    periodLabel: quarterLabel(q),
    quarter,
    value,
    absence: value === null ? 'late' : null,
    verification: 'verified',
    source: 'Hospital activity returns',
    note: '',
    evidence: '',
    audience: 'partnership',
    enteredBy: 'Policy officer, Harrow Council',
    returnedBecause: null,
    record: recorded(plusDays(quarterEnd(q))),
    ...rest,
  }
}

const plusDays = (date: string): string =>
  new Date(Date.parse(date) + 18 * 86_400_000).toISOString().slice(0, 10)

export const level = (value: string): TargetLevel => ({ value, low: null, high: null })
const range = (low: string | null, high: string | null): TargetLevel => ({ value: null, low, high })

export function line(
  kind: Target['kind'],
  from: string,
  until: string,
  at: TargetLevel,
  rest: Partial<Target> = {},
): Target {
  return {
    sequence: 1,
    kind,
    from,
    until,
    basis: 'eachPeriod',
    level: at,
    expectedWithout: null,
    tolerance: null,
    source: 'Local Area Agreement 2008',
    note: '',
    record: recorded('2008-06-01'),
    ...rest,
  }
}

export const decision = (id: string, meetingDate: string, recommendation: string): Decision => ({
  id,
  meetingId: `performance-morning-${meetingDate}`,
  meetingTitle: 'Performance morning',
  meetingDate,
  recommendationId: null,
  recommendation,
  outcome: 'agreed',
  wording: '',
  decidedBy: 'Chief executives',
  indicatorIds: ['ni-134'],
  record: recorded(meetingDate),
  ...decisionNamingNobody,
})

function seriesQuarter(quarter: string, rest: Partial<SeriesQuarter> = {}): SeriesQuarter {
  return {
    quarter,
    observation: null,
    revisions: [],
    target: null,
    stretch: null,
    status: { status: 'notRated', because: 'noFigure' },
    reason: 'Not rated: no figure has been recorded yet.',
    breakBefore: null,
    concern: { leadPartnerId: 'hospital-trust', groupIds: ['healthy-harrow'] },
    ...rest,
  }
}

/** Slugs of `count` quarters from `first`. */
const quartersFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => quarterSlug(plusQuarters(quarterFromSlug(first), at)))

const VALUES = [
  '166.2', '169.0', '163.8', '160.9', '166.5', '168.1', '162.0', '159.4', '164.8', '166.9',
  '160.7', '158.2', '163.1', '165.4', '159.9', '156.8', '158.3', '154.1', '147.2', '141.6',
] // prettier-ignore
const TARGETS = ['168', '164', '160', '154', '146', '138']

/** NI 134 as in the design: 20 quarters to Q2 2010/11, and its targets to the end of that year. */
export function bedDays(over: Partial<IndicatorPage> = {}): IndicatorPage {
  const series = quartersFrom('2005-06-q3', 22).map((quarter, at) => {
    const target = level(TARGETS[quarterFromSlug(quarter).startYear - 2005] ?? '138')
    const value = VALUES[at]
    if (value === undefined) return seriesQuarter(quarter, { target })
    const provisional = at === VALUES.length - 1 ? ({ verification: 'provisional' } as const) : {}
    return seriesQuarter(quarter, {
      observation: reading(quarter, value, provisional),
      target,
      status: { status: 'amber' },
    })
  })
  return {
    id: 'ni-134',
    reference: 'NI 134',
    kind: 'national',
    partOf: null,
    etags: { definition: '"1"', targets: '"5"', published: '"0"' },
    quarter: '2010-11-q2',
    asAt: '2010-11-29',
    past: false,
    illustrative: true,
    definition: {
      version: 1,
      inForceFrom: '2005-04-01',
      comparable: true,
      title: 'Emergency bed days',
      definition: 'Bed days occupied after an emergency admission.',
      unit: 'per 1,000',
      decimals: 1,
      polarity: 'lowerIsBetter',
      frequency: 'quarterly',
      outturnType: 'periodTotal',
      leadPartnerId: 'hospital-trust',
      source: 'Hospital activity returns from the hospital trust',
      record: recorded('2008-04-01'),
    },
    definitions: [],
    leadPartner: 'Hospital trust',
    managementGroup: 'Healthy Harrow',
    disagreement: null,
    process: {
      variation: { variation: 'signal', side: 'low', judgement: 'better' },
      variationWord: 'Signal: better',
      variationSentence: 'It is outside what is usual (149.9 to 171.4): something has changed.',
      assurance: 'misses',
      assuranceWord: 'Usual range misses the target',
      assuranceSentence:
        'No figure in its usual range meets its period’s own target: something has to change.',
      charted: 'figures',
      usualRanges: [
        {
          from: '2005-06-q3',
          until: '2010-11-q2',
          mean: 160.7,
          lower: 149.9,
          upper: 171.4,
          firmness: 'firm',
        },
      ],
      signals: [
        { quarter: '2010-11-q1', judgement: 'better' },
        { quarter: '2010-11-q2', judgement: 'better' },
      ],
      rebases: [],
    },
    outlook: {
      yearEnd: '2010-11-q4',
      soFar: { figure: '288.8', isSum: true, missing: [] },
      value: '147.9',
      isForecast: true,
      evidence:
        '147.9 is the mean of 141.6, if the latest figure stays, and 154.1, if last year repeats itself; from 20 quarters of figures.',
      status: { status: 'red' },
      statusWord: 'Red',
      reason: 'Expected at year end: red.',
      target: null,
    },
    stretch: null,
    payments: null,
    status: { status: 'amber' },
    statusWord: 'Amber',
    reason:
      'Amber: 141.6 per 1,000 is 3.6 above the target of 138.0, a miss of 2.6%, within the 5% tolerance.',
    direction: { movement: 'down', by: '5.6', judgement: 'better' },
    directionLastYear: { movement: 'down', by: '16.7', judgement: 'better' },
    overridden: null,
    published: null,
    publishedStatuses: [],
    latest: series[19]?.observation ?? null,
    tolerance: { amount: '5', mode: 'relative' },
    statusRule: 'Status rule in force since 1 April 2008: green at or better than target.',
    annual: false,
    series,
    targets: [
      line('baseline', '2008-09-q1', '2008-09-q4', level('158.0')),
      line('target', '2009-10-q1', '2009-10-q4', level('146.0'), { sequence: 2 }),
      line('target', '2010-11-q1', '2010-11-q4', level('138.0'), { sequence: 3 }),
      line('stretch', '2010-11-q1', '2010-11-q4', level('130.0'), { sequence: 4, basis: 'yearEnd' }),
    ],
    commentary: [],
    membership: [],
    decisions: [
      {
        letter: 'A',
        quarter: '2009-10-q3',
        decision: decision('d1', '2009-10-27', 'Project funded from the stretch fund'),
      },
      {
        letter: 'B',
        quarter: '2010-11-q1',
        decision: decision('d2', '2010-05-24', 'Rehabilitation beds to open'),
      },
    ],
    ...over,
  }
}

/** Five annual figures, the last of them late. */
export function annualHomes(): IndicatorPage {
  const page = bedDays()
  const years = ['440', '512', '770', '510', null]
  const series = quartersFrom('2005-06-q3', 20).map((quarter, at) => {
    if (quarterFromSlug(quarter).quarter !== 4) return seriesQuarter(quarter)
    const value = years[Math.floor(at / 4)] ?? null
    const year = `${quarterFromSlug(quarter).startYear}/${String((quarterFromSlug(quarter).startYear + 1) % 100).padStart(2, '0')}`
    return seriesQuarter(quarter, {
      observation: reading(quarter, value, { periodLabel: year }),
      target: level('360'),
      status: value === null ? { status: 'notRated', because: 'late' } : { status: 'green' },
    })
  })
  return {
    ...page,
    id: 'ni-154',
    reference: 'NI 154',
    annual: true,
    definition: {
      ...page.definition,
      title: 'Net additional homes',
      unit: 'homes',
      decimals: 0,
      polarity: 'higherIsBetter',
      frequency: 'annual',
      outturnType: 'annual',
    },
    series,
    targets: [],
    decisions: [],
  }
}

/** A range to stay inside, a missing quarter, a revision and a break. */
export function rangeWithGaps(): IndicatorPage {
  const page = bedDays()
  const values = ['52', '49', null, '41', '47', '58', '51', '50']
  const series = quartersFrom('2008-09-q3', 8).map((quarter, at) =>
    seriesQuarter(quarter, {
      observation: reading(quarter, values[at] ?? null),
      revisions: at === 4 ? [reading(quarter, '46', { sequence: 1 })] : [],
      target: range('45', '55'),
      status: values[at] === null ? { status: 'notRated', because: 'late' } : { status: 'green' },
      breakBefore: at === 5 ? 'Version 2 of the definition is not comparable with the one before.' : null,
    }),
  )
  return {
    ...page,
    definition: { ...page.definition, unit: '%', decimals: 0, polarity: 'range' },
    series,
    targets: [],
    decisions: [],
  }
}

/** Nothing recorded yet. */
export const noFigures = (): IndicatorPage => {
  const page = bedDays()
  return {
    ...page,
    series: page.series.map(({ quarter }) => seriesQuarter(quarter)),
    latest: null,
    targets: [],
    decisions: [],
  }
}
