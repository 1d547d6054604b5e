import { expect, test } from 'vitest'
import { proposalWords } from '../../../../src/web/parts/meetings/proposalWords.ts'

const byTarget = {
  method: 'threeLevels',
  tolerance: { amount: '5', mode: 'relative' },
} as const
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

test.each([
  [
    null,
    'Agreeing changes how the status of every indicator without a rule of its own is judged, from Q3 2010/11.',
  ],
  ['l-07', 'Agreeing changes how the status of L 07 alone is judged, from Q3 2010/11.'],
])('a rule for %s says whose statuses it would give, and from when', (indicatorId, words) => {
  const rule = { kind: 'statusRule', rule: { from: '2010-11-q3', indicatorId, terms: byTarget } } as const
  expect(proposalWords(rule, names).before).toBe(words)
})

test('an indicator put back under the partnership’s rule is said to be, and not to be given another', () => {
  const back = { kind: 'statusRule', rule: { from: '2010-11-q3', indicatorId: 'l-07', terms: null } } as const
  expect(proposalWords(back, names)).toEqual({
    before: 'Agreeing puts L 07 under the partnership’s rule again from Q3 2010/11.',
    done: 'The status of L 07 is judged by the partnership’s rule again from Q3 2010/11.',
    undone: 'The status of L 07 is judged as before.',
  })
})
