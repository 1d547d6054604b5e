import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type {
  AgendaFacts,
  IndicatorStanding,
  RecommendationPut,
} from '../../../../src/domain/meetings/agenda/agendaFacts.ts'
import { calledFor } from '../../../../src/domain/meetings/agenda/calledFor.ts'
import type { Verdicts } from '../../../../src/domain/scorecards/isRed.ts'
import { isRed } from '../../../../src/domain/scorecards/isRed.ts'
import { isoDate } from '../../../../src/domain/time/isoDate.ts'

const red: Verdicts = { status: { status: 'red' } }
const amber: Verdicts = { status: { status: 'amber' } }
const green: Verdicts = { status: { status: 'green' } }
const late: Verdicts = { status: { status: 'notRated', because: 'late' } }

const standing = (
  indicatorId: string,
  now: Verdicts,
  before: Verdicts | null,
  more: Partial<IndicatorStanding> = {},
): IndicatorStanding => ({
  indicatorId,
  name: `${indicatorId.toUpperCase()} of Harrow`,
  leadPartner: 'Met Police',
  now,
  before,
  signal: null,
  late: null,
  ...more,
})

const put = (id: string, more: Partial<RecommendationPut> = {}): RecommendationPut => ({
  id,
  wording: `Recommendation ${id}.`,
  indicatorIds: [],
  priorityId: null,
  groupName: null,
  proposes: null,
  ...more,
})

const facts = (more: Partial<AgendaFacts> = {}): AgendaFacts => ({
  previousOn: isoDate('2010-05-24'),
  indicators: [],
  otherIndicators: [],
  actions: { overdue: 0, due: 0, toLookBackOn: 0 },
  priorities: [],
  recommendations: [],
  ...more,
})

test('a morning begins with exceptions, and the recommendations that no exception takes come last', () => {
  const items = calledFor(
    facts({
      indicators: [
        standing('l-03', red, green),
        standing('ni-32', red, red, { signal: 'worse' }),
        standing('ni-8', green, amber),
        standing('ni-186', amber, amber, { signal: 'better' }),
        standing('l-09', late, amber, { late: 'the figure for Q2 was due on 22 October 2010.' }),
        standing('l-07', green, green),
      ],
      otherIndicators: [{ indicatorId: 'l-12', name: 'L 12 Empty shops' }],
      actions: { overdue: 2, due: 1, toLookBackOn: 3 },
      priorities: [
        {
          priorityId: 'recession',
          title: 'The recession',
          lead: 'Council',
          slipped: ['Charter: a month late'],
        },
        { priorityId: 'climate', title: 'Climate change', lead: 'Council', slipped: [] },
      ],
      recommendations: [
        put('review', { wording: 'HCE members to review their procurement policies.' }),
        put('thefts', { indicatorIds: ['l-03'] }),
        put('remove', { indicatorIds: ['l-07'], proposes: { change: 'left', indicatorId: 'l-07' } }),
        put('join', { proposes: { change: 'joined', indicatorId: 'l-12' } }),
        put('gates', { wording: 'Update on alley gating.', groupName: 'Safer Harrow' }),
      ],
    }),
  )
  expect(items.map(({ title, why }) => [title, ...why].join('; '))).toEqual([
    'Earlier decisions; 2 overdue; 1 due; 3 to look back on: did it work?',
    'What changed since 24 May 2010',
    'L-03 of Harrow; Turned red since 24 May 2010, from green',
    'NI-8 of Harrow; Turned green since 24 May 2010, from amber',
    'NI-32 of Harrow; Red, as on 24 May 2010; Signal: worse',
    'NI-186 of Harrow; Signal: better',
    'Late figures; L-09 of Harrow: the figure for Q2 was due on 22 October 2010.',
    'L-07 of Harrow; Proposed to leave',
    'L 12 Empty shops; Proposed to join',
    'The recession; Charter: a month late',
    'Update on alley gating.; Put forward by the chair of Safer Harrow',
    'HCE members to review their procurement policies.',
  ])
  expect(items.flatMap(({ recommendationIds }) => recommendationIds)).toEqual([
    'thefts',
    'remove',
    'join',
    'gates',
    'review',
  ])
})

