import { expect, test } from 'vitest'
import type { DecisionOutcome } from '../../../src/domain/meetings/meeting.ts'
import { minuted, minuteLine } from '../../../src/domain/meetings/minute.ts'

const decision = (outcome: DecisionOutcome, wording: string) => ({
  recommendation: 'Comment on the strategy.',
  outcome,
  wording,
  amendedWording: null,
  decidedBy: '',
  owners: [],
  dueOn: null,
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

test('who answers and by when close the line', () => {
  const owners = [{ name: 'JATCG chair' }, { name: 'Harrow Council' }]
  expect(minuteLine({ ...decision('agreed', ''), owners, dueOn: '2011-02-28' })).toBe(
    'Agreed (JATCG chair and Harrow Council), by 28 February 2011',
  )
  expect(minuteLine({ ...decision('agreed', ''), decidedBy: 'Harrow Chief Executives' })).toBe(
    'Agreed (Harrow Chief Executives)',
  )
})

test('what was agreed as amended reads with its amended words', () => {
  const amendedWording = 'Comment on the strategy by March'
  expect(minuteLine({ ...decision('agreedAsAmended', ''), amendedWording })).toBe(
    'Agreed as amended. Comment on the strategy by March.',
  )
})
