import { expect, test } from 'vitest'
import { decisionOutcomes, permitsChange } from '../../../src/domain/meetings/meeting.ts'

test('only what was agreed, as put or as amended, permits a change', () => {
  expect(decisionOutcomes.filter(permitsChange)).toEqual(['agreed', 'agreedAsAmended'])
})
