/** What was last done, in one sentence, for the line at the foot of every page. */
let words = ''
const listeners = new Set<() => void>()

/** Says what has just been done. It stands until the next is said or it is dismissed. */
export function sayDone(sentence: string): void {
  words = sentence
  for (const listener of listeners) listener()
}

export const statusLineWords = (): string => words

export function onStatusLine(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
