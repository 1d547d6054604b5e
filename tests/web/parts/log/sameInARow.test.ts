import { expect, test } from 'vitest'
import { sameInARow } from '../../../../src/web/parts/log/sameInARow.ts'

const line = (sequence: number, sentence: string) => ({ sequence, sentence })
const runsOf = (sentences: string[]) =>
  sameInARow(sentences.map((sentence, at) => line(at, sentence))).map((run) =>
    run.map(({ sequence }) => sequence),
  )

test('sign-ins that follow on one another are one run, and something in between makes two of them', () => {
  expect(runsOf(['signed in', 'signed in', 'entered NI 154', 'signed in'])).toEqual([[0, 1], [2], [3]])
})

test('a log of nothing has no run', () => {
  expect(runsOf([])).toEqual([])
})
