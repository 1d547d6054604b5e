import { figureWords } from '../../../domain/indicators/figureWords.ts'

/** Decimal places beyond which a column no longer lines up its points. */
const MOST_PLACES = 2

const placesOf = (words: string): number => (words.includes('.') ? words.length - words.indexOf('.') - 1 : 0)

/** The most places of any figure in a column, as printed. */
export const placesIn = (figures: readonly { value: string | null; decimals: number }[]): number =>
  Math.min(
    MOST_PLACES,
    Math.max(
      0,
      ...figures.map(({ value, decimals }) => (value === null ? 0 : placesOf(figureWords(value, decimals)))),
    ),
  )

/** A figure with hidden characters after it that bring its decimal point under the others' of its column. */
export function figure(value: string, decimals: number, places: number): string {
  const words = figureWords(value, decimals)
  const short = places - placesOf(words)
  if (short <= 0) return words
  return `${words}<span class="pad" aria-hidden="true">${placesOf(words) === 0 ? '.' : ''}${'0'.repeat(short)}</span>`
}
