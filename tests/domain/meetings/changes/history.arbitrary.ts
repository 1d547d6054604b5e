import * as fc from 'fast-check'
import { emptyModel, QUARTERS, type Model } from './history.ts'

type Event = (model: Model) => void

const id = fc.constantFrom('A 1', 'B 2', 'C 3')
const idOrAll = fc.option(id, { nil: null })
const quarter = fc.constantFrom(...QUARTERS)
const words = fc.constantFrom('one', 'two', 'three')
const statuses = fc.constantFrom(
  { status: 'red' },
  { status: 'amber' },
  { status: 'green' },
  { status: 'green', level: 'low' },
  { status: 'notRated', because: 'noTarget' },
  { status: 'notRated', because: 'noJudgement' },
  { status: 'notRated', because: 'late' },
) as fc.Arbitrary<Model['status'][string]>

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.tuple(id, statuses).map(
    ([of, status]): Event =>
      ({ status: all }) =>
        (all[of] = status),
  ),
  fc.tuple(id, fc.constantFrom(null, 'high worse', 'high better', 'low worse')).map(
    ([of, signal]): Event =>
      ({ signal: all }) =>
        (all[of] = signal),
  ),
  fc
    .tuple(
      id,
      quarter,
      fc.constantFrom('1', '1.0', '2', 'late', 'suppressed'),
      fc.constantFrom('verified', 'provisional'),
      fc.constantFrom('', ' to its second month'),
    )
    .map(([of, at, reading, verification, part]): Event => ({ figures }) => {
      figures[`${of}|${at}`] = { reading, verification, period: `${at}${part}` }
    }),
  fc
    .tuple(id, fc.constantFrom('target', 'stretch', 'baseline'), quarter, quarter, words, fc.boolean())
    .map(([of, kind, a, b, level, atYearEnd]): Event => ({ targets }) => {
      targets.push({ of, kind, from: Math.min(a, b), until: Math.max(a, b), words: level, atYearEnd })
    }),
  id.map(
    (of): Event =>
      ({ versions }) =>
        (versions[of] = (versions[of] ?? 1) + 1),
  ),
  fc.tuple(id, quarter, words).map(
    ([of, at, text]): Event =>
      ({ commentary }) =>
        (commentary[`${of}|${at}`] = text),
  ),
  fc
    .tuple(idOrAll, quarter, fc.option(words, { nil: null }))
    .map(([of, from, rule]): Event => ({ rules }) => {
      if (of !== null || rule !== null) rules.push({ of, from, words: rule })
    }),
  fc.tuple(idOrAll, words).map(
    ([of, text]): Event =>
      ({ settings }) =>
        void settings.add(`${of ?? ''}|${text}`),
  ),
  fc.tuple(id, fc.constantFrom('safer', 'health'), fc.nat(3)).map(
    ([of, group, position]): Event =>
      ({ places }) =>
        (places[of] = { group, position }),
  ),
  id.map(
    (of): Event =>
      ({ places }) =>
        void delete places[of],
  ),
  fc.tuple(id, fc.constantFrom('joined', 'left'), quarter).map(
    ([of, change, from]): Event =>
      ({ comings }) =>
        void comings.add(`${of}|${change}|${from}`),
  ),
  fc.tuple(id, quarter).map(
    ([of, at]): Event =>
      ({ late }) =>
        void late.add(`${of}|${at}`),
  ),
  fc.tuple(id, quarter).map(
    ([of, at]): Event =>
      ({ late }) =>
        void late.delete(`${of}|${at}`),
  ),
  quarter.map(
    (at): Event =>
      ({ published }) =>
        void published.add(at),
  ),
  quarter.map(
    (at): Event =>
      ({ published }) =>
        void published.delete(at),
  ),
  fc.nat(3).map((number): Event => ({ decisions, unanswered }) => {
    decisions.add(`d-${number}`)
    unanswered.delete(`r-${number}`)
  }),
  fc.nat(3).map((number): Event => ({ decisions, unanswered }) => {
    if (!decisions.has(`d-${number}`)) unanswered.add(`r-${number}`)
  }),
  fc
    .record({
      id: fc.constantFrom('a-1', 'a-2'),
      owner: words,
      dueOn: fc.constantFrom(null, '2010-05-01', '2010-08-01', '2010-12-01'),
      state: fc.constantFrom('open', 'done', 'notDone'),
    })
    .map(
      (action): Event =>
        ({ actions }) =>
          (actions[action.id] = { ...action, decisionId: action.id.replace('a', 'd') }),
    ),
  fc.constant<Event>((model) => (model.quarter += 1)),
)

/** A store's past as it stood at two moments, the second after more has happened; often nothing has. */
export const twoMoments = fc
  .tuple(fc.array(event, { maxLength: 40 }), fc.array(event, { maxLength: 12 }))
  .map(([before, since]) => {
    const model = emptyModel()
    for (const happen of before) happen(model)
    const last = structuredClone(model)
    for (const happen of since) happen(model)
    return { last, now: { ...structuredClone(model), asAt: '2010-11-29' } }
  })
