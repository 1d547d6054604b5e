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
export function countWords({ red, amber, green, notRated, notRatedFor }: Pack['counts']) {
  const why = notRatedFor.map(({ words, count }) => `${count} ${words}`).join(', ')
  return [
    { mark: 'red', words: `${red} red` },
    { mark: 'amber', words: `${amber} amber` },
    { mark: 'green', words: `${green} green` },
    { mark: 'none', words: `${notRated} not rated${why && ` (${why})`}` },
  ] as const
}

/** "2 red, 2 amber, 2 green": a group says its reds first, and says so where it has none. */
export const groupCountWords = (counts: Pack['counts']): string =>
  countWords(counts)
    .filter(({ words }, at) => at === 0 || !words.startsWith('0 '))
    .map(({ words }) => (words === '0 red' ? 'no reds' : words))
    .join(', ')
