import type { Pack } from '../pack.ts'

const numbers = [
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

/** "Six of 29 indicators are red", without a full stop. */
export function redsHeadline({ counts }: Pick<Pack, 'counts'>): string {
  const { red, amber, green, notRated } = counts
  const all = red + amber + green + notRated
  if (red === 0) return 'No indicator is red'
  const number = numbers[red] ?? String(red)
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} of ${all} indicators ${red === 1 ? 'is' : 'are'} red`
}

/** Each count with its word, in the order of what asks for most. */
export const countWords = ({ red, amber, green, notRated }: Pack['counts']) =>
  [
    { mark: 'red', words: `${red} red` },
    { mark: 'amber', words: `${amber} amber` },
    { mark: 'green', words: `${green} green` },
    { mark: 'none', words: `${notRated} not rated` },
  ] as const

/** "2 red, 2 amber, 3 not rated (2 data only, 1 late)": a group says its reds first, and says so where it has none. */
export function groupCountWords(counts: Pack['counts']): string {
  const [red, ...others] = countWords(counts)
  const why = counts.notRatedFor.map(({ words, count }) => `${count} ${words}`).join(', ')
  return [
    counts.red === 0 ? 'no reds' : red.words,
    ...others.filter(({ words }) => !words.startsWith('0 ')).map(({ words }) => words),
  ]
    .join(', ')
    .concat(counts.notRated > 0 && why ? ` (${why})` : '')
}
