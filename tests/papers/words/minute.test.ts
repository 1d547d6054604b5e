import { expect, test } from 'vitest'
import type { Decision } from '../../../src/contract/meetings.ts'
import { minuted } from '../../../src/papers/words/minute.ts'

const decision = (outcome: Decision['outcome'], wording: string): Decision => ({
  id: 'd1',
  meetingId: 'morning',
  meetingTitle: 'Performance morning',
  meetingDate: '2010-11-29',
  recommendationId: null,
  recommendation: 'Comment on the strategy.',
  outcome,
  wording,
  decidedBy: '',
  indicatorIds: [],
  record: {
    knownOn: '2010-11-29',
    recordedOn: '2010-11-29',
    recordedAt: '2010-11-29T10:00:00.000Z',
    recordedBy: 'Policy officer',
    enteredLate: false,
  },
})

test('a decision minuted only as agreed says no more', () => {
  expect(minuted(decision('agreed', ''))).toMatchObject({ outcome: 'Agreed', words: '' })
  expect(minuted(decision('agreed', 'Agreed.'))).toMatchObject({ outcome: 'Agreed', words: '' })
})

test('an outcome the minute begins with is not said twice', () => {
  expect(minuted(decision('agreed', 'Agreed. Officers to report in March.'))).toMatchObject({
    outcome: 'Agreed.',
    words: 'Officers to report in March.',
  })
})

test('a sentence the outcome runs into is left whole', () => {
  expect(minuted(decision('deferred', 'Deferred to the January meeting.'))).toMatchObject({
    outcome: 'Deferred',
    words: 'to the January meeting.',
  })
})

test('words that leave the outcome out have it put before them', () => {
  expect(minuted(decision('deferred', 'To the March meeting.'))).toMatchObject({
    outcome: 'Deferred.',
    words: 'To the March meeting.',
  })
})

test('a recommendation answered in words has no outcome of its own', () => {
  expect(minuted(decision('answered', 'The trust will write.'))).toMatchObject({
    outcome: '',
    words: 'The trust will write.',
  })
})
