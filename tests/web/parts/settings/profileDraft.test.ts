import { expect, test } from 'vitest'
import {
  blankProfile,
  missingFromProfile,
  profileProblems,
  profileTargets,
} from '../../../../src/web/parts/settings/profileDraft.ts'
import type { IndicatorPage } from '../../../../src/contract/indicators.ts'

const blank = blankProfile({ quarter: '2010-11-q3' } as IndicatorPage)

test('a quarter left empty keeps the target it has: nothing is sent for it', () => {
  const targets = profileTargets({ ...blank, levels: ['1,200', '', '', '1300'] }, 'offences')
  expect(targets).toMatchObject([
    { from: '2010-11-q1', until: '2010-11-q1', level: { value: '1200' }, tolerance: null },
    { from: '2010-11-q4', until: '2010-11-q4', level: { value: '1300' } },
  ])
})

test('only a target has a tolerance of its own, never a stretch target', () => {
  const written = { ...blank, levels: ['1', '', '', ''], tolerance: '10%' } as const
  expect(profileTargets(written, '')[0]?.tolerance).toEqual({ amount: '10', mode: 'relative' })
  expect(profileTargets({ ...written, kind: 'stretch' }, '')[0]?.tolerance).toBeNull()
})

test('what is refused is shown beside the quarter that gave it', () => {
  const written = { ...blank, levels: ['', '120', 'x', ''] } as const
  expect(profileProblems(written, { 'targets.1.level': 'Write a plain number.' })).toEqual({
    level3: 'Write a plain number.',
  })
})

test('a profile without any level is not sent', () => {
  expect(Object.keys(missingFromProfile(blank))).toEqual(['level1'])
  expect(missingFromProfile({ ...blank, levels: ['', '', '', '5'] })).toEqual({})
})
