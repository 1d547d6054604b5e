import { expect, test } from 'vitest'
import { ApiProblem, ConnectionLost } from '../../../src/web/api/apiFailure.ts'
import { fieldsAtFault, refusalWords } from '../../../src/web/parts/refusalWords.ts'

const refused = (detail: string, fields?: { path: string; message: string }[]) =>
  new ApiProblem({
    type: '/api#problem-invalid',
    title: 'Not accepted',
    status: 422,
    code: 'invalid',
    detail,
    ...(fields && { fields }),
  })

test('a refusal is said in the API’s own sentence', () => {
  expect(refusalWords(refused('No decision is cited.'))).toBe('No decision is cited.')
})

test('a refusal of fields is said without where they stand in the request', () => {
  const failure = refused('reason: This cannot be empty.', [
    { path: 'reason', message: 'This cannot be empty.' },
  ])
  expect(refusalWords(failure)).toBe('This cannot be empty.')
})

test('a lost connection says that nothing written is lost', () => {
  expect(refusalWords(new ConnectionLost(new TypeError('Failed to fetch')))).toContain(
    'Nothing you wrote is lost',
  )
})

test('a field deep in the request is found by its first word', () => {
  const failure = refused('', [{ path: 'decision.meetingId', message: 'Choose the meeting.' }])
  expect(fieldsAtFault(failure)).toEqual({ decision: 'Choose the meeting.' })
  expect(fieldsAtFault(null)).toEqual({})
})
