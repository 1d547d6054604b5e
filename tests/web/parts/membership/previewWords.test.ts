import { expect, test } from 'vitest'
import type { MembershipPreview } from '../../../../src/contract/scorecards.ts'
import {
  figuresKeptWords,
  otherChangesWords,
  redNotice,
  removedWords,
  addedWords,
  figuresBroughtWords,
} from '../../../../src/web/parts/membership/previewWords.ts'

const count = { quarter: '2010-11-q2', indicators: 29, inGroup: 7, reds: 6, stretchTargets: 12 }
const preview = (status: MembershipPreview['status'], statusWord: string): MembershipPreview => ({
  before: count,
  after: { ...count, quarter: '2010-11-q3', indicators: 28, inGroup: 6 },
  groupName: 'Sustainable development and enterprise',
  status,
  statusWord,
  figuresKept: 20,
})

test('a red that would leave is named before it does', () => {
  const notice = redNotice(preview({ status: 'red' }, 'Red'), 'L 03', 'Q2 2010/11')
  expect(notice.tone).toBe('red')
  expect(notice.lead).toBe('A red leaves the scorecard.')
  expect(notice.rest).toContain('L 03 was red in Q2 2010/11.')
})

test('an indicator shown as data only hides no status by leaving', () => {
  const notice = redNotice(
    preview({ status: 'notRated', because: 'noTarget' }, 'Data only'),
    'L 07',
    'Q2 2010/11',
  )
  expect(notice).toEqual({
    tone: 'plain',
    lead: 'No red leaves the scorecard.',
    rest: 'It is data only, so it has no status to hide.',
  })
})

test('an amber or a late figure is said to be just that', () => {
  expect(redNotice(preview({ status: 'amber' }, 'Amber'), 'L 07', 'Q2 2010/11').rest).toBe(
    'It was amber in Q2 2010/11.',
  )
  expect(redNotice(preview({ status: 'notRated', because: 'late' }, 'Late'), 'L 07', 'Q2 2010/11').rest).toBe(
    'It was not rated in Q2 2010/11 (late).',
  )
})

test('what is kept is counted, and none is said to be none', () => {
  expect(figuresKeptWords(20)).toBe('All 20 figures and all commentary.')
  expect(figuresKeptWords(1)).toBe('Its 1 figure and all commentary.')
  expect(figuresKeptWords(0)).toBe('Its definition and history; it has no figures yet.')
})

test('the line afterwards says what was done and what still shows', () => {
  expect(removedWords({ startYear: 2010, quarter: 3 })).toBe('Removed from Q3 2010/11. It still shows in Q2.')
  expect(removedWords({ startYear: 2011, quarter: 1 })).toBe(
    'Removed from Q1 2011/12. It still shows in Q4 2010/11.',
  )
})

test('a difference that is not this change’s own is put down to the decisions it belongs to', () => {
  const removal = preview({ status: 'green' }, 'Green')
  expect(otherChangesWords(removal, -1, 'Q3 2010/11')).toBe('')
  expect(otherChangesWords(removal, 0, 'Q3 2010/11')).toBe(
    'One other change already decided for Q3 2010/11 is counted here too.',
  )
})

test('an addition that shows only in a later quarter says where to look', () => {
  const [q2, q3] = [
    { startYear: 2010, quarter: 2 },
    { startYear: 2010, quarter: 3 },
  ] as const
  expect(addedWords('Safer Harrow', q3, q3)).toBe('Added to Safer Harrow from Q3 2010/11.')
  expect(addedWords('Safer Harrow', q3, q2)).toBe(
    'Added to Safer Harrow from Q3 2010/11. Choose that quarter to see it.',
  )
})

test('an indicator that joins says what figures it brings', () => {
  expect(figuresBroughtWords(20)).toBe('It brings its 20 figures with it.')
  expect(figuresBroughtWords(0)).toContain('no figures yet')
})
