import { figureWords } from '../../domain/indicators/figureWords.ts'

/** Decimal places beyond which a column no longer lines up its points: the widest would push all others aside. */
const MOST_PLACES = 2

/** A figure as printed, and the hidden characters after it that bring its decimal point under the others'. */
export type FigureParts = { readonly words: string; readonly padding: string }

/** `places` is the most decimal places in the column. */
export function figureParts(value: string, decimals: number, places: number): FigureParts {
  const words = figureWords(value, decimals)
  const point = words.indexOf('.')
  const shown = point < 0 ? 0 : words.length - point - 1
  const wanted = Math.min(places, MOST_PLACES)
  if (shown >= wanted) return { words, padding: '' }
  return { words, padding: `${shown === 0 ? '.' : ''}${'0'.repeat(wanted - shown)}` }
}

/** Decimal places as printed: 1 for "141.6" of an indicator with one. */
export function placesShown(value: string, decimals: number): number {
  const words = figureWords(value, decimals)
  const point = words.indexOf('.')
  return point < 0 ? 0 : words.length - point - 1
}
