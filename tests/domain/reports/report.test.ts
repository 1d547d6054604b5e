import { expect, test } from 'vitest'
import {
  asWritten,
  edited,
  isEdited,
  recordMoved,
  regenerated,
  reportTitle,
  usualPeriod,
  type WrittenSection,
} from '../../../src/domain/reports/report.ts'
import { linksIn, linkText, paragraphsOf } from '../../../src/domain/reports/reportText.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'

const section = (id: string, text: string, decisions: readonly string[] = []): WrittenSection => ({
  id,
  heading: id,
  text,
  rows: decisions.map((decision) => ({
    meetingId: 'm',
    decisionId: 'd',
    number: 1,
    recommendation: 'Act.',
    decision,
    outcome: '',
  })),
})

test('writing a report anew keeps what a person wrote and takes over the rest, tables always', () => {
  const first = [section('reds', 'Two reds.'), section('decisions', 'None.')].map(asWritten)
  const byHand = edited(first, section('reds', 'Two reds.'), 'Two reds, both falling.')
  const now = [section('reds', 'Three reds.'), section('decisions', 'As follows.', ['Agreed'])]
  const anew = regenerated(byHand, now)
  expect(anew.map(({ text }) => text)).toEqual(['Two reds, both falling.', 'As follows.'])
  expect(anew.map(isEdited)).toEqual([true, false])
  expect(anew.map((kept, at) => recordMoved(kept, now[at]!))).toEqual([true, false])
  expect(anew[1]?.rows).toHaveLength(1)
})

test('an edit answers what the record said then: only a later change of the record moves it', () => {
  const now = section('reds', 'Three reds.')
  const [kept] = edited([asWritten(section('reds', 'Two reds.'))], now, 'Three reds, all falling.')
  expect(recordMoved(kept!, now)).toBe(false)
  expect(recordMoved(kept!, section('reds', 'Four reds.'))).toBe(true)
})

test('links stand in the text by id, and what only looks like one is words', () => {
  const text = `${linkText('indicator', 'l-03', 'thefts [of]\nvehicles')} rose.\n\nSee [decision:d-1] and [people:x].`
  expect(paragraphsOf(text)).toEqual([
    [{ to: 'indicator', id: 'l-03', words: 'thefts of vehicles' }, ' rose.'],
    ['See ', { to: 'decision', id: 'd-1', words: '' }, ' and [people:x].'],
  ])
  expect(linksIn(text).map(({ id }) => id)).toEqual(['l-03', 'd-1'])
})

test('the usual period follows the last Board; an annual report has the last whole financial year', () => {
  const today = isoDate('2010-11-29')
  expect(usualPeriod('activity', isoDate('2010-06-15'), today)).toEqual({ from: '2010-06-16', until: today })
  expect(usualPeriod('activity', null, today)).toEqual({ from: '2010-04-01', until: today })
  const year = usualPeriod('annual', null, today)
  expect(year).toEqual({ from: '2009-04-01', until: '2010-03-31' })
  expect(reportTitle('annual', year)).toBe('Annual report 2009/10')
})
