import { expect, test } from 'vitest'
import type { StatusRuleLine } from '../../../../src/contract/statusRules.ts'
import {
  draftOf,
  missingFromRule,
  ruleFrom,
  ruleProblems,
} from '../../../../src/web/parts/settings/statusRuleDraft.ts'

const standing: StatusRuleLine = {
  sequence: 1,
  from: '2008-09-q1',
  indicatorId: null,
  terms: { method: 'threeLevels', tolerance: { amount: '5', mode: 'relative' } },
  deadBand: null,
  dueDays: 61,
  dueDaysLonger: 365,
  source: 'Framework 2008',
  decision: null,
  record: {
    knownOn: '2008-04-01',
    recordedOn: '2008-04-01',
    recordedAt: '2008-04-01T09:00:00.000Z',
    recordedBy: 'Policy officer',
    enteredLate: false,
  },
}
const draft = draftOf(standing, '')

test('a change begins from the rule in force, so that only what changes is written', () => {
  expect(ruleFrom(draft, '2010-11-q3')).toEqual({
    from: '2010-11-q3',
    indicatorId: null,
    terms: standing.terms,
    deadBand: null,
    dueDays: 61,
    dueDaysLonger: 365,
    source: '',
  })
})

test('a per cent may be written with its sign; a share of the stretch is sent as a share of one', () => {
  expect(ruleFrom({ ...draft, amount: ' 7.5 %', deadBand: '2%' }, '2010-11-q3')).toMatchObject({
    terms: { tolerance: { amount: '7.5' } },
    deadBand: { amount: '2', mode: 'relative' },
  })
  const stretch = { ...draft, method: 'shareOfStretch', greenShare: '100', amberShare: '62.5' } as const
  expect(ruleFrom(stretch, '2010-11-q3').terms).toEqual({
    method: 'shareOfStretch',
    greenFrom: '1',
    amberFrom: '0.625',
  })
})

test('what is no number goes as typed, for the refusal to name it where it stands', () => {
  const stretch = { ...draft, method: 'shareOfStretch', amberShare: 'most' } as const
  expect(ruleFrom(stretch, '2010-11-q3').terms).toMatchObject({ amberFrom: 'most' })
  const refused = { 'terms.amberFrom': 'Write a plain number.' }
  expect(ruleProblems(stretch, refused)).toEqual({ amberShare: 'Write a plain number.' })
  expect(ruleProblems({ ...draft, method: 'fiveLevels' }, refused)).toEqual({
    amberFrom: 'Write a plain number.',
  })
})

test('each way of giving a status asks only for its own numbers', () => {
  expect(missingFromRule({ ...draft, amount: '', lowRedFrom: '' })).toEqual({
    amount: 'Give how far a figure may miss: nought or more.',
  })
  expect(Object.keys(missingFromRule({ ...draft, method: 'fiveLevels', lowRedFrom: '' }))).toEqual([
    'lowRedFrom',
  ])
  expect(missingFromRule({ ...draft, method: 'partnership', amount: '', dueDays: '' })).toEqual({})
  expect(missingFromRule({ ...draft, dueDays: 'soon' })).toEqual({
    dueDays: 'Give a whole number of days, such as 30.',
  })
})
