/** Signs the static faces hold: Latin with its accents, punctuation, and what figures are written with. */
const HELD = /[\u0020-\u007e\u00a0-\u00ffıŒœ\u2009–—‘’‚“”„•…‹›⁄€™↑↓−]/u

const likeness: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '‐': '-',
  '‑': '-',
  '‒': '–',
  '―': '—',
  '≤': '<=',
  '≥': '>=',
  '≠': '=/=',
  '→': '->',
  '←': '<-',
}

/** Stands for a sign the faces lack. */
const LACKING = '?'

/**
 * Words in signs the paper's typefaces hold, as a file for screen readers may show no other: white space is one space, a
 * letter whose accent is not held stands without it, and what has no likeness is "?". The words that were whole stay so.
 */
export function withinFaces(words: string): { readonly words: string; readonly isWhole: boolean } {
  let isWhole = true
  const held = Array.from(words.normalize('NFC'), (sign) => {
    if (HELD.test(sign)) return sign
    if (/[\s\p{Cc}]/u.test(sign)) return ' '
    if (/\p{Cf}|\p{Mn}/u.test(sign)) return ''
    const like = likeness[sign] ?? sign.normalize('NFKD').replace(/\p{Mn}/gu, '')
    if (Array.from(like).every((each) => HELD.test(each))) return like
    isWhole = false
    return LACKING
  })
  return { words: held.join(''), isWhole }
}
