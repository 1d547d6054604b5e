import type { Absence } from '../../../domain/indicators/observation.ts'
import { compareDecimals } from '../../../domain/decimalText.ts'
import { absenceWords } from '../figures/absenceMark.ts'
import type { Part } from '../rows/part.ts'
import { leaveOut, refuse, type Tally } from '../rows/tally.ts'

type Reading = { readonly value: string | null; readonly absence: Absence | null }
type Repeatable = Reading & { readonly from: readonly [Part, ...Part[]] }

/** The same figure, however many zeros end it, or the same reason for none. */
export function saysSame(a: Reading, b: Reading): boolean {
  if (a.value === null || b.value === null) return a.value === b.value && a.absence === b.absence
  return a.value === b.value || compareDecimals(a.value, b.value) === 0
}

export const readingWords = ({ value, absence }: Reading): string =>
  value ?? (absence === null ? 'no figure' : absenceWords[absence])

/**
 * Of those that are about the same thing, one: repeats that agree are left out and counted; those that contradict
 * one another are all refused, each naming the others, and none is kept.
 */
export function settleRepeats<T extends Repeatable>(
  all: readonly T[],
  aboutOf: (each: T) => string,
  tally: Tally,
): { readonly kept: T[]; readonly contradicted: T[] } {
  const abouts = new Map<string, [T, ...T[]]>()
  for (const each of all) {
    const same = abouts.get(aboutOf(each))
    if (same) same.push(each)
    else abouts.set(aboutOf(each), [each])
  }
  const kept: T[] = []
  const contradicted: T[] = []
  for (const [first, ...others] of abouts.values()) {
    if (others.every((other) => saysSame(first, other))) {
      kept.push(first)
      leaveOut(tally, 'repeated', others.length)
      continue
    }
    const disagreeing = [first, ...others]
    contradicted.push(...disagreeing)
    for (const each of disagreeing) refuseContradiction(each, disagreeing, tally)
  }
  return { kept, contradicted }
}

/** More rows than this are counted rather than named. */
const ROWS_NAMED = 5

function refuseContradiction(each: Repeatable, disagreeing: readonly Repeatable[], tally: Tally): void {
  const [{ row, column, text }] = each.from
  const others = disagreeing.filter((other) => other !== each)
  const named = others
    .slice(0, ROWS_NAMED)
    .map((other) => `${placeWords(other.from[0], row)} gives ${readingWords(other)}`)
  const more = others.length > ROWS_NAMED ? [`${others.length - ROWS_NAMED} more rows differ`] : []
  refuse(tally, {
    row,
    column,
    text,
    because: `For the same indicator, area and period, ${[...named, ...more].join(', ')}.`,
    mend: 'Keep the one that is right and delete the others.',
  })
}

const placeWords = (other: Part, row: number) =>
  other.row === row ? `the same row in another column, ${other.column},` : `row ${other.row}`
