import { expect, test } from 'vitest'
import {
  blankPublished,
  missingFromPublished,
  publishedFrom,
} from '../../../../src/web/parts/indicator/publishedDraft.ts'
import { bedDays } from './indicatorFixture.ts'

test('a published status needs its words and the paper that printed them', () => {
  const blank = blankPublished(bedDays())
  expect(Object.keys(missingFromPublished(blank))).toEqual(['status', 'source'])
  expect(missingFromPublished({ ...blank, status: 'On track', source: 'Item 4' })).toEqual({})
})

test('left without a date it counts from today, and is of the quarter shown', () => {
  const draft = { ...blankPublished(bedDays()), status: ' On track ', source: 'Item 4' }
  expect(publishedFrom(draft)).toEqual({ quarter: bedDays().quarter, status: 'On track', source: 'Item 4' })
  expect(publishedFrom({ ...draft, knownOn: '2010-11-12' }).knownOn).toBe('2010-11-12')
})
