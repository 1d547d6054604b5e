import { type GlyphName, glyphForStatus, type StatusMark } from '../../../chart/glyphs.ts'

/** What the letters of a status history stand for; "-" is a quarter without a figure. */
export type StatusLetter = 'r' | 'a' | 'g' | 'l' | 'n' | 'd'

const marks: Readonly<Record<StatusLetter, { readonly mark: StatusMark; readonly word: string }>> = {
  r: { mark: 'red', word: 'Red' },
  a: { mark: 'amber', word: 'Amber' },
  g: { mark: 'green', word: 'Green' },
  l: { mark: 'late', word: 'Late' },
  n: { mark: 'none', word: 'Not rated' },
  d: { mark: 'none', word: 'Data only' },
}

export const isStatusLetter = (letter: string): letter is StatusLetter => letter in marks

export const markOf = (letter: StatusLetter): { readonly mark: StatusMark; readonly word: string } =>
  marks[letter]

export const glyphOf = (letter: StatusLetter): GlyphName => glyphForStatus(marks[letter].mark)

/** The class that paints the mark. */
export function markLook(letter: StatusLetter): string {
  const { mark } = marks[letter]
  return `mark-${mark === 'red' || mark === 'amber' || mark === 'green' ? mark : 'none'}`
}
