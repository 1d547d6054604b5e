import { expect, test } from 'vitest'
import { proposalWords } from '../../../../src/web/parts/meetings/proposalWords.ts'

const names = {
  reference: () => 'L 07',
  scorecard: () => 'the chief executives’ scorecard',
  group: () => 'Enterprise',
}

test('a removal says what agreeing does, what it did, and what undoing it means', () => {
  const leaving = {
    kind: 'membership',
    scorecardId: 'chief-executives',
    change: { change: 'left', indicatorId: 'l-07', from: '2010-11-q3', reason: '' },
  } as const
  expect(proposalWords(leaving, names)).toEqual({
    before: 'Agreeing removes L 07 from the chief executives’ scorecard from Q3 2010/11.',
    done: 'L 07 is off the chief executives’ scorecard from Q3 2010/11. Earlier quarters still show it.',
    undone: 'L 07 is on the chief executives’ scorecard again.',
  })
})

test('targets are said with their levels and the quarter they hold to', () => {
  const targets = {
    kind: 'targets',
    indicatorId: 'l-07',
    targets: [
      {
        kind: 'target',
        from: '2010-11-q3',
        until: '2010-11-q4',
        level: { value: '60', low: null, high: null },
      },
    ],
  } as const
  expect(proposalWords(targets as never, names).before).toBe(
    'Agreeing sets the target of L 07: 60 to Q4 2010/11.',
  )
})
