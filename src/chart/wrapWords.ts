import { type Face, textWidth } from './textWidth.ts'

export type Measure = { readonly size: number; readonly weight?: number; readonly face?: Face }

/**
 * Lines no wider than `width` pixels, broken at spaces (never at a no-break space). A single word that is wider is cut,
 * so that nothing is ever clipped.
 */
export function wrapWords(
  words: string,
  width: number,
  { size, weight = 400, face = 'sans' }: Measure,
): string[] {
  const fits = (line: string) => textWidth(line, size, weight, face) <= width
  const lines: string[] = []
  let line = ''
  for (const word of words.split(/[ \n\t]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    line = word
    while (!fits(line) && line.length > 1) {
      let end = line.length - 1
      while (end > 1 && !fits(line.slice(0, end))) end -= 1
      lines.push(line.slice(0, end))
      line = line.slice(end)
    }
  }
  if (line) lines.push(line)
  return lines
}

/** As few lines as `wrapWords` gives, but as even as they can be. */
export function wrapEvenly(words: string, width: number, measure: Measure): string[] {
  const greedy = wrapWords(words, width, measure)
  if (greedy.length < 2) return greedy
  const wholeWords = greedy.join(' ')
  const least = textWidth(words, measure.size, measure.weight, measure.face) / greedy.length
  for (let narrow = least; narrow < width; narrow += measure.size / 2) {
    const lines = wrapWords(words, narrow, measure)
    if (lines.length === greedy.length && lines.join(' ') === wholeWords) return lines
  }
  return greedy
}
