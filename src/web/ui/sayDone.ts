/** What was last done, and on which page: elsewhere it is no longer said. */
export type Done = { readonly words: string; readonly pathname: string }

let done: Done = { words: '', pathname: '' }
const listeners = new Set<() => void>()

/** Says in one sentence what has just been done; nothing more once `words` is empty. */
export function sayDone(words: string): void {
  done = { words, pathname: window.location.pathname }
  for (const listener of listeners) listener()
}

export const lastDone = (): Done => done

export function onDone(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
