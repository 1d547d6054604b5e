import { expect, test } from 'vitest'
import { acceptWords, plural, sizeWords } from '../../../../src/web/parts/import/countWords.ts'

const none = { rows: 0, new: 0, changed: 0, unchanged: 0, refused: 0, leftOut: 0 }

test('the button says what accepting would record', () => {
  expect(acceptWords({ ...none, new: 1200, changed: 1 })).toBe('Record 1,200 new figures and 1 revision')
  expect(acceptWords({ ...none, new: 1 })).toBe('Record 1 new figure')
  expect(acceptWords({ ...none, changed: 3, refused: 9 })).toBe('Record 3 revisions')
})

test('the same file again leaves nothing to record', () => {
  expect(acceptWords({ ...none, unchanged: 600_000 })).toBe('Nothing to record')
})

test('counts and sizes are written as people read them', () => {
  expect(plural(600_000, 'row')).toBe('600,000 rows')
  expect(plural(1, 'entry', 'entries')).toBe('1 entry')
  expect([812, 1000, 48_300, 2_500_000].map(sizeWords)).toEqual(['812 bytes', '1 kB', '48 kB', '2.5 MB'])
})
