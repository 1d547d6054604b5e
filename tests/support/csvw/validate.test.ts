import { describe, expect, test } from 'vitest'
import type { Case } from './cases/building.ts'
import { beyondCases } from './cases/beyond.ts'
import { constraintCases } from './cases/constraints.ts'
import { commonPropertyCases, descriptionCases } from './cases/descriptions.ts'
import { dialectCases } from './cases/dialects.ts'
import { findingCases } from './cases/finding.ts'
import { formatCases } from './cases/formats.ts'
import { keyCases } from './cases/keys.ts'
import { numberCases } from './cases/numbers.ts'
import type { Finding } from './place.ts'
import { validateCsvw } from './validate.ts'

const range = (from: number, to = from): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
/** The numbers of the W3C's 282 validation tests (https://w3c.github.io/csvw/tests/manifest-validation). */
const MANIFEST = [
  [1],
  [5, 18],
  [23],
  [27, 49],
  [59, 63],
  [65, 90],
  [92, 238],
  [242, 261],
  [263, 264],
  [266, 308],
].flatMap(([from = 0, to]) => range(from, to))
/** Not answered: they need HTTP. A `Link` header names the metadata; a site's `/.well-known/csvm` says where it lies. */
const LINK_HEADER = [14, 16, 120, 122]
const SITE_WIDE = [259, 260]

const cases: readonly Case[] = [
  ...findingCases,
  ...descriptionCases,
  ...commonPropertyCases,
  ...constraintCases,
  ...formatCases,
  ...keyCases,
  ...numberCases,
]

/** "valid"; or "warning" or "error", with each section of what is found at that level. */
function outcomeOf(findings: readonly Finding[]): string {
  const level = findings.some((finding) => finding.level === 'error') ? 'error' : 'warning'
  const sections = new Set(findings.filter((each) => each.level === level).map(({ section }) => section))
  return sections.size === 0 ? 'valid' : [level, ...sections].join(' ')
}

describe('what the W3C’s validation tests ask, asked in our own files', () => {
  test.each(cases)('$answers: $says: $outcome', ({ outcome, ...given }) => {
    const findings = validateCsvw(given)
    expect(outcomeOf(findings), JSON.stringify(findings)).toBe(outcome)
  })

  test('each of them is asked once, but those that need HTTP', () => {
    expect(MANIFEST).toHaveLength(282)
    const answered = cases.flatMap(({ answers }) => answers)
    expect([...answered, ...LINK_HEADER, ...SITE_WIDE].toSorted((a, b) => a - b)).toEqual(MANIFEST)
  })
})

describe('what else the Recommendations say', () => {
  test.each([...dialectCases, ...beyondCases])('$says: $outcome', ({ outcome, ...given }) => {
    const findings = validateCsvw(given)
    expect(outcomeOf(findings), JSON.stringify(findings)).toBe(outcome)
  })
})
