import { expect, test } from 'vitest'
import { dueDay } from '../../../src/domain/meetings/dueDay.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'

const told = { meeting: isoDate('2010-11-29'), next: isoDate('2011-02-21') }
const said = (text: string) => {
  const due = dueDay(text, told)
  return due.outcome === 'day' ? due.day : due.outcome === 'none' ? 'none' : due.because
}

test.for([
  ['28 Feb 2011', '2011-02-28'],
  ['by 28th February 2011.', '2011-02-28'],
  ['28/2/2011', '2011-02-28'],
  ['2011-02-28', '2011-02-28'],
  ['in 3 months', '2011-02-28'],
  ['three months', '2011-02-28'],
  ['within a month', '2010-12-29'],
  ['in six weeks', '2011-01-10'],
  ['in a fortnight', '2010-12-13'],
  ['a year', '2011-11-29'],
  ['tomorrow', '2010-11-30'],
  ['next meeting', '2011-02-21'],
  ['end of March 2011', '2011-03-31'],
  ['Q4 2010/11', '2011-03-31'],
  ['', 'none'],
  ['none', 'none'],
])('“%s” at the meeting of 29 November 2010 is %s', ([text, day]) => {
  expect(said(text!)).toBe(day)
})

test('a day without a year is the first to come', () => {
  expect(said('14 December')).toBe('2010-12-14')
  expect(said('28 Feb')).toBe('2011-02-28')
  expect(said('end of march')).toBe('2011-03-31')
})

test('a month has its last day where it is shorter than the month counted from', () => {
  const from = { meeting: isoDate('2011-01-31'), next: null }
  expect(dueDay('in 1 month', from)).toEqual({ outcome: 'day', day: '2011-02-28' })
})

test('what cannot be a due day says what to write', () => {
  expect(said('1 October 2010')).toBe('1 October 2010 is before the meeting. Write a later day.')
  expect(said('when we can')).toMatch(/was not understood\. Write a day such as 28 Feb 2011/)
  expect(dueDay('next meeting', { ...told, next: null })).toEqual({
    outcome: 'notUnderstood',
    because: 'The next meeting is not in the record yet. Write the day.',
  })
})