test('nothing calls for anything at a first meeting of an empty scorecard', () => {
  expect(calledFor(facts({ previousOn: null }))).toEqual([])
})

test('a red whose figure is late now is still an item: it was red, and is not rated', () => {
  const [, item, lateFigures] = calledFor(
    facts({ indicators: [standing('ni-32', late, red, { late: 'it was due on 22 October 2010.' })] }),
  )
  expect(item?.why).toEqual(['Red on 24 May 2010, and not rated now', 'Late: it was due on 22 October 2010.'])
  expect(lateFigures?.why).toEqual(['NI-32 of Harrow: it was due on 22 October 2010.'])
})

test('a red by an override alone is an item as any other red', () => {
  const overridden: Verdicts = { status: { status: 'green' }, overridden: { status: 'red' } }
  const [, item] = calledFor(facts({ indicators: [standing('ni-8', overridden, overridden)] }))
  expect([item?.key, item?.isRed]).toEqual(['indicator:ni-8', true])
})

const verdicts = fc.constantFrom(red, amber, green, late)
const ids = Array.from({ length: 8 }, (_, index) => `i-${index}`)
const someStanding = (id: string) =>
  fc
    .record({
      now: verdicts,
      before: fc.option(verdicts),
      signal: fc.constantFrom(null, 'better' as const, 'worse' as const),
      late: fc.constantFrom(null, 'it is late'),
    })
    .map(({ now, before, ...more }) => standing(id, now, before, more))
const someFacts = fc
  .record({
    indicators: fc.tuple(...ids.map(someStanding)).chain((all) => fc.subarray(all)),
    previousOn: fc.constantFrom(null, isoDate('2010-05-24')),
    overdue: fc.nat(3),
    recommendations: fc.uniqueArray(
      fc.record({
        id: fc.nat(20).map((n) => `r-${n}`),
        indicatorIds: fc.subarray(ids),
        proposes: fc.option(
          fc.record({
            change: fc.constantFrom('left' as const, 'targets' as const),
            indicatorId: fc.constantFrom(...ids),
          }),
        ),
        groupName: fc.constantFrom(null, 'Safer Harrow'),
      }),
      { selector: ({ id }) => id },
    ),
  })
  .map(({ overdue, recommendations, ...more }) =>
    facts({
      ...more,
      actions: { overdue, due: 0, toLookBackOn: 0 },
      otherIndicators: ids
        .filter((id) => !more.indicators.some((each) => each.indicatorId === id))
        .map((indicatorId) => ({ indicatorId, name: indicatorId })),
      recommendations: recommendations.map(({ id, ...rest }) => put(id, rest)),
    }),
  )

const order = ['earlierDecisions', 'changes', 'indicator', 'late', 'priority', 'recommendation']

test('whatever the history, every red is an item, every recommendation is taken once, and no item stands twice', () => {
  fc.assert(
    fc.property(someFacts, (given) => {
      const items = calledFor(given)
      const reds = given.indicators.filter(({ now }) => isRed(now)).map(({ indicatorId }) => indicatorId)
      const named = items.filter((item) => item.isRed).map(({ indicatorId }) => indicatorId)
      expect(named.toSorted()).toEqual(reds.toSorted())
      expect(items.flatMap(({ recommendationIds }) => recommendationIds).toSorted()).toEqual(
        given.recommendations.map(({ id }) => id).toSorted(),
      )
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
      for (const { why, kind, title } of items)
        expect(why.length > 0 || kind === 'changes' || kind === 'recommendation', title).toBe(true)
    }),
  )
})

test('whatever the history, items stand in the order of their kinds; only what is proposed follows late figures', () => {
  fc.assert(
    fc.property(someFacts, (given) => {
      const kinds = calledFor(given).map(({ kind, why }) =>
        kind === 'indicator' && /^(Proposed|New targets)/.test(why[0] ?? '') ? 'priority' : kind,
      )
      expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
    }),
  )
})
