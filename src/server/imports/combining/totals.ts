import { listWords } from '../../../domain/listWords.ts'
import { sumOfDecimals } from '../../../domain/decimalText.ts'
import type { Absence } from '../../../domain/indicators/observation.ts'
import { absenceWords } from '../figures/absenceMark.ts'
import type { Part } from '../rows/part.ts'
import type { Candidate } from './candidate.ts'

/** One piece of a total, and what to call it: "Aug 2010" or a category. */
export type Piece = {
  readonly label: string
  readonly found: Pick<Candidate, 'value' | 'absence'> | undefined
}

export type Total =
  | { readonly value: string; readonly absence: null; readonly missing: '' }
  | { readonly value: null; readonly absence: Absence; readonly missing: string }

/**
 * The sum of all pieces, exact. When one has no figure there is no total: `incomplete`, with a sentence for each that
 * is missing; or the pieces' own reason, when all of them have the same one.
 */
export function totalOf(pieces: readonly Piece[]): Total {
  const gaps = pieces.filter(({ found }) => found === undefined || found.value === null)
  if (gaps.length === 0) {
    const value = sumOfDecimals(pieces.map(({ found }) => found?.value ?? '0'))
    return { value, absence: null, missing: '' }
  }
  const [first] = gaps
  const shared = first?.found?.absence ?? null
  const alike =
    gaps.length === pieces.length && gaps.every(({ found }) => (found?.absence ?? null) === shared)
  return {
    value: null,
    absence: alike && shared !== null ? shared : 'incomplete',
    missing: missingWords(gaps),
  }
}

function missingWords(gaps: readonly Piece[]): string {
  const absent = gaps.filter(({ found }) => found === undefined).map(({ label }) => label)
  const withheld = gaps.flatMap(({ label, found }) =>
    found?.absence ? [`${label}: ${absenceWords[found.absence]}.`] : [],
  )
  return [...(absent.length > 0 ? [`No figure for ${listWords(absent)}.`] : []), ...withheld].join(' ')
}

/** What several cells have in common: provisional when one is, known when the last was known. */
export function sharedFacts(
  parts: readonly [Part, ...Part[]],
): Pick<Part, 'verification' | 'source' | 'knownOn'> {
  const sources = [...new Set(parts.map(({ source }) => source).filter((source) => source !== ''))]
  return {
    verification: parts.every(({ verification }) => verification === 'verified') ? 'verified' : 'provisional',
    source: sources.join('; '),
    knownOn: parts.reduce((latest, { knownOn }) => (knownOn > latest ? knownOn : latest), parts[0].knownOn),
  }
}
