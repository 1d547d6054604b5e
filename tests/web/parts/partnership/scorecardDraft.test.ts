import { expect, test } from 'vitest'
import { blankScorecard, scorecardRequest } from '../../../../src/web/parts/partnership/scorecardDraft.ts'

test('a management group’s scorecard says which group', () => {
  expect(scorecardRequest(blankScorecard)).toEqual({
    missing: { title: 'Give the scorecard its title.', managementGroupId: 'Choose its management group.' },
  })
  expect(
    scorecardRequest({ title: ' Enterprise ', kind: 'managementGroup', managementGroupId: 'g1' }),
  ).toEqual({
    request: { title: 'Enterprise', kind: 'managementGroup', managementGroupId: 'g1' },
  })
})

test('a group chosen before another kind was is not sent with it', () => {
  expect(scorecardRequest({ title: 'Board', kind: 'improvementBoard', managementGroupId: 'g1' })).toEqual({
    request: { title: 'Board', kind: 'improvementBoard' },
  })
})
