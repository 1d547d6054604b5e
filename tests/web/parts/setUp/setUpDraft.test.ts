import { expect, test } from 'vitest'
import { setUpPartnership } from '../../../../src/contract/partnership.ts'
import { blankSetUp, setUpRequest, toleranceWords } from '../../../../src/web/parts/setUp/setUpDraft.ts'

const filled = {
  ...blankSetUp,
  name: ' Riverside Partnership ',
  areaName: 'Riverside',
  areaCode: 'E09000099',
  groups: [
    { key: 1, name: 'Safer Riverside' },
    { key: 2, name: '' },
  ],
}

test('an empty page names what it needs, and nothing it does not', () => {
  expect(setUpRequest(blankSetUp)).toEqual({
    missing: {
      name: 'Give the partnership its name.',
      areaName: 'Name the area, as published figures name it.',
      areaCode: 'Give the area’s code, such as E09000015.',
      groups: 'Name at least one management group.',
    },
  })
})

test('a filled page is one request the API takes, without its empty rows', () => {
  const result = setUpRequest(filled)
  expect('request' in result && setUpPartnership.safeParse(result.request).success).toBe(true)
  expect(result).toEqual({
    request: {
      name: 'Riverside Partnership',
      area: { code: 'E09000099', name: 'Riverside' },
      managementGroups: [{ name: 'Safer Riverside' }],
      partners: [],
      scorecard: { title: 'Chief executives’ scorecard' },
      tolerance: { amount: '5', mode: 'relative' },
    },
  })
})

test('a group named twice is refused before it is sent', () => {
  const twice = { ...filled, groups: [...filled.groups, { key: 3, name: 'safer riverside' }] }
  expect(setUpRequest(twice)).toEqual({
    missing: { groups: 'safer riverside is named twice. Keep one.' },
  })
})

test('a tolerance may carry its sign, and must be a number', () => {
  const sent = setUpRequest({ ...filled, toleranceAmount: '2.5%' })
  expect('request' in sent && sent.request.tolerance).toEqual({ amount: '2.5', mode: 'relative' })
  expect(setUpRequest({ ...filled, toleranceAmount: 'five' })).toEqual({
    missing: { tolerance: 'Write the tolerance as a plain number, such as 5 or 2.5.' },
  })
})

test('the tolerance is explained with a worked figure', () => {
  expect(toleranceWords('5', 'relative')).toBe(
    'A miss of up to 5% of the target is amber: against a target of 480 or lower, up to 504.',
  )
  expect(toleranceWords('2', 'absolute')).toBe(
    'A miss of up to 2 points is amber: against a target of 480 or lower, up to 482.',
  )
  expect(toleranceWords('', 'relative')).toBe('How far a figure may miss and still be amber.')
})
