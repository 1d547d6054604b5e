import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beforeAndSinceWords } from '../../../src/domain/meetings/beforeAndSince.ts'
import { didItWork, didItWorkReason, didItWorkWords } from '../../../src/domain/meetings/didItWork.ts'
import type { IndicatorDefinition } from '../../../src/domain/indicators/indicator.ts'
import type { VerdictFacts } from '../../../src/domain/scorecards/verdictFacts.ts'
import { plusQuarters, quarterEnd } from '../../../src/domain/time/financialQuarter.ts'
import { addDays, isoDate, type IsoDate } from '../../../src/domain/time/isoDate.ts'
import { financialYearPeriod, quarterPeriod } from '../../../src/domain/time/period.ts'
import { known, q, reading } from '../performance/knownIndicator.ts'

const FIRST = q('2006-07-q1')

/** One figure a quarter from Q1 2006/07 on; fewer is better unless said otherwise. */
const quarterly = (
  values: readonly number[],
  definition: Partial<IndicatorDefinition> = {},
): VerdictFacts => ({
  ...known(
    { unit: 'per 1,000', ...definition },
    values.map((value, at) => reading(quarterPeriod(plusQuarters(FIRST, at)), String(value))),
  ),
  rebases: [],
})

type Asked = Partial<Parameters<typeof didItWork>[0]> & { facts: VerdictFacts }
const asked = (rest: Asked) =>
  didItWork({
    quarter: q('2011-12-q4'),
    decidedOn: isoDate('2010-05-24'),
    updateOwedSince: null,
    nextDue: null,
    ...rest,
  })
const said = (rest: Asked) => {
  const { figures, work } = asked(rest)
  return `${beforeAndSinceWords(figures, { unit: 'per 1,000', decimals: 0 })}. ${didItWorkWords[work.answer]}. ${didItWorkReason(work)}`
}

/** Ten apart throughout: mean 105, limits 26.6 to each side, however many there are. */
const usual = (count: number) => Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 100 : 110))
/** The day before the `since` last figures of a series this long begin. */
const before = (length: number, since: number): IsoDate =>
  addDays(quarterEnd(plusQuarters(FIRST, length - since - 1)), 1)

describe('did it work?', () => {
  test('two figures since, inside the usual range, are too early', () => {
    expect(said({ facts: quarterly(usual(16)), decidedOn: before(16, 2) })).toBe(
      'Unchanged: 110 to 110. Too early. Two figures since the decision.',
    )
  })

  test('from three on, with nothing outside, nothing can be said', () => {
    expect(said({ facts: quarterly(usual(17)), decidedOn: before(17, 3) })).toContain(
      'Cannot say. Inside its usual range: no signal.',
    )
  })

  test('one figure below the usual range is a signal, better where lower is', () => {
    const facts = quarterly([...usual(16), 40])
    expect(said({ facts, decidedOn: before(17, 1) })).toBe(
      'Better: 110 to 40. Signal: better. One quarter below the usual range.',
    )
    expect(asked({ facts: quarterly([...usual(16), 40], { polarity: 'higherIsBetter' }) }).work.answer).toBe(
      'signalWorse',
    )
    expect(
      said({ facts: quarterly([...usual(16), 40], { polarity: 'noJudgement' }), decidedOn: before(17, 1) }),
    ).toBe('Down: 110 to 40. Cannot say. One quarter below the usual range. Neither way is called better.')
  })

  test('a signal from before the decision is not one since', () => {
    const facts = quarterly([...usual(16), 40, 105, 106, 105])
    expect(asked({ facts, decidedOn: before(20, 3) }).work.answer).toBe('cannotSay')
  })

  test('a shift of seven counts where more of it lies after the decision than before', () => {
    const shifted = [...usual(20), 101, 102, 101, 103, 102, 101, 102]
    const answer = (since: number) =>
      asked({ facts: quarterly(shifted), quarter: q('2013-14-q4'), decidedOn: before(27, since) }).work
    expect(answer(7)).toMatchObject({ answer: 'signalBetter', signal: { rule: 'run', points: 7 } })
    expect(answer(4).answer).toBe('signalBetter')
    expect(answer(3).answer).toBe('cannotSay')
  })

  test('no figure since is no answer, and says when there will be one', () => {
    expect(said({ facts: quarterly(usual(16)), nextDue: 'Q4' })).toContain(
      'No new figure until Q4. No answer. No new figure until Q4.',
    )
  })

  test('an update that is owed is no answer, unless the chart has one', () => {
    const owed = { updateOwedSince: isoDate('2010-09-30') }
    expect(said({ facts: quarterly(usual(20)), ...owed })).toContain(
      'No answer. Update owed since 30 September 2010.',
    )
    expect(asked({ facts: quarterly([...usual(18), 40]), ...owed }).work.answer).toBe('signalBetter')
  })

  test('too few figures for limits cannot say, however many came since', () => {
    const years = [20, 20.6, 19.1, 18.6].map((value, at) =>
      reading(financialYearPeriod(2006 + at), `${value}`),
    )
    const facts = {
      ...known({ frequency: 'annual', outturnType: 'annual', polarity: 'higherIsBetter' }, years),
      rebases: [],
    }
    const { figures, work } = asked({ facts, decidedOn: isoDate('2009-10-27') })
    expect(beforeAndSinceWords(figures, { unit: '%', decimals: 1 })).toBe('Worse: 19.1% to 18.6%')
    expect(didItWorkReason(work)).toBe('Only 4 of the 8 figures needed.')
  })

  test('figures on either side of a break are never compared', () => {
    const facts = quarterly(usual(20))
    const [first] = facts.definitions
    if (!first) throw new Error('It is defined')
    const broken = { ...first, version: 2, comparable: false, inForceFrom: isoDate('2010-10-01') }
    expect(said({ facts: { ...facts, definitions: [first, broken] } })).toBe(
      'Not comparable: what is measured has changed. Cannot say. What is measured has changed since.',
    )
  })

  test('where quarters are not alike the figure before is of the same quarter', () => {
    const facts = quarterly([10, 20, 30, 40, 11, 21, 31, 44, 12], { outturnType: 'yearToDate' })
    const { figures } = asked({ facts, decidedOn: isoDate('2008-05-24') })
    expect(figures).toMatchObject({ before: '11', since: '12', judgement: 'worse' })
  })

  test('adding the same to every figure moves no answer, and nothing is a signal before there is a figure', () => {
    const anySeries = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 9, maxLength: 24 })
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 1, max: 8 }), (values, since) => {
        const decidedOn = before(values.length, since)
        const { work } = asked({ facts: quarterly(values), decidedOn })
        const moved = asked({ facts: quarterly(values.map((value) => value + 1000)), decidedOn }).work
        expect(moved).toEqual(work)
        const later = asked({ facts: quarterly(values), decidedOn: isoDate('2013-01-01') }).work
        expect(later).toEqual({ answer: 'noAnswer', because: 'noFigureSince', until: null })
      }),
    )
  })
})
