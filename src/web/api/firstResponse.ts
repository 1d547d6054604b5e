/** Answers that came inside the page itself, so that the first screen waits for no second trip. */
export type Entry = { readonly path: string; readonly body: unknown }

const answers = new Map<string, unknown>()

/** Takes in what the server put into the page; none in development and in the demo. */
export function keepFirstResponse(entries: readonly Entry[]): void {
  for (const { path, body } of entries) answers.set(path, body)
}

/** Forgets what was taken in: for a page drawn elsewhere than in a browser, where the next is somebody else's. */
export function forgetFirstResponse(): void {
  answers.clear()
}

/** The answer for this address, once: a later reader asks the API. */
export function takeFirstResponse<T>(path: string): T | undefined {
  const answer = answers.get(path) as T | undefined
  answers.delete(path)
  return answer
}

/** The answer for this address, left for others: what several parts of the page need. */
export function peekFirstResponse<T>(path: string): T | undefined {
  return answers.get(path) as T | undefined
}
