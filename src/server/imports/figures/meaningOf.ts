/** What a word of a file means by a list of words; undefined for one not in it, “constructor” included. */
export function meaningOf<T>(words: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined
}
