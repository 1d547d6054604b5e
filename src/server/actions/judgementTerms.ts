import { compareDecimals } from '../../domain/decimalText.ts'
import type { StatusMethod } from '../../domain/performance/statusRule.ts'
import type { Tolerance } from '../../domain/targets/targetLine.ts'
import { refusal, type Refusal } from '../refusal.ts'

/** Refuses a tolerance below nought; `path` is where the request gave it. */
export function impossibleTolerance(tolerance: Tolerance | null, path: string): Refusal | null {
  if (!tolerance || compareDecimals(tolerance.amount, '0') >= 0) return null
  return refusal('invalid', 'A tolerance is how far a figure may miss: nought or more.', {
    fields: [{ path: `${path}.amount`, message: 'Give nought or a positive number.' }],
  })
}

/** Refuses terms that no figure could be judged by: each bound of a method stands at or under the one before it. */
export function impossibleTerms(terms: StatusMethod | null): Refusal | null {
  switch (terms?.method) {
    case undefined:
      return null
    case 'threeLevels':
    case 'sameQuarterLastYear':
      return impossibleTolerance(terms.tolerance, 'terms.tolerance')
    case 'fiveLevels':
      return (
        above(terms, 'lowGreenFrom', 'highGreenFrom', 'Low green begins', 'high green') ??
        above(terms, 'amberFrom', 'lowGreenFrom', 'Amber begins', 'low green') ??
        above(terms, 'lowRedFrom', 'amberFrom', 'Low red begins', 'amber')
      )
    case 'shareOfStretch':
      return above(terms, 'amberFrom', 'greenFrom', 'Amber begins', 'green')
  }
}

function above<K extends string>(
  terms: Readonly<Record<K, string>>,
  lower: K,
  upper: K,
  begins: string,
  under: string,
): Refusal | null {
  if (compareDecimals(terms[lower], terms[upper]) <= 0) return null
  return refusal('invalid', `${begins} above where ${under} does.`, {
    fields: [{ path: `terms.${lower}`, message: `Give ${terms[upper]} or less.` }],
  })
}
