import { expect, test } from 'vitest'
import { codeOfStep } from '../../../src/server/signIn/engine/codeOfStep.ts'

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('%i seconds after 1970 the code of the RFC’s secret is %s', (seconds, code) => {
  const at = new Date(seconds * 1000)
  expect(codeOfStep('12345678901234567890', at)).toBe(code)
  expect(codeOfStep('12345678901234567890', new Date(at.getTime() + 30_000), -1)).toBe(code)
})
