import { monthNames } from './calendarMonth.ts'

const undefinedPeriods = /\b(spring|summer|autumn|winter|easter|christmas|term|week|fortnight|w\/e|w\/c)\b/
const knownWords = [
  ...monthNames.map((name) => name.toLowerCase()),
  'quarter',
  'financial',
  'calendar',
  'academic',
  'provisional',
]

/** Says why tidied text is no period at all: blank, a spreadsheet's error, or words such as 'spring'. */
export function notAPeriod(tidy: string): string | undefined {
  if (tidy === '') return 'The cell is blank: no period is given.'
  if (/^#[a-z0-9/]+[!?]?$/.test(tidy)) {
    return `The cell holds a spreadsheet error (${tidy.toUpperCase()}), not a period.`
  }
  const word = undefinedPeriods.exec(tidy)?.[1]
  if (word !== undefined) return `“${word}” is not a defined period: give the months, a quarter or a year.`
  return undefined
}

/** Says what is wrong with a word that belongs to no form of period, with the nearest word that does. */
export function unknownWord(word: string, tidy: string): string {
  const near =
    word.length < 4 ? undefined : knownWords.find((known) => known !== word && isMisspelling(word, known))
  if (near !== undefined) {
    const meant = monthNames.find((name) => name.toLowerCase() === near) ?? near
    return `“${word}” is not a word of a period: did you mean ${meant}?`
  }
  return `“${tidy}” is not a period: write for example Q1 2010/11, Jun 2010 or 2010/11.`
}

/** One slip in a short word, two in a longer one: a letter missed, added, changed, or two exchanged. */
function isMisspelling(word: string, known: string): boolean {
  const slips = known.length < 6 ? 1 : 2
  return Math.abs(word.length - known.length) <= slips && editDistance(word, known) <= slips
}

/** Optimal string alignment distance. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}
