import { expect, test } from 'vitest'
import type { QuarterTurns, StatusPreview } from '../../../../src/contract/statusRules.ts'
import { previewLead, quarterWords } from '../../../../src/web/parts/settings/turnWords.ts'

const turn = (reference: string, beforeWord: string, afterWord: string) => ({
  indicatorId: reference.toLowerCase().replace(' ', '-'),
  reference,
  title: '',
  scorecards: [],
  before: { status: 'red' as const },
  beforeWord,
  after: { status: 'amber' as const },
  afterWord,
  reason: '',
})
const quarter = (turns: QuarterTurns['turns'], slug = '2010-11-q3'): QuarterTurns => ({
  quarter: slug,
  before: { red: 6, amber: 7, green: 14, notRated: 2 },
  after: { red: 4, amber: 9, green: 14, notRated: 2 },
  turns,
})
const preview = (changed: Partial<StatusPreview>): StatusPreview => ({
  from: '2010-11-q3',
  quarters: [],
  supposing: null,
  ...changed,
})

test('every status that turns is named, with what it was and what it would be', () => {
  const turns = [turn('NI 59', 'Red', 'Amber'), turn('L 03', 'Amber', 'Low green')]
  expect(quarterWords(quarter(turns))).toBe(
    'In Q3 2010/11 two of 29 statuses turn: NI 59 red to amber and L 03 amber to low green.',
  )
  expect(quarterWords(quarter(turns.slice(0, 1)))).toBe(
    'In Q3 2010/11 one of 29 statuses turns: NI 59 red to amber.',
  )
  expect(quarterWords(quarter([turn('L 02', 'Not due until Q4', 'Green')]))).toContain(
    'L 02 not due until Q4 to green',
  )
  expect(quarterWords(quarter([]))).toBe('In Q3 2010/11 no status turns.')
})

test('the lead counts what turns in all quarters, and says so when there are no figures to judge', () => {
  const turns = [turn('NI 59', 'Red', 'Amber')]
  expect(previewLead(preview({ quarters: [quarter(turns), quarter(turns, '2010-11-q4')] }))).toBe(
    'From Q3 2010/11 two statuses turn.',
  )
  expect(previewLead(preview({ quarters: [quarter([])] }))).toBe(
    'From Q3 2010/11 no status turns on the figures recorded so far.',
  )
  expect(previewLead(preview({ supposing: quarter(turns, '2010-11-q2') }))).toBe(
    'No figure from Q3 2010/11 on has been recorded yet, so no status turns today.',
  )
})
