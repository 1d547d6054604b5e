import type { Absence, Verification } from '../../../domain/indicators/observation.ts'
import type { Candidate } from './candidate.ts'
import { readingWords, saysSame } from './settleRepeats.ts'

/** A reading already in the store, for the same indicator and area. */
export type Standing = {
  readonly sequence: number
  readonly period_start: string
  readonly period_end: string
  readonly value: string | null
  readonly absence: Absence | null
  readonly verification: Verification
  readonly known_on: string
}

/** What recording a candidate would do; `before` is the figure it changes, in words. */
export type Outcome =
  | { readonly outcome: 'new' | 'unchanged'; readonly before: null }
  | { readonly outcome: 'changed'; readonly before: string }
  | { readonly outcome: 'standsAlready' }

type Reading = Pick<Candidate, 'value' | 'absence' | 'verification'>

/**
 * Each candidate against what is known of its period by its own date: the latest reading of the store, or an earlier
 * row of the same file. A figure that is verified where it was provisional is changed; one that is provisional where
 * it was verified is not, for an import never takes a verification back.
 */
export function outcomesOf(
  candidates: readonly Candidate[],
  standing: readonly Standing[],
): { readonly candidate: Candidate; readonly result: Outcome }[] {
  const known = new Map<string, { readonly knownOn: string; readonly reading: Reading }[]>()
  const inOrder = standing.toSorted((a, b) => compare(a.known_on, b.known_on) || a.sequence - b.sequence)
  for (const row of inOrder) add(known, `${row.period_start} ${row.period_end}`, row.known_on, row)
  return candidates
    .toSorted((a, b) => compare(a.knownOn, b.knownOn))
    .map((candidate) => {
      const key = `${candidate.period.start} ${candidate.period.end}`
      const before = known.get(key)?.findLast(({ knownOn }) => knownOn <= candidate.knownOn)?.reading
      const result = outcomeOf(candidate, before)
      if (result.outcome === 'new' || result.outcome === 'changed')
        add(known, key, candidate.knownOn, candidate)
      return { candidate, result }
    })
}

function outcomeOf(candidate: Candidate, before: Reading | undefined): Outcome {
  if (!before) return { outcome: 'new', before: null }
  if (candidate.fromGaps && before.value !== null) return { outcome: 'standsAlready' }
  const nowVerified = before.verification === 'provisional' && candidate.verification === 'verified'
  if (saysSame(before, candidate) && !nowVerified) return { outcome: 'unchanged', before: null }
  return { outcome: 'changed', before: readingWords(before) }
}

function add(
  known: Map<string, { knownOn: string; reading: Reading }[]>,
  key: string,
  knownOn: string,
  reading: Reading,
): void {
  const readings = known.get(key) ?? []
  readings.splice(readings.findLastIndex((each) => each.knownOn <= knownOn) + 1, 0, { knownOn, reading })
  known.set(key, readings)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
