/** Fetches a chunk of the program, and has it at hand from then on. */
export type FetchedOnce<M> = (() => Promise<M>) & {
  /** Undefined until it has been fetched. */
  atHand: M | undefined
}

export function fetchedOnce<M>(load: () => Promise<M>): FetchedOnce<M> {
  const fetched: FetchedOnce<M> = Object.assign(
    async () => {
      fetched.atHand ??= await load()
      return fetched.atHand
    },
    { atHand: undefined },
  )
  return fetched
}

/** A wait nobody calls one; after it the page that is coming says so itself. */
const SOON_MS = 200

/** Runs at once when the chunk is at hand, otherwise as soon as it is, and in any case soon. */
export function onceAtHand<M>(fetched: FetchedOnce<M>, run: () => void): void {
  if (fetched.atHand !== undefined) return run()
  const soon = new Promise((resolve) => setTimeout(resolve, SOON_MS))
  void Promise.race([fetched().catch(() => null), soon]).then(run)
}
