/** References and quarters are not parted at the end of a line: "NI 32", "Q2 2010/11". */
export const unbroken = (words: string): string =>
  words.replace(/\b(Q[1-4]) (?=\d{4}\/)/g, '$1\u00a0').replace(/\b(NI|L) (?=\d)/g, '$1\u00a0')
