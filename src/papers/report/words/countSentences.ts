const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "six" up to twelve, then "1,204". */
export const countWords = (count: number): string => words[count] ?? count.toLocaleString('en-GB')

export const capitalised = (sentence: string): string =>
  `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`

/** "A", "A and B", "A, B and C"; empty for none. */
export const listWords = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** References and quarters are not parted at the end of a line: "NI 32", "Q2 2010/11". */
export const unbroken = (sentence: string): string =>
  sentence.replace(/\b(Q[1-4]) (?=\d{4}\/)/g, '$1\u00a0').replace(/\b(NI|L) (?=\d)/g, '$1\u00a0')
