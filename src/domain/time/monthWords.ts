import { monthNames } from './calendarMonth.ts'

const monthByWord: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, i) => [name.toLowerCase(), i + 1] as const),
  ...monthNames.map((name, i) => [name.slice(0, 3).toLowerCase(), i + 1] as const),
  ['sept', 9] as const,
])

/** A pattern for one month in lower case, longest form first, not the beginning of a longer word. */
export const monthPattern = `(?:${[...monthByWord.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![a-z])`

/** 9 for 'september', 'sept' or 'sep'; undefined for a word that is not a month. Lower case only. */
export function monthOfWord(word: string): number | undefined {
  return monthByWord.get(word)
}
