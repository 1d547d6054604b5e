const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** "six" up to twelve, then "1,204". */
export const numberWords = (count: number): string => words[count] ?? count.toLocaleString('en-GB')

/** "Six indicators are red." */
export function redsHeadline(count: number): string {
  const number = numberWords(count)
  const start = number.charAt(0).toUpperCase() + number.slice(1)
  return `${start} ${count === 1 || count === 0 ? 'indicator is' : 'indicators are'} red.`
}

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
