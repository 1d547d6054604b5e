import { numberWords } from '../../domain/numberWords.ts'
import { capitalised } from '../../domain/sentence.ts'

export type Counts = {
  readonly red: number
  readonly amber: number
  readonly green: number
  readonly notRated: number
  /** Why, the commonest first. */
  readonly notRatedFor: readonly { readonly words: string; readonly count: number }[]
}

export const total = ({ red, amber, green, notRated }: Omit<Counts, 'notRatedFor'>): number =>
  red + amber + green + notRated

/** "Six indicators are red." */
export const redsHeadline = (count: number): string =>
  `${capitalised(numberWords(count))} ${count < 2 ? 'indicator is' : 'indicators are'} red.`

/** "Six of 29 indicators are red", "None of 29 indicators is red": as a paper says it, without a full stop. */
export function redsOfWords(reds: number, all: number): string {
  if (all === 0) return 'No indicator is red'
  const number = reds === 0 ? 'None' : capitalised(numberWords(reds))
  return `${number} of ${all} ${all === 1 ? 'indicator' : 'indicators'} ${reds < 2 ? 'is' : 'are'} red`
}

/** "2 red", or "no reds": what a group always says first. */
export const redWords = ({ red }: Pick<Counts, 'red'>): string => (red === 0 ? 'no reds' : `${red} red`)

/** What follows the reds: "2 amber, 3 green, 3 not rated (2 data only, 1 late)"; empty when there is nothing else. */
export function otherWords({ amber, green, notRated, notRatedFor }: Omit<Counts, 'red'>): string {
  const only = notRatedFor.length === 1 ? notRatedFor[0] : undefined
  const why = only?.words ?? notRatedFor.map(({ words: reason, count }) => `${count} ${reason}`).join(', ')
  return [
    amber > 0 && `${amber} amber`,
    green > 0 && `${green} green`,
    notRated > 0 && `${notRated} not rated${why && ` (${why})`}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** "2 red, 2 amber, 3 not rated (2 data only, 1 late)": a group says its reds first, and says so where it has none. */
export const groupCountWords = (counts: Counts): string =>
  [redWords(counts), otherWords(counts)].filter(Boolean).join(', ')
